package lamplight.report.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lamplight.report.TestRuns;
import lamplight.report.data.Studies;
import lamplight.report.document.Text;
import lamplight.run.RunState;
import org.junit.jupiter.api.Test;

class UnfinishedTest {
  @Test
  void shouldSpeakOfFiguresOnlyWhereTrialsHaveEnded() {
    assertThat(sentence(RunState.INTERRUPTED, 0, 2))
        .contains(Text.of("**✗ Interrupted.** The run was stopped when 0 of 2 trials had ended."));
    assertThat(sentence(RunState.INTERRUPTED, 1, 2))
        .contains(
            Text.of(
                "**✗ Interrupted.** The run was stopped when 1 of 2 trials had ended;"
                    + " the figures are of those."));
    assertThat(sentence(RunState.RUNNING, 0, 2))
        .contains(
            Text.of(
                "**✗ Not finished.** 0 of 2 trials have ended; the run goes on, or was killed."));
  }

  @Test
  void shouldSayNothingOfACompleteRunWithAllItsTrials() {
    assertThat(sentence(RunState.COMPLETE, 2, 2)).isEmpty();
    assertThat(sentence(RunState.COMPLETE, 1, 2))
        .contains(Text.of("**✗ Trials are missing.** This report is of 1 of 2 trials."));
  }

  private static Optional<Text> sentence(RunState state, long ended, long asked) {
    return Unfinished.sentence(
        TestRuns.facts(Studies.of("rates = 1, 2").first(), state), ended, asked);
  }
}
