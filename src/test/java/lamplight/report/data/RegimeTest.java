package lamplight.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import lamplight.measure.Metric;
import lamplight.theory.Stability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegimeTest {
  @Test
  void aTenthOfATrialIsSoonEnoughToSettle() {
    assertThat(new Regime(Stability.STABLE, 6).isUnsettledIn(60)).isFalse();
    assertThat(new Regime(Stability.STABLE, 6.1).isUnsettledIn(60)).isTrue();
    assertThat(new Regime(Stability.SATURATED, 0).isUnsettledIn(60)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "QUEUE_MEAN, -1, true",
    "QUEUE_MEAN, 0, false",
    "QUEUE_MEAN, 1, false",
    "QUEUE_FINAL, -1, true",
    "QUEUE_FINAL, 1, false",
    "OFFSET_FINAL, -1, true",
    "OFFSET_FINAL, 1, false",
    "QUEUE_GROWTH_PER_S, 1, true",
    "QUEUE_GROWTH_PER_S, 0, false",
    "QUEUE_GROWTH_PER_S, -1, false",
    "DRIFT_PER_S, 1, true",
    "FINAL_CLOCK, 1, true",
    "CLOCK_PER_S, 1, true",
    "RECEIVES, 1, true",
    "RECEIVES, -1, false",
    "JUMP_RECEIVE_MEAN, 1, false",
    "JUMP_RECEIVE_MEAN, -1, false",
  })
  void aQueueThatFillsUpExplainsDeviationsInOneDirection(
      Metric metric, double difference, boolean explains) {
    Regime settling = new Regime(Stability.STABLE, 44);
    assertThat(settling.explains(metric, difference, 60)).isEqualTo(explains);
    assertThat(settling.explains(metric, difference, 440)).isFalse();
  }
}
