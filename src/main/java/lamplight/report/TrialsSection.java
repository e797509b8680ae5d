package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.measure.ProcessPercentile;
import lamplight.report.data.Population;
import lamplight.report.data.RunData;
import lamplight.report.data.TimeUnits;
import lamplight.report.data.TrialRow;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Columns;
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
    String left =
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
                  left.isEmpty() ? "" : " " + left + ".")));
    } else if (!left.isEmpty()) {
      blocks.add(new Paragraph(Text.of("{}; `processes.csv` holds all.", left)));
    }
    List<TrialRow> first = trials.subList(0, shown);
    blocks.add(many ? overMany(data).table(first) : byProcess(data).table(lines(data, first)));
    return blocks;
  }

  /** What a row is about where each process has one. */
  private record Line(TrialRow trial, int process) {
    String first(String cell) {
      return process == 1 ? cell : "";
    }
  }

  private static List<Line> lines(RunData data, List<TrialRow> trials) {
    return trials.stream()
        .flatMap(
            trial ->
                IntStream.rangeClosed(1, data.processes())
                    .mapToObj(process -> new Line(trial, process)))
        .toList();
  }

  private static Columns<Line> byProcess(RunData data) {
    Columns<Line> columns = new Columns<>();
    columns.numbers("seed", line -> line.first(Long.toString(line.trial().seed())));
    columns.words("verdict", line -> line.first(verdict(line.trial())));
    columns.numbers("process", line -> Integer.toString(line.process()));
    columns.numbers("rate (per s)", line -> line.trial().rate(line.process()).toString());
    for (Metric metric : SHOWN) {
      columns.numbers(
          TimeUnits.title(metric, data.experiment()),
          line -> {
            int role = line.trial().roles().indexOf(line.process()) + 1;
            double value = data.samples().get(role, metric, line.trial().sample());
            return Double.isNaN(value) ? Figures.NONE : Figures.value(value, metric.decimals());
          });
    }
    return columns;
  }

  private static Columns<TrialRow> overMany(RunData data) {
    Columns<TrialRow> columns = new Columns<>();
    columns.numbers("seed", trial -> Long.toString(trial.seed()));
    columns.words("verdict", TrialsSection::verdict);
    columns.numbers("queues that grew", trial -> Numbers.count(crowd(data, trial).grown()));
    columns.numbers("clocks that fell behind", trial -> Numbers.count(crowd(data, trial).behind()));
    for (Over over : MANY) {
      int role = over.percentile().place();
      columns.numbers(
          over.title(),
          trial -> {
            double value = data.samples().get(role, over.metric(), trial.sample());
            return Double.isNaN(value) ? Figures.NONE : Numbers.figure(value);
          });
    }
    return columns;
  }

  private static Population crowd(RunData data, TrialRow trial) {
    return data.crowds().get(trial.sample());
  }

  private static String verdict(TrialRow trial) {
    String verdict = trial.verdict().name().toLowerCase(Locale.ROOT);
    return trial.isBusy() ? verdict + ", too busy to keep time" : verdict;
  }
}
