package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lamplight.report.data.StudyData;
import lamplight.report.data.TrialRow;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.text.Numbers;

/** The trials that failed, are not valid or cannot be read, and why. */
final class TroubledTrials {
  private static final int ROWS_MAX = 150;

  private TroubledTrials() {}

  /** Empty without any. */
  static Optional<Table> table(StudyData data) {
    List<List<String>> rows = new ArrayList<>();
    data.trials().stream().filter(TrialRow::isTroubled).forEach(trial -> rows.add(row(trial)));
    data.unread()
        .forEach(
            trial -> rows.add(List.of(trial.trial(), "unreadable", Figures.NONE, trial.cause())));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                Stream.of("trial", "state", "verdict", "why").map(Column::words).toList(),
                rows.stream().limit(ROWS_MAX).map(Text::plain).toList()));
  }

  private static List<String> row(TrialRow trial) {
    return List.of(
        trial.name(),
        trial.complete() ? "complete" : "failed",
        trial.verdict().name().toLowerCase(Locale.ROOT),
        reason(trial));
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
