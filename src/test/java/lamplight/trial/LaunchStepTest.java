package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Twenty seconds of silence, twenty of processor time, or five minutes are too long. */
class LaunchStepTest {
  private static final long S = 1_000_000_000L;
  private static final long MS = 1_000_000L;

  @Test
  void shouldBeLateAfterTwentySecondsWithoutProcessorTime() {
    LaunchStep step = new LaunchStep(HangLimit.DEFAULT, 300 * MS);
    step.look(379 * MS, 20 * S);
    assertThat(step.late()).isEmpty();
    step.look(379 * MS, 20 * S + 1);
    assertThat(step.late()).hasValue("20 s");
  }

  @Test
  void shouldWaitForOneThatIsStarved() {
    // 80 ms of processor time in 20 s, as of one of 500 on two cores, for four minutes.
    LaunchStep step = new LaunchStep(HangLimit.DEFAULT, 0);
    for (int round = 1; round <= 12; round++) {
      step.look(round * 80 * MS, round * 20 * S);
      assertThat(step.late()).as("after %d s", round * 20).isEmpty();
    }
    // Then it is stopped.
    step.look(12 * 80 * MS, 260 * S + 1);
    assertThat(step.late()).hasValue("20 s");
  }

  @Test
  void shouldBeLateAfterMuchProcessorTime() {
    LaunchStep step = new LaunchStep(HangLimit.DEFAULT, S);
    step.look(21 * S, 40 * S);
    assertThat(step.late()).isEmpty();
    step.look(21 * S + 1, 41 * S);
    assertThat(step.late()).hasValue("20 s of processor time");
  }

  @Test
  void shouldBeLateAfterFiveMinutesInAnyCase() {
    LaunchStep step = new LaunchStep(HangLimit.DEFAULT, 0);
    for (int second = 1; second <= 300; second++) {
      step.look(second * 60 * MS, second * S);
      assertThat(step.late()).as("after %d s", second).isEmpty();
    }
    step.look(301 * 60 * MS, 301 * S);
    assertThat(step.late()).hasValue("300 s");
  }
}
