package lamplight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacerTest {
  private static final long START_NS = 5_000;

  @ParameterizedTest
  @CsvSource({"6000", "6001", "9223372036854775807"})
  void shouldReturnAtOnceAtOrAfterTheDeadline(long nowNs) throws InterruptedException {
    ManualTime time = new ManualTime(0, nowNs, 0);
    new Pacer(time, START_NS, 1).await(1_000);
    assertThat(time.monotonicReadings()).isEqualTo(1);
  }

  @Test
  void shouldReturnAtTheFirstReadingThatIsNotBeforeTheDeadline() throws InterruptedException {
    // It reads 5000, 5300, 5600, 5900 and 6200; the deadline is 6000.
    ManualTime time = new ManualTime(0, START_NS, 300);
    new Pacer(time, START_NS, 1).await(1_000);
    assertThat(time.monotonicReadings()).isEqualTo(5);
  }

  @Test
  void shouldWaitForTheVeryDeadline() throws InterruptedException {
    // It reads 5999 and 6000.
    ManualTime time = new ManualTime(0, 5_999, 1);
    new Pacer(time, START_NS, 1).await(1_000);
    assertThat(time.monotonicReadings()).isEqualTo(2);
  }

  @Test
  void shouldShortenTheModelTimeByTheScale() throws InterruptedException {
    // 1,000 ns at scale 2.5 are 400 ns: it reads 5000, 5100, 5200, 5300 and 5400.
    ManualTime time = new ManualTime(0, START_NS, 100);
    new Pacer(time, START_NS, 2.5).await(1_000);
    assertThat(time.monotonicReadings()).isEqualTo(5);
  }

  @Test
  void shouldTakeDeadlinesFromTheStartAndNotFromTheLatestWait() throws InterruptedException {
    ManualTime time = new ManualTime(0, START_NS, 300);
    Pacer pacer = new Pacer(time, START_NS, 1);
    pacer.await(1_000);
    // It reads 6500, 6800 and 7100 for the deadline 7000, although the wait before ended late.
    pacer.await(2_000);
    assertThat(time.monotonicReadings()).isEqualTo(5 + 3);
  }

  @Test
  void shouldCrossTheOverflowOfTheMonotonicClock() throws InterruptedException {
    // It reads max-2, max, min+1 (which is 3 after max-1) for a deadline 4 after max-2.
    ManualTime time = new ManualTime(0, Long.MAX_VALUE - 2, 2);
    new Pacer(time, Long.MAX_VALUE - 2, 1).await(4);
    assertThat(time.monotonicReadings()).isEqualTo(3);
  }

  @Test
  void shouldEndWithAnInterruptWhileItWaits() {
    Pacer pacer = new Pacer(new ManualTime(0, START_NS, 0), START_NS, 1);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> pacer.await(1_000)).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).as("the interrupt is used up").isFalse();
  }
}
