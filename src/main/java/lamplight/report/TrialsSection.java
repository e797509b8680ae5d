package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lamplight.measure.Metric;
import lamplight.measure.ProcessPercentile;
import lamplight.report.data.Population;
import lamplight.report.data.RunData;
import lamplight.report.data.TrialRow;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.text.Numbers;

/** Trial by trial: a row a trial and process, or of many processes a row a trial. */
final class TrialsSection {
  /** About as many rows as a person reads; the tables on disk hold the rest. */
  private static final int ROWS_MAX = 150;

  private static final List<Metric> SHOWN =
      List.of(
          Metric.FINAL_CLOCK,
          Metric.OFFSET_FINAL,
          Metric.DRIFT_PER_S,
          Metric.JUMP_RECEIVE_MEAN,
          Metric.JUMP_MAX,
          Metric.QUEUE_MAX,
          Metric.QUEUE_FINAL,
          Metric.QUEUE_GROWTH_PER_S);

  /** What is shown over many processes. */
  private record Over(String title, ProcessPercentile percentile, Metric metric) {}

  private static final List<Over> MANY =
      List.of(
          new Over("fastest clock", ProcessPercentile.LARGEST, Metric.FINAL_CLOCK),
          new Over("final offset, median", ProcessPercentile.MEDIAN, Metric.OFFSET_FINAL),
          new Over("largest", ProcessPercentile.LARGEST, Metric.OFFSET_FINAL),
          new Over("mean receive jump, median", ProcessPercentile.MEDIAN, Metric.JUMP_RECEIVE_MEAN),
          new Over("largest jump", ProcessPercentile.LARGEST, Metric.JUMP_MAX),
          new Over("final queue, median", ProcessPercentile.MEDIAN, Metric.QUEUE_FINAL),
          new Over("largest queue", ProcessPercentile.LARGEST, Metric.QUEUE_MAX));

  private TrialsSection() {}

  static List<Block> blocks(RunData data) {
    List<TrialRow> trials = data.measured();
    boolean many = data.hasManyProcesses();
    int shown = Math.min(trials.size(), many ? ROWS_MAX : ROWS_MAX / data.processes());
    String first =
        trials.size() > shown
            ? "The first "
                + Numbers.count(shown)
                + " of "
                + Numbers.count(trials.size(), "complete trial")
            : "";
    List<Block> blocks = new ArrayList<>();
    if (many) {
      blocks.add(
          new Paragraph(
              Text.of(
                  "A row a trial: counts, medians and extremes over its {} processes;"
                      + " `processes.csv` holds each.{}",
                  Numbers.count(data.processes()),
                  first.isEmpty() ? "" : " " + first + ".")));
    } else if (!first.isEmpty()) {
      blocks.add(new Paragraph(Text.of("{}; `processes.csv` holds all.", first)));
    }
    List<List<Text>> rows = new ArrayList<>();
    for (TrialRow trial : trials.subList(0, shown)) {
      if (many) {
        rows.add(Text.plain(overMany(data, trial)));
      } else {
        for (int process = 1; process <= data.processes(); process++) {
          rows.add(Text.plain(row(data, trial, process)));
        }
      }
    }
    blocks.add(new Table(columns(many), rows));
    return blocks;
  }

  private static List<Column> columns(boolean many) {
    Stream<String> others =
        many
            ? Stream.concat(
                Stream.of("queues that grew", "clocks that fell behind"),
                MANY.stream().map(Over::title))
            : Stream.concat(
                Stream.of("process", "rate (per s)"), SHOWN.stream().map(Metric::titleWithUnit));
    List<Column> columns =
        new ArrayList<>(List.of(Column.numbers("seed"), Column.words("verdict")));
    others.map(Column::numbers).forEach(columns::add);
    return columns;
  }

  private static List<String> row(RunData data, TrialRow trial, int process) {
    int role = trial.roles().indexOf(process) + 1;
    List<String> row = new ArrayList<>();
    row.add(process == 1 ? Long.toString(trial.seed()) : "");
    row.add(process == 1 ? verdict(trial) : "");
    row.add(Integer.toString(process));
    row.add(trial.rate(process).toString());
    for (Metric metric : SHOWN) {
      double value = data.samples().get(role, metric, trial.sample());
      row.add(Double.isNaN(value) ? Figures.NONE : Figures.value(value, metric.decimals()));
    }
    return row;
  }

  private static List<String> overMany(RunData data, TrialRow trial) {
    Population crowd = data.crowds().get(trial.sample());
    List<String> row =
        new ArrayList<>(
            List.of(
                Long.toString(trial.seed()),
                verdict(trial),
                Numbers.count(crowd.grown()),
                Numbers.count(crowd.behind())));
    for (Over over : MANY) {
      double value = data.samples().get(over.percentile().place(), over.metric(), trial.sample());
      row.add(Double.isNaN(value) ? Figures.NONE : Numbers.figure(value));
    }
    return row;
  }

  private static String verdict(TrialRow trial) {
    String verdict = trial.verdict().name().toLowerCase(Locale.ROOT);
    return trial.isBusy() ? verdict + ", too busy to keep time" : verdict;
  }
}
