package lamplight.report;

import java.util.List;
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
import lamplight.report.text.Numbers;

/** Trial by trial where a trial has many processes: a row a trial. */
final class PopulationTrials {
  private static final List<String> HEADER =
      List.of(
          "seed",
          "verdict",
          "queues that grew",
          "clocks that fell behind",
          "fastest clock",
          "final offset, median",
          "largest",
          "mean receive jump, median",
          "largest jump",
          "final queue, median",
          "largest queue");

  private PopulationTrials() {}

  /** The table of the complete trials, up to a number of rows. */
  static List<Block> blocks(RunData data, int rowsMax) {
    List<TrialRow> trials = data.measured();
    if (trials.isEmpty()) {
      return List.of();
    }
    List<Column> columns =
        HEADER.stream()
            .map(head -> head.equals("verdict") ? Column.words(head) : Column.numbers(head))
            .toList();
    return List.of(
        new Paragraph(
            Text.of(
                "A row a trial: counts, medians and extremes over its {} processes; `processes.csv`"
                    + " holds each.{}",
                Numbers.count(data.processes()),
                trials.size() > rowsMax
                    ? " The first "
                        + Numbers.count(rowsMax)
                        + " of "
                        + Numbers.count(trials.size(), "complete trial")
                        + "."
                    : "")),
        new Table(
            columns,
            trials.stream().limit(rowsMax).map(row -> Text.plain(row(data, row))).toList()));
  }

  private static List<String> row(RunData data, TrialRow trial) {
    Population crowd = data.crowd(trial);
    return List.of(
        Long.toString(trial.seed()),
        TrialsSection.verdict(data, trial),
        Numbers.count(crowd.grown()),
        Numbers.count(crowd.behind()),
        value(data, trial, ProcessPercentile.LARGEST, Metric.FINAL_CLOCK),
        value(data, trial, ProcessPercentile.MEDIAN, Metric.OFFSET_FINAL),
        value(data, trial, ProcessPercentile.LARGEST, Metric.OFFSET_FINAL),
        value(data, trial, ProcessPercentile.MEDIAN, Metric.JUMP_RECEIVE_MEAN),
        value(data, trial, ProcessPercentile.LARGEST, Metric.JUMP_MAX),
        value(data, trial, ProcessPercentile.MEDIAN, Metric.QUEUE_FINAL),
        value(data, trial, ProcessPercentile.LARGEST, Metric.QUEUE_MAX));
  }

  private static String value(
      RunData data, TrialRow trial, ProcessPercentile percentile, Metric metric) {
    double value = data.samples().get(percentile.place(), metric, trial.sample());
    return Double.isNaN(value) ? "-" : Numbers.figure(value);
  }
}
