package lamplight.report;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import lamplight.measure.Metric;
import lamplight.measure.ProcessPercentile;
import lamplight.report.data.Population;
import lamplight.report.data.RunData;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;

/** Figures of many processes over the trials, as sentences need them. */
final class PopulationFigures {
  private PopulationFigures() {}

  /** The standard deviation over the trials of a percentile of a measure; empty for one trial. */
  static OptionalDouble sd(RunData data, ProcessPercentile percentile, Metric metric) {
    Optional<Summary> summary = summary(data, percentile, metric);
    return summary.isPresent() ? summary.get().sd() : OptionalDouble.empty();
  }

  /** A percentile of a measure over the trials; empty where it is undefined. */
  static Optional<Summary> summary(RunData data, ProcessPercentile percentile, Metric metric) {
    return data.samples().summary(percentile.place(), metric);
  }

  /** Its mean with half the width of the interval, or a dash. */
  static String mean(RunData data, ProcessPercentile percentile, Metric metric) {
    return summary(data, percentile, metric).map(Words::mean).orElse("-");
  }

  /** A count over the complete trials, of which there is at least one. */
  static Summary over(RunData data, ToDoubleFunction<Population> count) {
    return Summaries.of(data.crowds().stream().mapToDouble(count).toArray());
  }

  /** A count over the trials with the number of the processes that it is of. */
  static String counted(RunData data, Summary count) {
    return Words.mean(count) + " of the " + Numbers.count(data.processes());
  }

  /** The range of a count over the trials, in brackets after a space; empty when there is none. */
  static String range(Summary count) {
    return count.min() < count.max()
        ? " (" + Numbers.range(count.min(), count.max()) + " over the trials)"
        : "";
  }
}
