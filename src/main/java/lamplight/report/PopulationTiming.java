package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.measure.ProcessPercentile;
import lamplight.measure.Tier;
import lamplight.report.data.Labels;
import lamplight.report.data.Population;
import lamplight.report.data.RunData;
import lamplight.report.data.TrialRow;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Text;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;

/** Whether time was kept in trials of many processes in real time. */
final class PopulationTiming {
  private PopulationTiming() {}

  /** The table of lateness: a row for the median and one for the latest process. */
  static Table table(RunData data) {
    List<List<Text>> rows = new ArrayList<>();
    for (ProcessPercentile percentile :
        List.of(ProcessPercentile.MEDIAN, ProcessPercentile.LARGEST)) {
      List<String> row = new ArrayList<>(List.of(Labels.overall(data, percentile.place())));
      for (Metric metric : Metric.ofTier(Tier.TIMING)) {
        Optional<Summary> summary = data.samples().summary(percentile.place(), metric);
        row.add(summary.map(of -> Numbers.figure(of.max())).orElse("-"));
      }
      rows.add(Text.plain(row));
    }
    return new Table(
        Column.measures(Labels.heading(data), List.of("median (µs)", "99 % (µs)", "largest (µs)")),
        rows);
  }

  /** The trials too busy to keep time, up to so many, a line each. */
  static List<String> busy(RunData data, int linesMax) {
    List<String> busy = new ArrayList<>();
    for (TrialRow trial : data.measured()) {
      Population crowd = data.crowd(trial);
      if (crowd.busy() > 0 && crowd.latest().isPresent() && busy.size() < linesMax) {
        Population.Latest latest = crowd.latest().get();
        busy.add(
            "Seed "
                + trial.seed()
                + ": "
                + Numbers.count(crowd.busy())
                + (crowd.busy() == 1 ? " process" : " processes")
                + ", latest process "
                + latest.process()
                + ", 99 % lateness "
                + Numbers.figure(latest.lateness().p99Us())
                + " µs, "
                + Numbers.percent(latest.lateness().share())
                + " of a tick.");
      }
    }
    return busy;
  }
}
