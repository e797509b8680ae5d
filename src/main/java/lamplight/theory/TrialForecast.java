package lamplight.theory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import lamplight.model.Die;
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
  static TrialForecast of(List<Rate> rates, Die die, ClockRateSource source, double durationS) {
    return of(Prediction.of(rates, die), source, durationS);
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

  /**
   * What theory allows for in a column that it has a value for.
   *
   * @param process from 1
   * @param durationS the length of the trial in seconds of model time
   */
  public Allowance allowance(int process, String column, double durationS) {
    return Allowances.of(this, process, column, durationS);
  }

  /**
   * Whether the clock of a process, from 1, is known exactly but for how the trial begins: it is
   * the only one that keeps up, so nobody's clock comes to be ahead of it, and it counts its ticks.
   */
  public boolean countsItsTicks(int process) {
    return prediction.stable() == 1 && prediction.queue(process).stability() == Stability.STABLE;
  }

  /**
   * The same forecast of a trial whose ticks are counted: how many are due follows from the phases
   * of the processes, where a rate times the duration is their mean over all phases.
   *
   * @param ticks of each process, process 1 first
   * @param durationS the length of the trial in seconds of model time
   */
  TrialForecast withTicks(List<Long> ticks, double durationS) {
    List<Map<String, Double>> counted = new ArrayList<>();
    for (int process = 1; process <= ticks.size(); process++) {
      Map<String, Double> columns = new LinkedHashMap<>(measures.get(process - 1));
      double count = ticks.get(process - 1);
      columns.put("ticks", count);
      if (countsItsTicks(process)) {
        columns.put("final_clock", count);
        columns.put("clock_per_s", count / durationS);
      }
      counted.add(Collections.unmodifiableMap(columns));
    }
    return new TrialForecast(prediction, clocks, counted);
  }

  /**
   * The same forecast of a trial whose copies take this long.
   *
   * @param transitS in seconds of model time
   * @param durationS the length of the trial in seconds of model time
   */
  TrialForecast withCopiesUnderWay(double transitS, double durationS) {
    if (transitS == 0) {
      return this;
    }
    CopiesUnderWay underWay = new CopiesUnderWay(prediction, clocks, transitS, durationS);
    // Processes of equal rates have their columns in common, of which there may be thousands.
    Map<Map<String, Double>, Map<String, Double>> known = new IdentityHashMap<>();
    List<Map<String, Double>> later = new ArrayList<>();
    for (int number = 1; number <= measures.size(); number++) {
      int process = number;
      later.add(
          known.computeIfAbsent(
              measures.get(process - 1), columns -> underWay.in(columns, process)));
    }
    return new TrialForecast(prediction, clocks, later);
  }

  /** How a process, from 1, is expected to run through the trial. */
  public ExpectedTrajectory course(int process) {
    return ExpectedTrajectory.of(prediction, clocks, process);
  }
}
