package lamplight.stats.findings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.stats.Deviation;
import lamplight.stats.frame.Samples;
import lamplight.theory.Allowance;
import lamplight.theory.Forecasts;
import lamplight.theory.Prediction;
import lamplight.theory.QueuePrediction;
import lamplight.theory.TrialForecast;

/**
 * What theory predicts of the measures of a run, beside what was measured. A role's prediction is
 * the mean over the trials' own predictions, which with fixed rates are all the same. Not
 * thread-safe.
 */
public final class Predicted {
  private final Forecasts forecasts;
  private final Samples samples;

  /** Several sections ask for the same, and over thousands of trials the answer takes a while. */
  private final Map<Measure, Optional<Deviation>> known = new HashMap<>();

  /**
   * Predictions beside the measures.
   *
   * @param forecasts one a complete trial, in the order of the samples
   */
  public Predicted(Forecasts forecasts, Samples samples) {
    this.forecasts = forecasts;
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

  /** The probability that a tick that finds no message sends, which all trials have in common. */
  double sendShare() {
    Prediction any = forecasts.trials().get(0).prediction();
    return any.die().sendShare(any.processes());
  }

  /** What it predicts of the queue of a role, trial by trial. */
  public List<QueuePrediction> queues(int role) {
    return IntStream.range(0, forecasts.trials().size())
        .mapToObj(at -> forecasts.trials().get(at).prediction().queue(samples.process(role, at)))
        .toList();
  }

  /** The regime of a role; empty where theory does not say the same of each trial. */
  public Optional<Regime> regime(int role) {
    return Regime.common(queues(role));
  }

  /**
   * What theory allows for in a measure of a role that it predicts, over all trials.
   *
   * @param seconds the length of a trial in model time
   */
  public Allowance allowance(int role, Metric metric, double seconds) {
    return Allowance.mean(
        IntStream.range(0, samples.size())
            .mapToObj(
                at ->
                    forecasts
                        .trials()
                        .get(at)
                        .allowance(samples.process(role, at), metric.column(), seconds))
            .toList());
  }

  /** How far a measure is from its prediction; empty where there is none. */
  public Optional<Deviation> deviation(int role, Metric metric) {
    return known.computeIfAbsent(new Measure(role, metric), this::workedOut);
  }

  private record Measure(int role, Metric metric) {}

  private Optional<Deviation> workedOut(Measure measure) {
    String column = measure.metric().column();
    return deviation(
        samples.column(measure.role(), measure.metric()),
        trial ->
            forecasts.trials().get(trial).value(samples.process(measure.role(), trial), column));
  }

  /**
   * Sets values beside predictions over the trials in which the measure is defined. Empty when it
   * is defined in none, and when theory has no value for one of these: a mean over other trials
   * than the measured ones could not be compared with theirs.
   *
   * @param column the values trial by trial, NaN where undefined
   * @param prediction that of a trial, from 0
   */
  private static Optional<Deviation> deviation(
      double[] column, IntFunction<OptionalDouble> prediction) {
    double[] values = new double[column.length];
    double[] predictions = new double[column.length];
    int count = 0;
    for (int trial = 0; trial < column.length; trial++) {
      if (!Double.isNaN(column[trial])) {
        OptionalDouble predicted = prediction.apply(trial);
        if (predicted.isEmpty()) {
          return Optional.empty();
        }
        values[count] = column[trial];
        predictions[count] = predicted.getAsDouble();
        count++;
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(
            Deviation.of(Arrays.copyOf(values, count), Arrays.copyOf(predictions, count)));
  }
}
