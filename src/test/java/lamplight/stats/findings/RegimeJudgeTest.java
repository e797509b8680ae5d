package lamplight.stats.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.stats.Interval;
import lamplight.stats.Summaries;
import lamplight.stats.findings.RegimeFinding.Shown;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;
import lamplight.theory.Stability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a queue grows steadily, at the boundaries. */
class RegimeJudgeTest {
  @ParameterizedTest
  @CsvSource({
    "3.01, 9, GROWS",
    "3, 9, UNTOLD",
    "-1, 0.24, STEADY",
    "-1, 0.25, UNTOLD",
    "0.1, 1.1, UNTOLD",
    "-5, 5, UNTOLD",
  })
  void shouldJudgeAnIntervalByBothLimits(double low, double high, Shown shown) {
    assertThat(RegimeJudge.shown(new Interval(low, high))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "STABLE, GROWS, true",
    "STABLE, STEADY, false",
    "STABLE, UNTOLD, false",
    "CRITICAL, GROWS, true",
    "CRITICAL, STEADY, true",
    "CRITICAL, UNTOLD, false",
    "SATURATED, GROWS, false",
    "SATURATED, STEADY, true",
    "SATURATED, UNTOLD, false",
  })
  void shouldKnowWhatContradictsTheory(Stability predicted, Shown shown, boolean disagrees) {
    assertThat(
            new RegimeFinding(predicted, shown, Summaries.of(1, 2), Optional.empty()).disagrees())
        .isEqualTo(disagrees);
  }

  @Test
  void aRiseShouldBeMeasuredByTheRootOfWhatArrived() {
    // 100 s; 75 received and 25 left are 100 that arrived, of which the root is 10: growths of 0.4,
    // 0.5 and 0.6 a second are 4, 5 and 6 of it. t(0.975, 2) = 4.3027 over root 3 is 2.4841.
    Samples samples = samples(0.4, 0.5, 0.6);
    RegimeFinding found = new RegimeJudge(1).judge(samples, 1, Stability.STABLE, 100).orElseThrow();

    assertThat(found.ratio().orElseThrow().low()).isCloseTo(5 - 2.4841, within(1e-4));
    assertThat(found.ratio().orElseThrow().high()).isCloseTo(5 + 2.4841, within(1e-4));
    assertThat(found.shown()).isEqualTo(Shown.UNTOLD);
    assertThat(found.growth().mean()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aRiseBeyondTheLimitShouldGrowUnlessManyAreJudged() {
    // 5.5, 5.6 and 5.7: 5.6 ± 0.248; among 1,000 t(0.999975, 2) = 141.4 makes it ± 8.16.
    Samples samples = samples(0.55, 0.56, 0.57);

    assertThat(new RegimeJudge(1).judge(samples, 1, Stability.SATURATED, 100))
        .map(RegimeFinding::shown)
        .contains(Shown.GROWS);
    assertThat(new RegimeJudge(1000).judge(samples, 1, Stability.SATURATED, 100))
        .map(RegimeFinding::shown)
        .contains(Shown.UNTOLD);
  }

  @Test
  void oneTrialShouldTellNothing() {
    RegimeFinding found =
        new RegimeJudge(1).judge(samples(0.9), 1, Stability.STABLE, 100).orElseThrow();

    assertThat(found.shown()).isEqualTo(Shown.UNTOLD);
    assertThat(found.ratio()).isEmpty();
  }

  private static Samples samples(double... growths) {
    Samples samples = new Samples(Roles.NUMBERS);
    for (int trial = 0; trial < growths.length; trial++) {
      Map<Metric, Double> values =
          Map.of(
              Metric.RECEIVES, 75.0,
              Metric.QUEUE_FINAL, 25.0,
              Metric.QUEUE_GROWTH_PER_S, growths[trial]);
      samples.add(
          trial + 1,
          List.of(
              ProcessMeasures.of(
                  1, metric -> Objects.requireNonNullElse(values.get(metric), Double.NaN))));
    }
    return samples;
  }
}
