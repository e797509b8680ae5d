package lamplight.theory;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import lamplight.model.Rate;

/**
 * Everything that theory says of a trial with given rates. Immutable.
 *
 * @param prediction the queues
 * @param clocks the clocks
 * @param measures what the trial should measure, process 1 first; see {@link TrialPrediction}
 */
public record TrialForecast(
    Prediction prediction, ClockPredictions clocks, List<Map<String, Double>> measures) {
  public TrialForecast {
    measures = List.copyOf(measures);
  }

  /**
   * The forecast for these rates.
   *
   * @param source answers how fast the clocks run where that has no closed form
   * @param durationS the length of the trial in seconds of model time
   */
  static TrialForecast of(List<Rate> rates, int sides, ClockRateSource source, double durationS) {
    return of(Prediction.of(rates, sides), source, durationS);
  }

  static TrialForecast of(Prediction prediction, ClockRateSource source, double durationS) {
    ClockPredictions clocks = prediction.clocks(source);
    return new TrialForecast(prediction, clocks, TrialPrediction.of(prediction, clocks, durationS));
  }

  /**
   * What a column of {@code processes.csv} should hold, on average over seeds; empty where theory
   * has no value.
   *
   * @param process from 1
   */
  public OptionalDouble value(int process, String column) {
    Double value = measures.get(process - 1).get(column);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** How a process, from 1, is expected to run through the trial. */
  public Course course(int process) {
    return Course.of(prediction, clocks, process);
  }
}
