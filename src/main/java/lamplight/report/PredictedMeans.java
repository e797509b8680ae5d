package lamplight.report;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import lamplight.measure.Metric;
import lamplight.report.data.Predicted;
import lamplight.results.table.SeedSamples;
import lamplight.results.table.SummaryTable;
import lamplight.stats.Deviation;
import lamplight.theory.Forecasts;

/**
 * The column {@code predicted} of {@code summary.csv}: the mean over the seeds' own predictions,
 * taken over the trials in which the measure is defined; empty unless theory has a value for each
 * of them.
 *
 * @param samples the measures
 * @param points by point, one forecast a trial with measures, in the order of the samples
 */
record PredictedMeans(SeedSamples samples, Map<String, Forecasts> points)
    implements SummaryTable.Predictions {
  PredictedMeans {
    points = Map.copyOf(points);
  }

  @Override
  public OptionalDouble predicted(String point, int process, Metric metric) {
    Forecasts forecasts = points.get(point);
    if (forecasts == null) {
      return OptionalDouble.empty();
    }
    String column = metric.column();
    Optional<Deviation> deviation =
        Predicted.deviation(
            samples.column(point, process, metric),
            trial -> forecasts.trials().get(trial).value(process, column));
    return deviation.isPresent()
        ? OptionalDouble.of(deviation.get().predicted())
        : OptionalDouble.empty();
  }
}
