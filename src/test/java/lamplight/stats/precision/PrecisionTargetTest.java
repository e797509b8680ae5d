package lamplight.stats.precision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lamplight.measure.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a target of precision may read like. */
class PrecisionTargetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "queue_mean 1 ±5%",
        "queue_mean 1 +-5%",
        "queue_mean 1 +/-5 %",
        "queue_mean 1±5%",
        "QUEUE_MEAN process 1  ± 5.0 %"
      })
  void shouldReadEverySpelling(String text) {
    PrecisionTarget target = PrecisionTarget.parse(text).orElseThrow();

    assertThat(target)
        .extracting(
            PrecisionTarget::metric,
            PrecisionTarget::process,
            PrecisionTarget::amount,
            PrecisionTarget::isPercent)
        .containsExactly(Metric.QUEUE_MEAN, Optional.of("1"), 5.0, true);
  }

  @Test
  void shouldReadFiguresAndEveryProcess() {
    assertThat(PrecisionTarget.parse("jump_mean ±0.2").orElseThrow())
        .isEqualTo(
            new PrecisionTarget("jump_mean ±0.2", Metric.JUMP_MEAN, Optional.empty(), 0.2, false));
    assertThat(PrecisionTarget.parse("jump_mean all ±3").orElseThrow().process()).isEmpty();
    assertThat(PrecisionTarget.parse("jump_mean p95 ±3").orElseThrow().process()).contains("p95");
    assertThat(PrecisionTarget.parse("jump_mean rank-2 ±3").orElseThrow().process())
        .contains("rank-2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "queue_mean",
        "queue_mean ±",
        "queue_mean ±0",
        "queue ±5%",
        "queue_mean -5",
        "queue_mean 1",
        "queue_mean 1 5%"
      })
  void shouldReadNothingElse(String text) {
    assertThat(PrecisionTarget.parse(text)).isEmpty();
  }

  @Test
  void shouldSayWhetherASignIsThere() {
    assertThat(PrecisionTarget.hasSign("queue_mean 1 ±5%")).isTrue();
    assertThat(PrecisionTarget.hasSign("queue_mean 1 +-5%")).isTrue();
    assertThat(PrecisionTarget.hasSign("queue_mean 1 5%")).isFalse();
  }
}
