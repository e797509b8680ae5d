package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.Unreadable;
import lamplight.report.data.TrialRow;
import lamplight.report.document.Block;
import lamplight.report.document.Columns;
import lamplight.report.part.Excerpt;
import lamplight.report.part.Figures;
import lamplight.report.text.Numbers;

/** The trials that failed, are not valid or cannot be read, and why. */
final class TroubledTrials {
  private static final int ROWS_MAX = 150;

  private TroubledTrials() {}

  /** What a row is about. */
  private record Trouble(String trial, String state, String verdict, String why) {}

  /** Whether there is any. */
  static boolean any(StudyData data) {
    return !data.unread().isEmpty() || data.trials().stream().anyMatch(TrialRow::isTroubled);
  }

  /** The trials in a table. */
  static List<Block> blocks(StudyData data) {
    List<Trouble> troubles = new ArrayList<>();
    for (TrialRow trial : data.trials()) {
      if (trial.isTroubled()) {
        String verdict = trial.verdict().name().toLowerCase(Locale.ROOT);
        String state = trial.complete() ? "complete" : "failed";
        troubles.add(new Trouble(trial.name(), state, verdict, reason(trial)));
      }
    }
    for (Unreadable trial : data.unread()) {
      troubles.add(new Trouble(trial.trial(), "unreadable", Figures.NONE, trial.cause()));
    }
    Excerpt<Trouble> shown = Excerpt.of(troubles, ROWS_MAX);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Columns<Trouble>()
            .words("trial", Trouble::trial)
            .words("state", Trouble::state)
            .words("verdict", Trouble::verdict)
            .words("why", Trouble::why)
            .table(shown.shown()));
    blocks.addAll(shown.note("checks.csv"));
    return blocks;
  }

  private static String reason(TrialRow trial) {
    List<String> reasons = new ArrayList<>();
    if (!trial.cause().isEmpty()) {
      reasons.add(trial.cause());
    }
    if (trial.violations() > 0) {
      reasons.add(
          Numbers.count(trial.violations(), "violation") + "; first, " + trial.firstViolation());
    }
    return reasons.isEmpty() ? String.join("; ", trial.notes()) : String.join("; ", reasons);
  }
}
