package lamplight.results.overview;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import lamplight.measure.Metric;
import lamplight.results.table.SummaryRow;
import lamplight.stats.Interval;

/** Takes from the rows of {@code summary.csv} what an overview has room for. Not thread-safe. */
final class SummaryTotals {
  private final Map<Metric, Interval> measures = new EnumMap<>(Metric.class);
  private final Map<String, Long> trials = new HashMap<>();
  private String point = "";
  private boolean hasProcesses;
  private OptionalDouble latestUs = OptionalDouble.empty();

  void add(SummaryRow row) {
    // Points follow one another; each has rows of processes or, of too many, none.
    hasProcesses = row.isOfOneProcess() || (hasProcesses && row.point().equals(point));
    point = row.point();
    // Ranks and percentiles stand below the processes, and for them where these are too many.
    if (row.n() > 0 && row.isOfOneProcess() == hasProcesses) {
      row.metric().ifPresent(metric -> add(metric, row));
    }
  }

  private void add(Metric metric, SummaryRow row) {
    if (metric == Metric.TICKS) {
      // Every trial that was measured has ticks, of each of its processes.
      trials.merge(row.point(), row.n(), Math::max);
    } else if (metric == Metric.LATENESS_MAX_US) {
      latestUs = OptionalDouble.of(Math.max(latestUs.orElse(row.max()), row.max()));
    } else if (RunDigest.MEASURES.contains(metric)) {
      measures.merge(metric, new Interval(row.mean(), row.mean()), SummaryTotals::around);
    }
  }

  private static Interval around(Interval one, Interval other) {
    return new Interval(Math.min(one.low(), other.low()), Math.max(one.high(), other.high()));
  }

  /** How many trials were measured. */
  long trials() {
    return trials.values().stream().mapToLong(Long::longValue).sum();
  }

  OptionalDouble latestUs() {
    return latestUs;
  }

  Map<Metric, Interval> measures() {
    return measures;
  }
}
