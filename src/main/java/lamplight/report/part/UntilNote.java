package lamplight.report.part;

import java.util.Optional;
import lamplight.report.document.Text;
import lamplight.results.RunFacts;

/** How a run with a target for its precision ended, and what that does to its intervals. */
public final class UntilNote {
  private UntilNote() {}

  /** Says it; nothing of a run without a target. */
  public static Optional<Text> of(RunFacts facts) {
    return facts
        .until()
        .map(
            until ->
                Text.of(
                    "**As many trials as it takes.** The run was to go on until `{}` (half of the"
                        + " 95 % interval of the mean over the seeds): {}. Looking between waves"
                        + " and stopping when an interval is narrow makes it slightly too narrow:"
                        + " it covers the mean somewhat less often than 95 times in 100.",
                    until.target(),
                    until.outcome().isEmpty() ? "it was stopped before" : until.outcome()));
  }
}
