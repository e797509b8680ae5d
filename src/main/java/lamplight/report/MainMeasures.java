package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lamplight.measure.Metric;
import lamplight.measure.Tier;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.TimeUnits;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;
import lamplight.stats.findings.PredictionCheck;

/** The table of the main measures over the seeds: a row a measure and role. */
final class MainMeasures {
  /** Of fewer values a median says no more than they do. */
  private static final int MEDIAN_MIN = 5;

  private MainMeasures() {}

  /** What a row is about. */
  private record Line(Metric metric, int role, Optional<Summary> summary, double[] values) {
    String figure(Function<Summary, Double> of) {
      return summary
          .map(of)
          .filter(known -> !known.isNaN())
          .map(known -> Figures.value(known, metric.decimals()))
          .orElse(Figures.NONE);
    }
  }

  static Table of(RunData data, Optional<PredictionCheck> judgement) {
    List<Line> lines = new ArrayList<>();
    for (Metric metric : Metric.ofTier(Tier.MAIN)) {
      for (int role : data.roles()) {
        lines.add(
            new Line(
                metric,
                role,
                data.samples().summary(role, metric),
                data.samples().defined(role, metric)));
      }
    }
    int trials = data.samples().size();
    Columns<Line> columns = new Columns<>();
    columns.words("measure", line -> TimeUnits.title(line.metric(), data.experiment()));
    columns.words(Labels.heading(data), line -> Labels.overall(data, line.role()));
    if (lines.stream()
        .anyMatch(line -> line.values().length > 0 && line.values().length < trials)) {
      columns.numbers("trials", line -> Numbers.count(line.values().length));
    }
    columns.numbers(
        trials == 1 ? "value" : "mean",
        line -> Figures.mean(line.summary(), line.metric().decimals()));
    judgement.ifPresent(
        known ->
            columns.numbers(
                "predicted", line -> Figures.predicted(judgement, line.role(), line.metric())));
    if (trials > 1) {
      addSpread(columns, judgement, trials);
    }
    return columns.table(lines);
  }

  private static void addSpread(
      Columns<Line> columns, Optional<PredictionCheck> judgement, int trials) {
    judgement.ifPresent(
        known ->
            columns.add(
                Column.numbers("deviation (standard errors)"),
                line -> deviation(known, line.role(), line.metric())));
    columns.numbers("sd", line -> line.figure(summary -> summary.sd().orElse(Double.NaN)));
    if (trials >= MEDIAN_MIN) {
      Medians medians = new Medians();
      columns.numbers(
          "median",
          line ->
              line.summary().isEmpty()
                  ? Figures.NONE
                  : medians.text(line.values(), line.metric().decimals()));
    }
    columns.numbers("min", line -> line.figure(Summary::min));
    columns.numbers("max", line -> line.figure(Summary::max));
  }

  /** The deviation of a measure in standard errors, bold where it is too large. */
  private static Text deviation(PredictionCheck judgement, int role, Metric metric) {
    String text =
        judgement
            .of(role, metric)
            .map(found -> Figures.deviation(found.deviation()))
            .orElse(Figures.NONE);
    return judgement.deviates(role, metric) ? Text.of("**{} deviates**", text) : Text.plain(text);
  }
}
