package lamplight.report.part;

import java.util.Optional;
import lamplight.report.document.Text;
import lamplight.report.text.Numbers;
import lamplight.results.RunFacts;

/** Says that a report is not of all trials that were asked for. */
public final class Unfinished {
  private Unfinished() {}

  /**
   * The sentence on a run; empty when every trial has ended.
   *
   * @param ended how many trials have ended, well or not
   * @param asked how many there are to be
   */
  public static Optional<Text> sentence(RunFacts facts, long ended, long asked) {
    String trials = Numbers.count(ended) + " of " + Numbers.count(asked, "trial");
    String scope = ended == 0 ? "." : "; the figures are of those.";
    if (facts.isInterrupted()) {
      return Optional.of(
          Text.of("**✗ Interrupted.** The run was stopped when {} had ended{}", trials, scope));
    }
    if (facts.isRunning()) {
      return Optional.of(
          Text.of(
              "**✗ Not finished.** {} have ended; the run goes on, or was killed{}",
              trials,
              scope));
    }
    return ended < asked
        ? Optional.of(Text.of("**✗ Trials are missing.** This report is of {}.", trials))
        : Optional.empty();
  }
}
