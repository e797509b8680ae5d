package lamplight.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lamplight.model.Die;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the predictions against trials in virtual time. */
class PredictedAndObservedTest {
  private static final int SIDES = 10;
  private static final long HOUR_S = 3600;
  private static final ClockRateSource SOURCE =
      new SimulatedClockRate(VirtualTrial::run, TrialSpec::withRandomPhases, 1).remembering();

  @ParameterizedTest
  @ValueSource(strings = {"1,3,6", "1,1,6", "1,6,6", "2,3,4", "1,10,100", "1,3,4", "2,2,5,5,5"})
  void shouldAgreeOverAnHour(String text) {
    List<Rate> rates = Rates.of(text);
    Prediction prediction = Prediction.of(rates, Die.ofSides(SIDES));
    ClockPredictions clocks = prediction.clocks(SOURCE);
    double p = prediction.sendProbability();
    // Four standard deviations of the messages that arrive within the hour.
    double messages = 4 * Math.sqrt(p * (1 - p) * prediction.idleTotalPerS() * HOUR_S);

    for (long seed = 1; seed <= 5; seed++) {
      Observed observed = Observed.trial(seed, Die.ofSides(SIDES), HOUR_S, rates);
      for (QueuePrediction queue : prediction.queues()) {
        Map<String, Double> columns = observed.columns(queue.process());
        String which = "rates %s, seed %d, process %d".formatted(text, seed, queue.process());
        double received = queue.receiveShare() * queue.rate().perSecond() * HOUR_S;
        assertThat(columns.get("receives"))
            .as("receives, %s", which)
            .isCloseTo(received, within(messages));
        if (queue.stability() == Stability.STABLE) {
          assertThat(columns.get("clock_per_s"))
              .as("clock, %s", which)
              .isCloseTo(clocks.clock(queue.process()).clockPerS(), within(0.05));
        } else {
          assertThat(columns.get("queue_final"))
              .as("growth, %s", which)
              .isCloseTo(queue.growthPerS() * HOUR_S, within(messages));
          // A message late is c/lambda values late.
          double perMessage = clocks.common().perSecond() / queue.arrivalsPerS();
          assertThat(columns.get("offset_final"))
              .as("offset, %s", which)
              .isCloseTo(
                  clocks.clock(queue.process()).offsetGrowthPerS() * HOUR_S,
                  within(perMessage * messages));
        }
      }
    }
  }

  @Test
  void shouldAgreeOnAverageOverAMinuteOfASaturatedProcess() {
    Map<String, Sample> samples = minutes("1,3,6", 1, 3000);

    // Standing figures of 3,000 other seeds: 30.9 (sd 7.9), 124 (sd 25), 3.99 (sd 0.44).
    Sample queue = sample(samples, "queue_final");
    assertThat(queue.mean()).isCloseTo(30.9, within(4 * 1.5 * queue.standardError()));
    assertThat(queue.sd()).isCloseTo(7.9, within(0.4));
    Sample offset = sample(samples, "offset_final");
    assertThat(offset.mean()).isCloseTo(124, within(4 * 1.5 * offset.standardError()));
    assertThat(offset.sd()).isCloseTo(25, within(1.3));
    Sample jump = sample(samples, "jump_receive_mean");
    assertThat(jump.mean()).isCloseTo(3.99, within(4 * 1.5 * jump.standardError()));
    assertThat(jump.sd()).isCloseTo(0.44, within(0.03));
    shouldMeetThePrediction("1,3,6", samples);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,3,4", "1,2,4", "1,1,6"})
  void shouldAgreeOnAverageOverAMinuteOfAQueueThatRunsEmptyNowAndThen(String rates) {
    shouldMeetThePrediction(rates, minutes(rates, 1, 2000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1,3,6 | 2", "1,3,6 | 3", "2,3,4 | 1", "6,6,6 | 2", "2,6 | 1", "2,2,5,5,5 | 4"})
  void shouldAgreeOnAverageOverAMinuteOfAStableProcess(String rates, int process) {
    Map<String, Sample> samples = minutes(rates, process, 1500);
    Prediction prediction = Prediction.of(Rates.of(rates), Die.ofSides(SIDES));
    Map<String, Double> predicted =
        TrialPrediction.of(prediction, prediction.clocks(SOURCE), 60).get(process - 1);

    for (String column : List.of("receives", "internal", "sends", "copies_sent")) {
      Sample sample = sample(samples, column);
      assertThat(sample.mean())
          .as("%s of process %d at %s", column, process, rates)
          .isCloseTo(predicted.getOrDefault(column, -1.0), within(5 * sample.standardError()));
    }
    double queue = predicted.getOrDefault("queue_mean", -1.0);
    assertThat(sample(samples, "queue_mean").mean()).isCloseTo(queue, within(0.11 * queue));
    double jump = predicted.getOrDefault("jump_receive_mean", -1.0);
    assertThat(sample(samples, "jump_receive_mean").mean()).isCloseTo(jump, within(0.01 * jump));
    assertThat(sample(samples, "final_clock").mean())
        .isCloseTo(predicted.getOrDefault("final_clock", -1.0), within(0.6));
    double offset = predicted.getOrDefault("offset_final", -1.0);
    assertThat(sample(samples, "offset_final").mean())
        .isCloseTo(offset, within(0.08 * offset + 0.05));
  }

  private static void shouldMeetThePrediction(String rates, Map<String, Sample> samples) {
    Prediction prediction = Prediction.of(Rates.of(rates), Die.ofSides(SIDES));
    Map<String, Double> predicted =
        TrialPrediction.of(prediction, prediction.clocks(SOURCE), 60).get(0);
    for (String column :
        List.of("queue_final", "queue_mean", "queue_growth_per_s", "offset_final", "final_clock")) {
      Sample sample = sample(samples, column);
      assertThat(sample.mean())
          .as("%s at %s over %d seeds", column, rates, sample.count())
          .isCloseTo(predicted.getOrDefault(column, -1.0), within(4 * sample.standardError()));
    }
    assertThat(sample(samples, "receives").mean())
        .isCloseTo(predicted.getOrDefault("receives", -1.0), within(0.5));
    assertThat(sample(samples, "queue_final").sd())
        .isCloseTo(
            prediction.backlog(1).sdAfter(60), within(0.06 * prediction.backlog(1).sdAfter(60)));
  }

  private static Sample sample(Map<String, Sample> samples, String column) {
    return samples.getOrDefault(column, new Sample());
  }

  private static Map<String, Sample> minutes(String rates, int process, int seeds) {
    List<Rate> parsed = Rates.of(rates);
    Map<String, Sample> samples = new TreeMap<>();
    for (long seed = 1; seed <= seeds; seed++) {
      Observed.trial(seed, Die.ofSides(SIDES), 60, parsed)
          .columns(process)
          .forEach(
              (column, value) -> samples.computeIfAbsent(column, any -> new Sample()).add(value));
    }
    return samples;
  }
}
