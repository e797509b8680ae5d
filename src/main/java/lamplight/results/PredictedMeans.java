package lamplight.results;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import lamplight.measure.Metric;
import lamplight.results.table.SummaryTable;
import lamplight.stats.Deviation;
import lamplight.stats.findings.Predicted;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;
import lamplight.theory.Forecasts;

/**
 * The column {@code predicted} of {@code summary.csv}: the mean over the seeds' own predictions,
 * taken over the trials in which the measure is defined; empty unless theory has a value for each
 * of them. Not thread-safe.
 */
final class PredictedMeans implements SummaryTable.Predictions {
  private final Map<String, Forecasts> points;
  private final Map<Samples, Predicted> known = new HashMap<>();

  /**
   * Predictions for a table.
   *
   * @param points by point, one forecast a complete trial, in the order of the samples
   */
  PredictedMeans(Map<String, Forecasts> points) {
    this.points = Map.copyOf(points);
  }

  @Override
  public OptionalDouble predicted(String point, Samples samples, int role, Metric metric) {
    Forecasts forecasts = points.get(point);
    // Theory speaks of processes; which one has a percentile differs from trial to trial.
    if (forecasts == null || samples.roles() == Roles.PERCENTILES) {
      return OptionalDouble.empty();
    }
    Optional<Deviation> deviation =
        known
            .computeIfAbsent(samples, unused -> new Predicted(forecasts, samples))
            .deviation(role, metric);
    return deviation.map(it -> OptionalDouble.of(it.predicted())).orElse(OptionalDouble.empty());
  }
}
