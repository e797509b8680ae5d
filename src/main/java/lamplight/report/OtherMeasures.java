package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.measure.Tier;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.TimeUnits;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.stats.findings.PredictionCheck;

/** The measures besides the main ones: a row a measure, a pair of columns a process. */
final class OtherMeasures {
  /** How many processes stand side by side; percentiles need less room and stand together. */
  private static final int COLUMNS_MAX = 4;

  private OtherMeasures() {}

  /** The measures besides the main ones that have a value. */
  static List<Metric> metrics(RunData data) {
    return Metric.where(metric -> metric.tier() != Tier.MAIN && data.samples().isDefined(metric));
  }

  static List<Block> of(RunData data, Optional<PredictionCheck> judgement) {
    List<Integer> roles = data.roles();
    int columns = data.hasManyProcesses() ? roles.size() : COLUMNS_MAX;
    List<Block> tables = new ArrayList<>();
    for (int from = 0; from < roles.size(); from += columns) {
      tables.add(
          table(data, judgement, roles.subList(from, Math.min(roles.size(), from + columns))));
    }
    return tables;
  }

  private static Table table(
      RunData data, Optional<PredictionCheck> judgement, List<Integer> roles) {
    Columns<Metric> columns =
        new Columns<Metric>()
            .words("measure", metric -> TimeUnits.title(metric, data.experiment()));
    for (int role : roles) {
      columns.numbers(Labels.brief(data, role), metric -> mean(data, role, metric));
      judgement.ifPresent(
          known ->
              columns.add(Column.numbers("predicted"), metric -> predicted(known, role, metric)));
    }
    return columns.table(metrics(data));
  }

  /** A mean with its interval. */
  static String mean(RunData data, int role, Metric metric) {
    return Figures.mean(data.samples().summary(role, metric), metric.decimals());
  }

  /** A prediction as a cell, bold where the measure deviates from it. */
  static Text predicted(PredictionCheck judgement, int role, Metric metric) {
    String predicted = Figures.predicted(Optional.of(judgement), role, metric);
    return judgement.deviates(role, metric)
        ? Text.of("**{}, deviates**", predicted)
        : Text.plain(predicted);
  }
}
