package lamplight.theory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lamplight.experiment.Experiment;
import lamplight.model.Rate;

/**
 * The forecasts for the trials of an experiment, each for the rates of that trial. Trials of equal
 * rates share one forecast, so that with fixed rates all do. Immutable.
 *
 * @param trials in the order in which the trials were given
 * @param source where the fastest clock rate comes from, in a sentence
 */
public record Forecasts(List<TrialForecast> trials, String source) {
  /**
   * How many questions for a clock rate are answered in full; beyond that the same effort is shared
   * among them all, so that thousands of different draws of the rates do not take for ever.
   */
  private static final int FULL_ANSWERS_MAX = 64;

  public Forecasts {
    trials = List.copyOf(trials);
  }

  /**
   * The forecasts for trials with these rates.
   *
   * @param driver runs the trials that measure the clock rate where it has no closed form, on
   *     several threads at once
   * @param trials the rates of each trial, process 1 first
   */
  public static Forecasts of(Experiment experiment, VirtualDriver driver, List<List<Rate>> trials) {
    String only = "";
    return Objects.requireNonNull(
        StudyForecasts.of(driver, Map.of(only, new StudyForecasts.Point(experiment, trials)))
            .get(only));
  }

  /** How much of the usual effort an answer gets when there are so many questions. */
  static double share(int questions) {
    return Math.min(1, (double) FULL_ANSWERS_MAX / Math.max(1, questions));
  }

  /** The forecasts with this source of clock rates, asked once for the same question. */
  public static Forecasts from(
      Experiment experiment, ClockRateSource source, List<List<Rate>> trials) {
    ClockRateSource remembering = source.remembering();
    double durationS = experiment.durationNs() / 1e9;
    double transitS = transitS(experiment);
    // A forecast is a function of its rates, so it does not matter who works it out when.
    Map<List<Rate>, TrialForecast> byRates =
        new HashSet<>(trials)
            .parallelStream()
                .collect(
                    Collectors.toMap(
                        Function.identity(),
                        rates ->
                            TrialForecast.of(rates, experiment.die(), remembering, durationS)
                                .withCopiesUnderWay(transitS, durationS)));
    List<TrialForecast> forecasts = trials.stream().map(byRates::get).toList();
    List<ClockRate> rates =
        byRates.values().stream().map(forecast -> forecast.clocks().common()).toList();
    return new Forecasts(forecasts, ClockRateSentence.of(rates, experiment));
  }

  /** How long a copy takes on average, in seconds of model time. */
  private static double transitS(Experiment experiment) {
    int hops = experiment.relay().isPresent() ? 2 : 1;
    return hops * experiment.delay().averageNs() / 1e9;
  }

  /**
   * The same forecasts of trials whose ticks are counted, because a count is exact where a mean is
   * not.
   *
   * @param ticks how many ticks of each process are due, process 1 first, one list a trial
   */
  public Forecasts withTicks(Experiment experiment, List<List<Long>> ticks) {
    record Counted(TrialForecast forecast, List<Long> ticks) {}
    double durationS = experiment.durationNs() / 1e9;
    // Trials of equal rates differ in few ways, if any, and share what they have in common.
    Map<Counted, TrialForecast> known = new HashMap<>();
    List<TrialForecast> counted = new ArrayList<>();
    for (int trial = 0; trial < trials.size(); trial++) {
      counted.add(
          known.computeIfAbsent(
              new Counted(trials.get(trial), ticks.get(trial)),
              each -> each.forecast().withTicks(each.ticks(), durationS)));
    }
    return new Forecasts(counted, source);
  }
}
