package lamplight.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import lamplight.analysis.measure.Metric;
import lamplight.analysis.statistics.Deviation;
import lamplight.theory.Forecasts;
import lamplight.theory.TrialForecast;

/**
 * What theory predicts of the measures of a run, beside what was measured. A role's prediction is
 * the mean over the trials' own predictions, which with fixed rates are all the same.
 */
public final class Predicted {
  private final Forecasts forecasts;
  private final List<TrialRow> trials;
  private final Samples samples;

  /**
   * Predictions beside the measures.
   *
   * @param trials the complete ones, in the order of the forecasts and of the samples
   */
  Predicted(Forecasts forecasts, List<TrialRow> trials, Samples samples) {
    this.forecasts = forecasts;
    this.trials = trials;
    this.samples = samples;
  }

  /** The forecasts of the complete trials, in their order. */
  public List<TrialForecast> trials() {
    return forecasts.trials();
  }

  /** Where the fastest clock rate comes from, in a sentence. */
  public String source() {
    return forecasts.source();
  }

  /** How far a measure is from its prediction; empty where there is none. */
  public Optional<Deviation> deviation(int role, Metric metric) {
    String column = metric.column();
    return deviation(
        samples.column(role, metric),
        trial -> forecasts.trials().get(trial).value(trials.get(trial).process(role), column));
  }

  /**
   * Sets values beside predictions over the trials in which the measure is defined. Empty when it
   * is defined in none, and when theory has no value for one of these: a mean over other trials
   * than the measured ones could not be compared with theirs.
   *
   * @param column the values trial by trial, NaN where undefined
   * @param prediction that of a trial, from 0
   */
  public static Optional<Deviation> deviation(
      double[] column, IntFunction<OptionalDouble> prediction) {
    List<Double> values = new ArrayList<>();
    List<Double> predictions = new ArrayList<>();
    for (int trial = 0; trial < column.length; trial++) {
      if (!Double.isNaN(column[trial])) {
        OptionalDouble predicted = prediction.apply(trial);
        if (predicted.isEmpty()) {
          return Optional.empty();
        }
        values.add(column[trial]);
        predictions.add(predicted.getAsDouble());
      }
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(Deviation.of(array(values), array(predictions)));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
