package lamplight.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import lamplight.experiment.Experiment;
import lamplight.experiment.PhaseSetting;
import lamplight.model.NetworkDelay;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;

class ForecastsTest {
  private static final Experiment MINUTE = Experiments.fixed("1,3,6", 10, 60, PhaseSetting.RANDOM);

  @Test
  void shouldGiveEachTrialTheForecastOfItsRates() {
    List<List<Rate>> asked = Collections.synchronizedList(new ArrayList<>());
    ClockRateSource source =
        (rates, sides) -> {
          asked.add(rates);
          return new ClockRate.Exact(6);
        };
    Forecasts forecasts =
        Forecasts.from(
            MINUTE,
            source,
            List.of(Rates.of("1,3,6"), Rates.of("6,1,3"), Rates.of("1,3,6"), Rates.of("1,1,6")));

    // In the first three trials 6 and 3 are stable; in the last one 6 alone, which is exact.
    assertThat(asked).containsExactly(Rates.of("6,3"));
    assertThat(forecasts.trials()).hasSize(4);
    assertThat(forecasts.trials().get(2)).isSameAs(forecasts.trials().get(0));
    assertThat(forecasts.trials().get(1).prediction().queue(2).stability())
        .isEqualTo(Stability.SATURATED);
    assertThat(forecasts.trials().get(1).measures().get(1))
        .isEqualTo(forecasts.trials().get(0).measures().get(0));
    assertThat(forecasts.trials().get(0).value(1, "queue_final")).isPresent();
    assertThat(forecasts.trials().get(0).value(1, "queue_max")).isEmpty();
  }

  @Test
  void shouldDescribeEqualProcessesOnce() {
    Forecasts forecasts =
        Forecasts.from(
            MINUTE, (rates, sides) -> new ClockRate.Exact(6), List.of(Rates.of("6,6,6")));
    List<Map<String, Double>> measures = forecasts.trials().get(0).measures();

    assertThat(measures.get(2)).isSameAs(measures.get(0));
  }

  @Test
  void shouldMeasureTheClockRateWithTheDelayOfTheExperimentAndSaySo() {
    NetworkDelay delay = new NetworkDelay.Fixed(100_000_000);
    List<TrialSpec> run = Collections.synchronizedList(new ArrayList<>());
    Forecasts forecasts =
        Forecasts.of(
            delayed(delay), (trial, listener) -> run.add(trial), List.of(Rates.of("6,6,6")));

    assertThat(run).hasSize(16).allMatch(trial -> trial.delay().equals(delay));
    assertThat(forecasts.source()).contains("s of model time in all, with this network delay)");
    assertThat(Forecasts.of(MINUTE, (trial, listener) -> {}, List.of(Rates.of("6,6,6"))).source())
        .contains("s of model time in all, no network delay)");
  }

  @Test
  void shouldFindTheCommonClockRateLoweredByADelay() {
    // Without a delay it is 6 * 1.127. With 100 ms, more than half a period, it depends on how the
    // phases lie: 24 trials of an hour gave 6 in most, up to 6 * 1.038, and 6.019 on average.
    NetworkDelay delay = new NetworkDelay.Fixed(100_000_000);
    Forecasts forecasts =
        Forecasts.of(delayed(delay), VirtualTrial::run, List.of(Rates.of("6,6,6")));

    assertThat(forecasts.trials().get(0).clocks().common().perSecond()).isBetween(5.999, 6.1);
  }

  @Test
  void shouldShareTheEffortAmongManyQuestions() {
    // Two processes at r and 200 a second are both stable for r from 100 on. A trial for (100, 200)
    // lasts 512,000 / 16 / 300 = 106.67 s, and half of that among twice as many questions as are
    // answered in full.
    assertThat(longestTrialS(64)).isCloseTo(106.667, within(1e-3));
    assertThat(longestTrialS(65)).isCloseTo(106.667 * 64 / 65, within(1e-3));
    assertThat(longestTrialS(128)).isCloseTo(53.333, within(1e-3));
  }

  @Test
  void shouldRunThroughATrialAsItsMeasuresSay() {
    ClockRateSource source =
        (rates, sides) ->
            new ClockRate.Simulated(
                6, 0, new TreeMap<>(Map.of(Rate.of(6), 0.5, Rate.of(3), 2.5)), 1, 1, 1);
    TrialForecast forecast =
        Forecasts.from(MINUTE, source, List.of(Rates.of("1,3,6"))).trials().get(0);

    for (int process = 1; process <= 3; process++) {
      ExpectedTrajectory course = forecast.course(process);
      assertThat(course.queueAfter(60))
          .isEqualTo(forecast.value(process, "queue_final").orElseThrow());
      assertThat(course.clockAfter(60))
          .isEqualTo(forecast.value(process, "final_clock").orElseThrow());
      assertThat(course.offsetAfter(60))
          .isEqualTo(forecast.value(process, "offset_final").orElseThrow());
    }
    // Saturated: from nothing. Each waiting message is worth c/lambda = 6/1.5 = 4 values.
    assertThat(forecast.course(1).queueAfter(0)).isZero();
    assertThat(forecast.course(1).offsetAfter(30))
        .isCloseTo(4 * forecast.course(1).queueAfter(30), within(1e-12));
    assertThat(forecast.course(1).clockAfter(30))
        .isCloseTo(180 - forecast.course(1).offsetAfter(30), within(1e-12));
    // Stable: at its steady state from the start, but a clock counts its own ticks at least.
    assertThat(forecast.course(2).offsetAfter(0)).isEqualTo(2.5);
    assertThat(forecast.course(2).clockAfter(10)).isEqualTo(57.5);
    assertThat(forecast.course(2).clockAfter(0.5)).isEqualTo(1.5);
  }

  private static double longestTrialS(int questions) {
    List<TrialSpec> run = Collections.synchronizedList(new ArrayList<>());
    Forecasts.of(
        Experiments.fixed("100,200", 10, 60, PhaseSetting.RANDOM),
        (trial, listener) -> run.add(trial),
        LongStream.range(0, questions)
            .mapToObj(index -> List.of(Rate.of(100 + index), Rate.of(200)))
            .toList());
    assertThat(run).hasSize(16 * questions);
    return run.stream().mapToLong(TrialSpec::durationNs).max().orElseThrow() / 1e9;
  }

  private static Experiment delayed(NetworkDelay delay) {
    return Experiments.delayed("6,6,6", 10, 60, delay);
  }
}
