package lamplight.report;

import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.report.data.FaultEffects;
import lamplight.report.data.RunData;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;

/** What a pause on purpose did to the queue of the paused process, by its own events. */
final class PauseFindings {
  private PauseFindings() {}

  /** The sentences on a pause. */
  static String text(RunData data, PlannedFault.Pause pause) {
    FaultEffects.Backlog backlog = FaultEffects.backlog(data, pause);
    if (backlog.trials() == 0) {
      return "It made no tick that fell due in the pause.";
    }
    return data.experiment().time() == TimeMode.VIRTUAL
        ? sent(data, backlog)
            + held(backlog, "when the pause ended")
            + "; "
            + drained(data, pause, backlog)
            + "."
        // Late ticks are made while what was sent is still being read, so nothing is said of when
        // the queue was short again, nor of how long it became: all of them may have come first.
        : sent(data, backlog)
            + "That joined its queue when it woke and read it, among its late ticks or after them. "
            + before(backlog)
            + ".";
  }

  private static String sent(RunData data, FaultEffects.Backlog backlog) {
    int trials = data.samples().size();
    return (backlog.trials() < trials
            ? "In "
                + Numbers.count(backlog.trials())
                + " of "
                + Numbers.count(trials, "trial")
                + " a tick of it fell due in the pause; of those: others"
            : "Others")
        + " sent it "
        + messages(backlog.sent())
        + " meanwhile. ";
  }

  private static String held(FaultEffects.Backlog backlog, String when) {
    Summary most = Summaries.of(backlog.most());
    return before(backlog)
        + " and "
        + Words.mean(most)
        + " "
        + when
        + (most.n() == 1 ? "" : " (" + Numbers.range(most.min(), most.max()) + " over the trials)");
  }

  private static String before(FaultEffects.Backlog backlog) {
    return "Its queue held " + messages(backlog.before()) + " after its last tick before the pause";
  }

  private static String messages(double[] counts) {
    return Words.mean(Summaries.of(counts))
        + (counts.length == 1 && counts[0] == 1 ? " message" : " messages");
  }

  /** When it was no longer than before, and in how many trials it never was. */
  private static String drained(
      RunData data, PlannedFault.Pause pause, FaultEffects.Backlog backlog) {
    String end =
        data.experiment().faults().planned().kills(pause.process())
            ? "until the process was killed"
            : "until the end of the trial";
    int trials = backlog.trials();
    double[] seconds = backlog.drainedSeconds();
    if (seconds.length == 0) {
      return "it stayed longer than before " + end + (trials == 1 ? "" : ", in every trial");
    }
    Summary after = Summaries.of(seconds);
    String when =
        after.max() == 0
            ? "with the ticks that it made at that instant it was no longer than before"
            : "it was no longer than before " + Words.mean(after) + " s after the pause ended";
    return seconds.length == trials
        ? when
        : when
            + " in "
            + Numbers.count(seconds.length)
            + " of "
            + Numbers.count(trials, "trial")
            + ", and stayed longer "
            + end
            + (trials - seconds.length == 1 ? " in the other" : " in the others");
  }
}
