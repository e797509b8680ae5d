package lamplight.theory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lamplight.experiment.Experiment;
import lamplight.experiment.PhaseSetting;
import lamplight.model.Die;
import lamplight.model.NetworkDelay;
import lamplight.model.Rate;
import lamplight.model.RelaySpec;

/**
 * The forecasts for the points of a study. Points that differ in nothing that the clocks' rate
 * depends on share its answers, and the effort is shared among all questions of the study.
 */
public final class StudyForecasts {
  private StudyForecasts() {}

  /**
   * The trials of one point.
   *
   * @param experiment the experiment at the point
   * @param rates the rates of each trial, process 1 first
   */
  public record Point(Experiment experiment, List<List<Rate>> rates) {
    public Point {
      rates = List.copyOf(rates);
    }
  }

  /** What the rate of a trial's clocks depends on beside the tick rates and the draw. */
  private record Setting(PhaseSetting phase, NetworkDelay delay, Optional<RelaySpec> relay) {
    static Setting of(Experiment experiment) {
      return new Setting(experiment.phase(), experiment.delay(), experiment.relay());
    }
  }

  private record Question(Setting setting, Die die, List<Rate> fastestFirst) {}

  /**
   * The forecasts of each point, one a trial in the order given.
   *
   * @param driver runs the trials that measure the clock rate where it has no closed form, on
   *     several threads at once
   * @param points by name
   */
  public static Map<String, Forecasts> of(VirtualDriver driver, Map<String, Point> points) {
    Set<Question> questions = questions(points);
    double share = Forecasts.share(questions.size());
    Map<Setting, ClockRateSource> sources = new HashMap<>();
    for (Point point : points.values()) {
      sources.computeIfAbsent(
          Setting.of(point.experiment()),
          setting -> SimulatedClockRate.of(point.experiment(), driver, share).remembering());
    }
    // Each answer is a function of its question, so it does not matter who works it out when.
    questions.parallelStream()
        .forEach(
            question ->
                source(sources, question.setting())
                    .commonRate(question.fastestFirst(), question.die()));
    Map<String, Forecasts> forecasts = new LinkedHashMap<>();
    points.forEach(
        (name, point) -> {
          ClockRateSource source = source(sources, Setting.of(point.experiment()));
          forecasts.put(name, Forecasts.from(point.experiment(), source, point.rates()));
        });
    return forecasts;
  }

  private static ClockRateSource source(Map<Setting, ClockRateSource> sources, Setting setting) {
    return Objects.requireNonNull(sources.get(setting));
  }

  private static Set<Question> questions(Map<String, Point> points) {
    Set<Question> questions = new HashSet<>();
    for (Point point : points.values()) {
      Die die = point.experiment().die();
      for (List<Rate> rates : new HashSet<>(point.rates())) {
        Prediction prediction = Prediction.of(rates, die);
        if (prediction.stable() >= 2) {
          questions.add(
              new Question(Setting.of(point.experiment()), die, prediction.stableFastestFirst()));
        }
      }
    }
    return questions;
  }
}
