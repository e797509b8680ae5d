package lamplight.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

class SendTicksTest {
  /** 100 ticks of process 1, 3 of process 2. */
  private final SendTicks ticks =
      new SendTicks(
          TrialSpec.withAlignedPhases(1, 10, 1_000_000_000, List.of(Rate.of(100), Rate.of(3))));

  @Test
  void shouldKnowTheTickOfEachMessageOfEachSender() {
    for (int number = 1; number <= 50; number++) {
      ticks.sent(1, number, 2L * number);
    }
    ticks.sent(2, 1, 3);

    for (int number = 1; number <= 50; number++) {
      assertThat(ticks.tickOf(1, number)).isEqualTo(2 * number);
    }
    assertThat(ticks.tickOf(2, 1)).isEqualTo(3);
  }

  @Test
  void shouldNotKnowWhatWasNotSent() {
    ticks.sent(1, 90, 95);

    assertThat(ticks.tickOf(1, 89)).isEqualTo(SendTicks.UNKNOWN);
    assertThat(ticks.tickOf(1, 91)).isEqualTo(SendTicks.UNKNOWN);
    assertThat(ticks.tickOf(1, 90)).isEqualTo(95);
    assertThat(ticks.tickOf(2, 1)).isEqualTo(SendTicks.UNKNOWN);
    assertThat(ticks.tickOf(1, 0)).isEqualTo(SendTicks.UNKNOWN);
    assertThat(ticks.tickOf(1, Long.MAX_VALUE)).isEqualTo(SendTicks.UNKNOWN);
  }

  @Test
  void shouldLeaveOutWhatAFaultyLogSaysBeyondTheTicksThatAreDue() {
    ticks.sent(2, 3, 3);
    ticks.sent(2, 4, 3);
    ticks.sent(2, 2, 4);
    ticks.sent(2, 0, 1);
    ticks.sent(2, 1, 0);
    ticks.sent(1, Long.MAX_VALUE, 1);

    assertThat(ticks.tickOf(2, 3)).isEqualTo(3);
    assertThat(ticks.tickOf(2, 4)).isEqualTo(SendTicks.UNKNOWN);
    assertThat(ticks.tickOf(2, 2)).isEqualTo(SendTicks.UNKNOWN);
    assertThat(ticks.tickOf(2, 1)).isEqualTo(SendTicks.UNKNOWN);
  }
}
