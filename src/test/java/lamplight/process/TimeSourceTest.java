package lamplight.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeSourceTest {
  @Test
  void shouldTranslateAnInstantOfTheSystemClock() {
    ManualTime time = new ManualTime(1_000_000, 500, 0);
    assertThat(time.monotonicAt(1_000_000)).isEqualTo(500);
    assertThat(time.monotonicAt(1_000_250)).isEqualTo(750);
    assertThat(time.monotonicAt(999_900)).isEqualTo(400);
  }

  @Test
  void shouldTakeTheSystemReadingInTheMiddleOfTheMonotonicOnes() {
    // Every monotonic reading moves both clocks by 10 ns: readings 500, then the system clock at
    // 1010, then 510. The middle, 505, is taken to be the instant 1010.
    ManualTime time = new ManualTime(1_000, 500, 10);
    assertThat(time.monotonicAt(2_010)).isEqualTo(1_505);
  }

  @Test
  void shouldTakeTheTightestPairOfReadings() {
    // The clocks agree but for a pause of 1,000 ns within every reading except the third.
    TimeSource disturbed =
        new TimeSource() {
          private long now = 10_000;
          private int readings;

          @Override
          public long systemNs() {
            long system = now;
            if (readings / 2 != 2) {
              now += 1_000;
            }
            return system;
          }

          @Override
          public long monotonicNs() {
            readings++;
            return now;
          }
        };
    // readings is 2n+1 while the n-th pair is taken (n from 0), so n = 2 is the tight one.
    assertThat(disturbed.monotonicAt(50_000)).isEqualTo(50_000);
  }

  @Test
  void shouldReadTheClocksOfThisMachine() {
    TimeSource machine = TimeSource.ofThisMachine();
    long before = System.currentTimeMillis();
    long systemNs = machine.systemNs();
    long monotonicNs = machine.monotonicNs();
    assertThat(systemNs).isGreaterThanOrEqualTo(before * 1_000_000);
    assertThat(machine.monotonicNs()).isGreaterThanOrEqualTo(monotonicNs);
  }
}
