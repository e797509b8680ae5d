package lamplight.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lamplight.experiment.RateSetting;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.ShownRoles;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.part.BriefReport;
import lamplight.stats.findings.PredictionCheck;
import lamplight.stats.frame.Roles;

/** The figures of the results that matter most, a process a row, those that matter most first. */
final class BriefTable {
  /** The measures that matter most, the most telling first. */
  static final List<Metric> MEASURES =
      List.of(
          Metric.CLOCK_PER_S, Metric.OFFSET_FINAL, Metric.QUEUE_GROWTH_PER_S, Metric.QUEUE_FINAL);

  private BriefTable() {}

  static Table of(RunData data, Optional<PredictionCheck> judgement) {
    Columns<Integer> columns = new Columns<>();
    columns.words(
        data.hasManyProcesses() ? "over processes" : "process", role -> Labels.brief(data, role));
    for (Metric metric : MEASURES) {
      columns.numbers(metric.title(), role -> OtherMeasures.mean(data, role, metric));
      judgement
          .filter(known -> known.isPredicted(metric))
          .ifPresent(
              known ->
                  columns.add(
                      Column.numbers("theory"),
                      role -> OtherMeasures.predicted(known, role, metric)));
    }
    return columns.table(roles(data));
  }

  /** All, or of more than have room the slowest, one between and the fastest. */
  private static List<Integer> roles(RunData data) {
    if (data.hasManyProcesses()) {
      return ShownRoles.OF_MANY;
    }
    List<Integer> roles = data.roles();
    if (roles.size() > BriefReport.ROWS_MAX
        && data.kind() == Roles.NUMBERS
        && data.experiment().rates() instanceof RateSetting.Fixed fixed) {
      roles =
          roles.stream().sorted(Comparator.comparing(role -> fixed.rates().get(role - 1))).toList();
    }
    return ShownRoles.of(roles, BriefReport.ROWS_MAX);
  }
}
