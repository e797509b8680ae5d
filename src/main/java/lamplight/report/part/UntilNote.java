package lamplight.report.part;

import lamplight.report.data.RunFacts;
import lamplight.report.text.Markdown;
import lamplight.run.RunRecord;

/** How a run with a target for its precision ended, and what that does to its intervals. */
public final class UntilNote {
  private UntilNote() {}

  /** Says it in a paragraph; nothing of a run without a target. */
  public static void append(Markdown out, RunFacts facts) {
    String target = facts.provenance().getOrDefault(RunRecord.UNTIL, "");
    if (target.isEmpty()) {
      return;
    }
    String outcome = facts.provenance().getOrDefault(RunRecord.UNTIL_OUTCOME, "");
    out.paragraph(
        "**As many trials as it takes.** The run was to go on until "
            + Markdown.code(target)
            + " (half the width of the 95 % interval of the mean over the seeds): "
            + Markdown.escape(outcome.isEmpty() ? "it was stopped before" : outcome)
            + ". Looking between waves and stopping when an interval is narrow makes it slightly"
            + " too narrow: it covers the mean somewhat less often than 95 times in 100.");
  }
}
