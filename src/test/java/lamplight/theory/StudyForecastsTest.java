package lamplight.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import lamplight.experiment.Experiment;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.Made;
import lamplight.model.Rate;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;

class StudyForecastsTest {
  private static final List<List<Rate>> TWO_TRIALS =
      List.of(List.of(Rate.of(2), Rate.of(3)), List.of(Rate.of(2), Rate.of(3)));

  @Test
  void shouldForecastAPointAsIfItStoodAlone() throws ExperimentException {
    Experiment ten = experiment("draw.sides = 10");
    Experiment four = experiment("draw.sides = 4");
    Map<String, Forecasts> both =
        StudyForecasts.of(VirtualTrial::run, Map.of("a", point(ten), "b", point(four)));

    assertThat(both.keySet()).containsExactlyInAnyOrder("a", "b");
    both.forEach(
        (name, forecasts) -> {
          Experiment experiment = name.equals("a") ? ten : four;
          Forecasts alone = Forecasts.of(experiment, VirtualTrial::run, TWO_TRIALS);
          assertThat(forecasts.source()).as(name).isEqualTo(alone.source());
          assertThat(forecasts.trials())
              .as(name)
              .extracting(TrialForecast::measures)
              .isEqualTo(alone.trials().stream().map(TrialForecast::measures).toList());
        });
  }

  @Test
  void pointsThatAskTheSameShouldShareTheAnswer() throws ExperimentException {
    AtomicInteger trials = new AtomicInteger();
    VirtualDriver counting =
        (spec, listener) -> {
          trials.incrementAndGet();
          VirtualTrial.run(spec, listener);
        };
    StudyForecasts.of(counting, Map.of("a", point(experiment("duration = 10 s"))));
    int one = trials.get();

    // The clocks' common rate does not depend on the duration of a trial, but on the delay.
    Map<String, StudyForecasts.Point> points = new LinkedHashMap<>();
    points.put("a", point(experiment("duration = 10 s")));
    points.put("b", point(experiment("duration = 20 s")));
    points.put("c", point(experiment("duration = 20 s\nnetwork.delay = 5 ms")));
    StudyForecasts.of(counting, points);

    assertThat(one).isPositive();
    assertThat(trials.get()).isEqualTo(3 * one);
  }

  private static StudyForecasts.Point point(Experiment experiment) {
    return new StudyForecasts.Point(experiment, TWO_TRIALS);
  }

  private static Experiment experiment(String lines) throws ExperimentException {
    return Made.parsed("x.properties", "rates = 2, 3\n" + lines, List.of()).study().first();
  }
}
