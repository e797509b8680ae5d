package lamplight.stats.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.stats.Interval;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;
import lamplight.stats.findings.RegimeFinding.Shown;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;
import lamplight.theory.Stability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a queue disagrees with its regime, at the boundaries. */
class RegimeJudgeTest {
  @ParameterizedTest
  @CsvSource({
    "STABLE, 3.01, 9, true",
    "STABLE, 3, 9, false",
    "STABLE, -1, 0.24, false",
    "CRITICAL, 3.01, 9, true",
    "CRITICAL, 3, 9, false",
    "CRITICAL, 0.25, 3, false",
    "CRITICAL, -1, 0.25, false",
    "CRITICAL, -1, 0.24, true",
    "SATURATED, 3.01, 9, false",
    "SATURATED, -5, 5, false",
    "SATURATED, -1, 0.25, false",
    "SATURATED, -1, 0.24, true",
  })
  void shouldKnowWhatContradictsTheory(
      Stability predicted, double low, double high, boolean disagrees) {
    Trend trend = new Trend.NotShown(Summaries.of(1, 2));

    assertThat(new RegimeFinding(predicted, trend, Optional.of(new Interval(low, high))))
        .returns(disagrees, RegimeFinding::disagrees);
    assertThat(new RegimeFinding(predicted, trend, Optional.empty()).disagrees()).isFalse();
  }

  @Test
  void shouldSayInAWordWhatTheTrendIs() {
    Summary slope = Summaries.of(1, 2);

    assertThat(
            Stream.of(
                    new Trend.Grows(slope),
                    new Trend.MayGrow(slope),
                    new Trend.GrowsSlightly(slope),
                    new Trend.NotShown(slope))
                .map(trend -> new RegimeFinding(Stability.STABLE, trend, Optional.empty()).shown()))
        .containsExactly(Shown.GROWS, Shown.MAY_GROW, Shown.STEADY, Shown.STEADY);
  }

  @Test
  void aRiseShouldBeMeasuredByTheRootOfWhatArrived() {
    // 100 s; 75 received and 25 left are 100 that arrived, of which the root is 10: growths of 0.4,
    // 0.5 and 0.6 a second are 4, 5 and 6 of it. t(0.975, 2) = 4.3027 over root 3 is 2.4841.
    Interval ratio = new RegimeJudge(1).ratio(samples(0.4, 0.5, 0.6), 1, 100).orElseThrow();

    assertThat(ratio.low()).isCloseTo(5 - 2.4841, within(1e-4));
    assertThat(ratio.high()).isCloseTo(5 + 2.4841, within(1e-4));
  }

  @Test
  void anIntervalShouldWidenWithTheQueuesThatAreJudged() {
    // 5.5, 5.6 and 5.7: 5.6 ± 0.248; among 1,000 t(0.999975, 2) = 141.4 makes it ± 8.16.
    Samples samples = samples(0.55, 0.56, 0.57);

    assertThat(judged(1, samples)).isTrue();
    assertThat(judged(1000, samples)).isFalse();
  }

  private static boolean judged(int queues, Samples samples) {
    Trend trend = new Trend.Grows(Summaries.of(0.55, 0.56, 0.57));
    return new RegimeJudge(queues).judge(samples, 1, trend, Stability.STABLE, 100).disagrees();
  }

  @Test
  void oneTrialShouldTellNothing() {
    assertThat(new RegimeJudge(1).ratio(samples(0.9), 1, 100)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // 3 ± 2.4841 reaches down to 0.52, and a critical queue rises by 0.64 on average.
    "0.2, 0.3, 0.4, false",
    // 3.2 ± 2.4841 stays above it.
    "0.22, 0.32, 0.42, true",
  })
  void aQueueShouldGrowThatRisesMoreThanACriticalOne(
      double first, double second, double third, boolean grows) {
    RunJudge judge = new RunJudge(samples(first, second, third), Optional.empty(), 100, false);

    assertThat(judge.queue(1).orElseThrow())
        .returns(grows, QueueFinding::grows)
        .returns(!grows, QueueFinding::mayGrow);
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
