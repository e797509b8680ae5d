package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExecutionTest {
  @Test
  void resumingACompleteRunSaysThatNothingIsLeft() {
    assertThat(Execution.nothingToRun(12, false))
        .isEqualTo(
            "nothing to run: all 12 trials have ended already; rebuilding tables and report");
    assertThat(Execution.nothingToRun(1, false))
        .isEqualTo("nothing to run: the one trial has ended already; rebuilding tables and report");
  }

  @Test
  void withATargetFurtherSeedsMayFollow() {
    assertThat(Execution.nothingToRun(12, true))
        .isEqualTo("so far nothing to run: all 12 trials have ended already");
  }
}
