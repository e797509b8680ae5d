package lamplight.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lamplight.measure.Metric;
import lamplight.model.Die;
import lamplight.model.Rate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialPredictionTest {
  private static final Offset<Double> ROUNDING = within(1e-9);
  private static final ClockRateSource SOURCE =
      (rates, sides) -> {
        Map<Rate, Double> offsets = new TreeMap<>();
        rates.forEach(rate -> offsets.put(rate, 1.5));
        return new ClockRate.Simulated(6.5, 0.01, new TreeMap<>(offsets), 1000, 1, 16);
      };

  @ParameterizedTest
  @ValueSource(strings = {"1,3,6", "2,3,4", "1,2,4", "1,1,6", "1,10,100", "2,6", "2,2,5,5,5"})
  void shouldPredictTrialsWhoseFiguresAddUp(String rates) {
    for (double durationS : new double[] {0.5, 10, 60, 3600}) {
      Prediction prediction = Prediction.of(Rates.of(rates), Die.ofSides(10));
      List<Map<String, Double>> trial =
          TrialPrediction.of(prediction, prediction.clocks(SOURCE), durationS);
      double sent = 0;
      double taken = 0;

      for (QueuePrediction queue : prediction.queues()) {
        Map<String, Double> columns = trial.get(queue.process() - 1);
        double ticks = value(columns, "ticks");
        double idle = value(columns, "internal") + value(columns, "sends");
        assertThat(ticks).isEqualTo(queue.rate().perSecond() * durationS);
        assertThat(idle + value(columns, "receives")).isCloseTo(ticks, ROUNDING);
        assertThat(value(columns, "receive_share"))
            .isCloseTo(value(columns, "receives") / ticks, ROUNDING)
            .isBetween(0.0, 1.0);
        assertThat(value(columns, "copies_sent"))
            .isCloseTo(idle * 0.2 * (prediction.processes() - 1), ROUNDING);
        assertThat(value(columns, "jump_mean"))
            .isCloseTo(value(columns, "final_clock") / ticks, ROUNDING);
        assertThat(value(columns, "final_clock")).isGreaterThanOrEqualTo(ticks);
        assertThat(value(columns, "clock_per_s") * durationS)
            .isCloseTo(value(columns, "final_clock"), ROUNDING);
        assertThat(columns.values()).allMatch(value -> Double.isFinite(value) && value >= 0);
        sent += value(columns, "copies_sent");
        taken += value(columns, "receives") + value(columns, "queue_final");
      }
      // What was sent was received or is queued, but for the first order of the early messages.
      if (durationS >= 60) {
        assertThat(taken).as("%s over %s s", rates, durationS).isCloseTo(sent, within(0.02 * sent));
      }
    }
  }

  @Test
  void shouldNameTheColumnsOfTheMeasuresInTheirOrder() {
    List<String> names = Arrays.stream(Metric.values()).map(Metric::column).toList();
    Prediction prediction = Prediction.of(Rates.of("1,3,6"), Die.ofSides(10));
    Map<String, Double> columns =
        TrialPrediction.of(prediction, prediction.clocks(SOURCE), 60).get(0);

    assertThat(columns.keySet())
        .containsExactlyElementsOf(names.stream().filter(columns::containsKey).toList());
  }

  @Test
  void shouldPredictTheTrialOfOneSender() {
    // (1,1,6) over 100 s: growth 0.2, variance 0.96 a second, so m = 20, d = sqrt(96), and
    // E[queue] comes from the reflected walk; lambda = 1.2, c = 6.
    Prediction prediction = Prediction.of(Rates.of("1,1,6"), Die.ofSides(10));
    Map<String, Double> slow =
        TrialPrediction.of(prediction, prediction.clocks(SOURCE), 100).get(0);
    double queue = new Backlog(0.2, 0.96).meanAfter(100);

    assertThat(queue).isBetween(22.0, 22.4);
    assertThat(slow.get("queue_final")).isCloseTo(queue, ROUNDING);
    assertThat(slow.get("receives")).isCloseTo(120 - queue, ROUNDING);
    assertThat(slow.get("sends")).isCloseTo((queue - 20) * 0.3, ROUNDING);
    assertThat(slow.get("internal")).isCloseTo((queue - 20) * 0.7, ROUNDING);
    assertThat(slow.get("offset_final")).isCloseTo(6 / 1.2 * queue, ROUNDING);
    assertThat(slow.get("final_clock")).isCloseTo(600 - 5 * queue, ROUNDING);
    assertThat(slow.get("drift_per_s"))
        .isCloseTo(5 * new Backlog(0.2, 0.96).slopeOver(100), ROUNDING);
    assertThat(slow.get("jump_receive_mean"))
        .isCloseTo((600 - 5 * queue - (queue - 20)) / (120 - queue), ROUNDING);

    Map<String, Double> fast =
        TrialPrediction.of(prediction, prediction.clocks(SOURCE), 100).get(2);
    // Each of the two slow ones sends to it with probability 0.2 in its few idle ticks.
    assertThat(fast.get("receives")).isCloseTo(0.4 * (queue - 20), ROUNDING);
    assertThat(fast.get("final_clock")).isEqualTo(600);
    assertThat(fast.get("offset_final")).isZero();
    assertThat(fast).doesNotContainKey("jump_receive_mean");
  }

  @Test
  void shouldPredictTheTrialOfStableProcesses() {
    // (6,6,6) with a common rate of 6.5 and an offset of 1.5: lambda = 12/7, s = 30/7.
    Prediction prediction = Prediction.of(Rates.of("6,6,6"), Die.ofSides(10));
    Map<String, Double> columns =
        TrialPrediction.of(prediction, prediction.clocks(SOURCE), 70).get(1);

    assertThat(columns.get("receives")).isCloseTo(120 - 6.0 / 35, ROUNDING);
    assertThat(columns.get("receive_share")).isCloseTo((120 - 6.0 / 35) / 420, ROUNDING);
    assertThat(columns.get("final_clock")).isCloseTo(455 - 1.5, ROUNDING);
    assertThat(columns.get("offset_final")).isEqualTo(1.5);
    assertThat(columns.get("drift_per_s")).isZero();
    assertThat(columns.get("queue_growth_per_s")).isZero();
    assertThat(columns.get("queue_mean")).isCloseTo(6.0 / 35, ROUNDING);
    assertThat(columns.get("queue_final")).isCloseTo(6.0 / 35, ROUNDING);
    assertThat(columns.get("jump_receive_mean")).isCloseTo((6.5 - 30.0 / 7) / (12.0 / 7), ROUNDING);
  }

  @Test
  void shouldLeaveOutTheJumpOfReceivesThatAreNone() {
    Prediction prediction = Prediction.of(Rates.of("1,3,6"), Die.ofSides(10));

    assertThat(TrialPrediction.of(prediction, prediction.clocks(SOURCE), 0.01).get(0))
        .doesNotContainKey("jump_receive_mean")
        .containsEntry("receives", 0.0);
  }

  @Test
  void shouldRefuseATrialWithoutLength() {
    Prediction prediction = Prediction.of(Rates.of("1,3,6"), Die.ofSides(10));
    ClockPredictions clocks = prediction.clocks(SOURCE);

    assertThatThrownBy(() -> TrialPrediction.of(prediction, clocks, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a trial lasts longer than 0 s, but not 0.0");
  }

  private static double value(Map<String, Double> columns, String column) {
    assertThat(columns).containsKey(column);
    return columns.getOrDefault(column, Double.NaN);
  }
}
