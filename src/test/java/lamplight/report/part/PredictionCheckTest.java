package lamplight.report.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import lamplight.measure.Metric;
import lamplight.stats.Deviation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a deviation is pointed out, at the boundaries. */
class PredictionCheckTest {
  private static final double LIMIT = 4;
  private static final double MINUTE = 60;

  @ParameterizedTest
  @CsvSource({
    // A jump of 2 is predicted; the standard error is 0.25, so 4 of them are 1, over 10 %.
    "JUMP_RECEIVE_MEAN, 2, 1, 0.25, false",
    "JUMP_RECEIVE_MEAN, 2, 1.0001, 0.25, true",
    "JUMP_RECEIVE_MEAN, 2, -1.0001, 0.25, true",
    "JUMP_RECEIVE_MEAN, 2, -1, 0.25, false",
    // 10 % of 16 are 1.6, whatever the standard error.
    "JUMP_MEAN, 16, 1.6, 0.001, false",
    "JUMP_MEAN, 16, 1.601, 0.001, true",
    "JUMP_MEAN, 16, -1.601, 0.001, true",
    // Half a count or a clock value.
    "RECEIVES, 1, 0.5, 0.001, false",
    "RECEIVES, 1, 0.501, 0.001, true",
    "OFFSET_FINAL, 0, 0.5, 0.001, false",
    "OFFSET_FINAL, 0, 0.501, 0.001, true",
    "QUEUE_FINAL, 0, 0.501, 0.001, true",
    "SENDS, 1, -0.501, 0.001, true",
    // Half a value over a minute is 1/120 a second.
    "DRIFT_PER_S, 0, 0.0083, 0.0001, false",
    "DRIFT_PER_S, 0, 0.0084, 0.0001, true",
    "QUEUE_GROWTH_PER_S, 0, 0.0083, 0.0001, false",
    "QUEUE_GROWTH_PER_S, 0, 0.0084, 0.0001, true",
    "QUEUE_MEAN, 0.25, 0.05, 0.001, false",
    "QUEUE_MEAN, 0.25, 0.0501, 0.001, true",
    // Without spread every difference is beyond chance.
    "FINAL_CLOCK, 360, 36, 0, false",
    "FINAL_CLOCK, 360, 36.01, 0, true",
    "RATE, 6, 0, 0, false",
  })
  void shouldPointOutWhatIsBeyondChanceAndTheory(
      Metric metric, double predicted, double difference, double standardError, boolean deviates) {
    Deviation deviation =
        new Deviation(100, predicted, difference, OptionalDouble.of(standardError));

    assertThat(PredictionCheck.deviates(deviation, LIMIT, PredictionCheck.allowed(metric, MINUTE)))
        .isEqualTo(deviates);
  }

  @Test
  void shouldNotJudgeASingleTrial() {
    Deviation deviation = new Deviation(1, 1, 100, OptionalDouble.empty());

    assertThat(PredictionCheck.deviates(deviation, LIMIT, 0.5)).isFalse();
    assertThat(PredictionCheck.text(deviation)).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.5, +2.0",
    "-1, 0.3, -3.3",
    "0, 0.5, 0.0",
    "-0.01, 0.5, 0.0",
    "0.01, 0.5, 0.0",
    "0, 0, equal",
    "0.001, 0, no spread",
  })
  void shouldSayHowManyStandardErrorsThereAre(double difference, double error, String text) {
    assertThat(PredictionCheck.text(new Deviation(9, 1, difference, OptionalDouble.of(error))))
        .isEqualTo(text);
  }
}
