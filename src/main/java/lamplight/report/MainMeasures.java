package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.measure.Tier;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;
import lamplight.stats.findings.PredictionCheck;

/** The table of the main measures over the seeds: a row a measure and role. */
final class MainMeasures {
  /** Of fewer values a median says no more than they do. */
  private static final int MEDIAN_MIN = 5;

  private final RunData data;
  private final Optional<PredictionCheck> judgement;
  private final boolean single;
  private final boolean hasMedians;
  private final boolean hasCounts;

  private MainMeasures(RunData data, Optional<PredictionCheck> judgement) {
    this.data = data;
    this.judgement = judgement;
    int trials = data.samples().size();
    this.single = trials == 1;
    this.hasMedians = trials >= MEDIAN_MIN;
    this.hasCounts =
        Metric.ofTier(Tier.MAIN).stream()
            .flatMap(metric -> data.roles().stream().map(role -> summary(role, metric)))
            .anyMatch(summary -> summary.isPresent() && summary.get().n() < trials);
  }

  static Table of(RunData data, Optional<PredictionCheck> judgement) {
    return new MainMeasures(data, judgement).table();
  }

  private Table table() {
    List<Column> columns =
        new ArrayList<>(List.of(Column.words("measure"), Column.words(Labels.heading(data))));
    if (hasCounts) {
      columns.add(Column.numbers("trials"));
    }
    columns.add(Column.numbers(single ? "value" : "mean"));
    judgement.ifPresent(known -> columns.add(Column.numbers("predicted")));
    if (!single) {
      judgement.ifPresent(known -> columns.add(Column.numbers("deviation (standard errors)")));
      columns.add(Column.numbers("sd"));
      if (hasMedians) {
        columns.add(Column.numbers("median"));
      }
      columns.add(Column.numbers("min"));
      columns.add(Column.numbers("max"));
    }
    List<List<Text>> rows = new ArrayList<>();
    Medians medians = new Medians();
    for (Metric metric : Metric.ofTier(Tier.MAIN)) {
      for (int role : data.roles()) {
        rows.add(row(medians, metric, role));
      }
    }
    return new Table(columns, rows);
  }

  private List<Text> row(Medians medians, Metric metric, int role) {
    Optional<Summary> summary = summary(role, metric);
    int decimals = metric.decimals();
    List<Text> row =
        new ArrayList<>(
            List.of(Text.plain(metric.titleWithUnit()), Text.plain(Labels.overall(data, role))));
    if (hasCounts) {
      row.add(Text.plain(Numbers.count(summary.map(Summary::n).orElse(0L))));
    }
    row.add(Text.plain(Figures.mean(summary, decimals)));
    judgement.ifPresent(known -> row.add(Text.plain(Figures.predicted(judgement, role, metric))));
    if (!single) {
      judgement.ifPresent(known -> row.add(deviation(known, role, metric)));
      row.add(
          cell(summary.filter(s -> s.sd().isPresent()).map(s -> s.sd().getAsDouble()), decimals));
      if (hasMedians) {
        row.add(
            Text.plain(
                summary.isEmpty()
                    ? Figures.NONE
                    : medians.text(data.samples().defined(role, metric), decimals)));
      }
      row.add(cell(summary.map(Summary::min), decimals));
      row.add(cell(summary.map(Summary::max), decimals));
    }
    return row;
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

  private static Text cell(Optional<Double> value, int decimals) {
    return Text.plain(value.map(known -> Figures.value(known, decimals)).orElse(Figures.NONE));
  }

  private Optional<Summary> summary(int role, Metric metric) {
    return data.samples().summary(role, metric);
  }
}
