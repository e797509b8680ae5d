package lamplight.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lamplight.experiment.Experiment;
import lamplight.experiment.Made;
import lamplight.measure.Metric;
import lamplight.measure.TimeBase;
import lamplight.measure.TrialMeasures;
import lamplight.model.Die;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trials whose copies take long, as predicted and as observed. */
class CopiesUnderWayTest {
  private static final Offset<Double> ROUNDING = within(1e-9);

  /**
   * Rates 1, 1 and 6 with p = 0.2 over 100 s, of which copies take 2: the slow processes, both
   * saturated, take nothing in the first 2 ticks, so that 2 of 98 are idle more each. Process 3,
   * the only stable one, receives 0.2 of these 4 copies, 0.8, instead of as many idle ticks; so
   * that to each slow one 0.2 (2 - 0.8) = 0.24 copies come in addition, beside the 2 that it did
   * not take.
   */
  @Test
  void receivesShouldBeThoseThatArriveAndAreTakenBeforeTheEnd() {
    Prediction prediction = Prediction.of(Rates.of("1,1,6"), Die.ofSides(10));
    ClockPredictions clocks =
        prediction.clocks(
            (rates, sides) -> {
              throw new AssertionError("one stable process has a closed form");
            });
    TrialForecast without =
        new TrialForecast(prediction, clocks, TrialPrediction.of(prediction, clocks, 100));
    TrialForecast with = without.withCopiesUnderWay(2, 100);

    assertThat(more(without, with, 1, "receives")).isCloseTo(-2, ROUNDING);
    assertThat(more(without, with, 1, "sends")).isCloseTo(2 * 0.3, ROUNDING);
    assertThat(more(without, with, 1, "internal")).isCloseTo(2 * 0.7, ROUNDING);
    assertThat(more(without, with, 1, "copies_sent")).isCloseTo(2 * 0.4, ROUNDING);
    assertThat(more(without, with, 1, "receive_share")).isCloseTo(-0.02, ROUNDING);
    assertThat(more(without, with, 1, "queue_final")).isCloseTo(2.24, ROUNDING);
    // 1.2 messages a second come while the leader's clock moves by 6.
    assertThat(more(without, with, 1, "offset_final")).isCloseTo(2.24 * 6 / 1.2, ROUNDING);
    assertThat(more(without, with, 1, "final_clock")).isCloseTo(-2.24 * 6 / 1.2, ROUNDING);
    assertThat(more(without, with, 3, "receives")).isCloseTo(0.8, ROUNDING);
    assertThat(more(without, with, 3, "queue_final")).isCloseTo(0, ROUNDING);
    assertThat(more(without, with, 3, "final_clock")).isZero();
  }

  /**
   * Two processes and two sides, so that every draw sends. In the 0.6 s in which nothing arrives,
   * process 1 makes 1.8 ticks without a message, and sends as many copies to the other.
   */
  @Test
  void whereEveryDrawSendsTheOnlyStableProcessShouldTakeWhatTheOtherSends() {
    Prediction prediction = Prediction.of(Rates.of("3,6"), Die.ofSides(2));
    ClockPredictions clocks =
        prediction.clocks(
            (rates, sides) -> {
              throw new AssertionError("one stable process has a closed form");
            });
    TrialForecast without =
        new TrialForecast(prediction, clocks, TrialPrediction.of(prediction, clocks, 60));
    TrialForecast with = without.withCopiesUnderWay(0.6, 60);

    assertThat(more(without, with, 1, "receives")).isCloseTo(-1.8, ROUNDING);
    assertThat(more(without, with, 2, "receives")).isCloseTo(1.8, ROUNDING);
    assertThat(more(without, with, 2, "queue_final")).isCloseTo(0, ROUNDING);
  }

  private static double more(TrialForecast from, TrialForecast to, int process, String column) {
    return to.value(process, column).orElseThrow() - from.value(process, column).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2 s, 1, QUEUE_FINAL",
    "2 s, 3, QUEUE_FINAL",
    "exponential 500 ms, 3, QUEUE_FINAL",
    "4 s, 1, RECEIVES",
    "4 s, 2, RECEIVES",
    "4 s, 3, RECEIVES",
    "4 s, 2, SENDS",
    "4 s, 1, OFFSET_FINAL",
  })
  void shouldBePredictedAsTheyAreObserved(String delay, int process, Metric metric)
      throws Exception {
    String text = "rates = 1, 3, 6\ntime = virtual\nnetwork.delay = " + delay + "\n";
    Experiment experiment = Made.parsed("delayed.properties", text, List.of()).study().first();
    TrialForecast forecast =
        Forecasts.of(experiment, VirtualTrial::run, List.of(experiment.rates().forSeed(1, 3)))
            .trials()
            .get(0);
    double predicted = forecast.value(process, metric.column()).orElseThrow();
    Sample observed = new Sample();
    for (long seed = 1; seed <= 400; seed++) {
      TrialSpec spec = experiment.trial(seed);
      TrialMeasures measures = new TrialMeasures(spec, TimeBase.virtual());
      VirtualTrial.run(spec, measures);
      observed.add(measures.measures().get(process - 1).get(metric).orElseThrow());
    }

    assertThat(observed.mean())
        .as("predicted %s", predicted)
        .isCloseTo(predicted, within(0.02 * predicted + 4 * observed.standardError()));
  }
}
