package lamplight.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import lamplight.model.Die;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What theory says where internal events have a probability q: K is N / (1 - q), whole or not. */
class InternalProbabilityTheoryTest {
  private static final ClockRateSource SOURCE =
      new SimulatedClockRate(VirtualTrial::run, TrialSpec::withRandomPhases, 1).remembering();

  private static Die internal(String probability, int processes) {
    return Die.ofInternal(new BigDecimal(probability), processes);
  }

  /** With q = 0.1 an idle tick sends to a given one of three with 0.9 * 2/3 = 0.6. */
  @Test
  void shouldSaturateWhomOftenerSendsReach() {
    Prediction prediction = Prediction.of(Rates.of("1,3,6"), internal("0.1", 3));

    assertThat(prediction.sendProbability()).isCloseTo(0.6, within(1e-15));
    // Process 3 alone sends: 3.6 messages a second to each of the others.
    assertThat(prediction.queue(1).growthPerS()).isCloseTo(2.6, within(1e-12));
    assertThat(prediction.queue(2).growthPerS()).isCloseTo(0.6, within(1e-12));
    assertThat(prediction.queue(3).idlePerS()).isEqualTo(6);
  }

  /** p S is 0.5 * 2 = 1 exactly with q = 0.25 and rates 1, 2: not a little more or less. */
  @Test
  void shouldTellACriticalProcessFromItsNeighbours() {
    Die half = internal("0.5", 2);
    assertThat(Prediction.of(Rates.of("1,2"), half).queue(1).stability())
        .isEqualTo(Stability.CRITICAL);
    assertThat(Prediction.of(Rates.of("1.00000001,2"), half).queue(1).stability())
        .isEqualTo(Stability.STABLE);
    assertThat(Prediction.of(Rates.of("0.99999999,2"), half).queue(1).stability())
        .isEqualTo(Stability.SATURATED);
  }

  /** Of two that send whenever they can, whoever is first sends for ever. */
  @Test
  void withoutInternalEventsTwoEqualProcessesShouldBeTied() {
    Prediction prediction = Prediction.of(Rates.of("4,4"), internal("0", 2));

    assertThat(prediction.stable()).isZero();
    assertThat(prediction.queue(1).idlePerS()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1,3,6", "2,3,4", "6,6,6", "1,1,6"})
  void ofSevenTenthsShouldBeThatOfTenSides(String rates) {
    Prediction tenSides = Prediction.of(Rates.of(rates), Die.ofSides(10));
    Prediction seven = Prediction.of(Rates.of(rates), internal("0.7", 3));

    List<Map<String, Double>> expected = TrialPrediction.of(tenSides, clocks(tenSides), 60);
    List<Map<String, Double>> actual = TrialPrediction.of(seven, clocks(seven), 60);
    for (int index = 0; index < 3; index++) {
      Map<String, Double> columns = actual.get(index);
      assertThat(columns).containsOnlyKeys(expected.get(index).keySet());
      expected
          .get(index)
          .forEach(
              (column, value) ->
                  assertThat(columns.get(column))
                      .as(column)
                      .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value)))));
    }
  }

  private static ClockPredictions clocks(Prediction prediction) {
    return prediction.clocks(SOURCE);
  }

  /** Four standard deviations of what arrives in an hour, as for a die with sides. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1,3,6 | 0.1", "2,3,4 | 0.3", "2,2,5,5,5 | 0.5", "6,6,6,6,6,6 | 0.1", "3,5 | 0"})
  void shouldAgreeOverAnHour(String text, String probability) {
    List<Rate> rates = Rates.of(text);
    Die die = internal(probability, rates.size());
    Prediction prediction = Prediction.of(rates, die);
    double p = prediction.sendProbability();
    double messages = 4 * Math.sqrt(p * Math.max(0.1, 1 - p) * prediction.idleTotalPerS() * 3600);
    for (long seed = 1; seed <= 3; seed++) {
      Observed observed = Observed.trial(seed, die, 3600, rates);
      for (QueuePrediction queue : prediction.queues()) {
        assertThat(observed.columns(queue.process()).get("receives"))
            .as("receives of process %d, rates %s, seed %d", queue.process(), text, seed)
            .isCloseTo(
                queue.receiveShare() * queue.rate().perSecond() * 3600, within(messages + 2));
      }
    }
  }
}
