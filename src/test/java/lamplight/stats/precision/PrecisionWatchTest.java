package lamplight.stats.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which interval decides, over the processes and points of a run. */
class PrecisionWatchTest {
  private static final Metric QUEUE = Metric.QUEUE_MEAN;

  @Test
  void shouldHoldTheHalfWidthAgainstTheTarget() {
    // 1..5: mean 3, sd 1.581, half-width 2.776445 * 1.581139 / sqrt(5) = 1.963243.
    PrecisionWatch watch = watch("queue_mean ±0.5", 1, 2, 3, 4, 5);

    assertThat(watch.worst().ratio()).isEqualTo(1.963243 / 0.5, within(1e-5));
    assertThat(watch.worst().isReached()).isFalse();
    assertThat(watch("queue_mean ±1.9632", 1, 2, 3, 4, 5).worst().isReached()).isFalse();
    assertThat(watch("queue_mean ±1.9633", 1, 2, 3, 4, 5).worst().isReached()).isTrue();
    // Of the mean of 3, 65.44 %.
    assertThat(watch("queue_mean ±65.4%", 1, 2, 3, 4, 5).worst().isReached()).isFalse();
    assertThat(watch("queue_mean ±65.5%", 1, 2, 3, 4, 5).worst().isReached()).isTrue();
    assertThat(watch.worst().words()).isEqualTo("widest in process 1: 3.000 ± 2.0 (65 %)");
  }

  @Test
  void shouldSayHowFarTheTargetIs() {
    // The half-width of 1..5 is 1.963243, as above: 3.9, 0.98, 1.033 and 196 times what is wanted.
    String widest = ", widest in process 1: 3.000 ± 2.0 (65 %)";
    assertThat(standing("queue_mean ±0.5", 1, 2, 3, 4, 5))
        .isEqualTo("3.9 times as wide as wanted" + widest);
    assertThat(standing("queue_mean ±2", 1, 2, 3, 4, 5))
        .isEqualTo("0.98 times as wide as wanted" + widest);
    assertThat(standing("queue_mean ±1.9", 1, 2, 3, 4, 5))
        .isEqualTo("1.03 times as wide as wanted" + widest);
    assertThat(standing("queue_mean ±1.9632", 1, 2, 3, 4, 5))
        .isEqualTo("hardly wider than wanted" + widest);
    assertThat(standing("queue_mean ±0.01", 1, 2, 3, 4, 5))
        .isEqualTo("196 times as wide as wanted" + widest);
    assertThat(standing("queue_mean ±0.5", 1, 2, 3, 4))
        .isEqualTo("fewer than 5 trials have the measure in process 1");
    assertThat(standing("queue_mean ±5%", -2, -1, 0, 1, 2))
        .isEqualTo("widest in process 1: 0.000 ± 2.0");
  }

  private static String standing(String text, double... values) {
    return watch(text, values).worst().standing();
  }

  @Test
  void shouldNotStopBeforeFiveTrials() {
    assertThat(watch("queue_mean ±5%", 7, 7, 7, 7).worst().isReached()).isFalse();
    assertThat(watch("queue_mean ±5%", 7, 7, 7, 7).worst().words()).contains("fewer than 5");
    assertThat(watch("queue_mean ±5%", 7, 7, 7, 7, 7).worst().isReached()).isTrue();
    assertThat(watch("queue_mean ±5%").worst().isReached()).isFalse();
    assertThat(watch("queue_mean 9 ±5%", 7, 7, 7, 7, 7).worst().isReached()).isFalse();
  }

  @Test
  void shouldNeverReachAShareOfZero() {
    assertThat(watch("queue_mean ±5%", -2, -1, 0, 1, 2).worst().ratio()).isInfinite();
    assertThat(watch("queue_mean ±5%", 0, 0, 0, 0, 0).worst().ratio()).isInfinite();
  }

  @ParameterizedTest
  @CsvSource({
    // 40 to the power of 1/5 is 2.0913, of 1/10 1.4461 and of 1/30 1.1308.
    "final_clock ±1.09, 5, false",
    "final_clock ±1.10, 5, true",
    "final_clock ±0.44, 10, false",
    "final_clock ±0.45, 10, true",
    "final_clock ±0.13, 30, false",
    "final_clock ±0.14, 30, true",
    // Of a mean of 3 in a trial of 60 ticks in 60 s, a step is 1/60: 1.0913 / 60 = 0.01819.
    "queue_mean ±0.0181, 5, false",
    "queue_mean ±0.0182, 5, true",
    "queue_mean ±0.60%, 5, false",
    "queue_mean ±0.61%, 5, true",
    // What is set is what it was set to.
    "rate ±0.000001, 5, true",
  })
  void equalTrialsShouldHaveTheIntervalOfACount(String text, int trials, boolean reached) {
    double[] values = new double[trials];
    Arrays.fill(values, 3);

    assertThat(watch(text, values).worst().isReached()).isEqualTo(reached);
  }

  @Test
  void theIntervalOfEqualTrialsShouldBeTold() {
    assertThat(standing("final_clock ±0.5", 0, 0, 0, 0, 0))
        .isEqualTo("2.2 times as wide as wanted, widest in process 1: 1.000 ± 1.1 (109 %)");
  }

  @Test
  void aProcessThatIsAlwaysZeroShouldBeLeftOutOfAPercentage() {
    PrecisionWatch watch = new PrecisionWatch(target("queue_mean ±70%"), false);
    for (int seed = 1; seed <= 5; seed++) {
      watch.add("", seed, List.of(process(1, 0), process(2, seed)));
    }

    // 1..5: 3 ± 65 %, as above.
    assertThat(watch.worst().isReached()).isTrue();
    assertThat(watch.worst().role()).isEqualTo("2");
  }

  @Test
  void shouldLetTheWorstProcessAndPointDecide() {
    PrecisionWatch watch = new PrecisionWatch(target("queue_mean ±1"), false);
    for (int seed = 1; seed <= 5; seed++) {
      watch.add("a", seed, List.of(process(1, 7), process(2, 7)));
      watch.add("b", seed, List.of(process(1, 7), process(2, seed)));
    }
    watch.add("b", 6, List.of());

    assertThat(watch.worst().point()).isEqualTo("b");
    assertThat(watch.worst().role()).isEqualTo("2");
    assertThat(watch.worst().words()).contains("process 2 at b");
    assertThat(watch.worst().trials()).isEqualTo(5);
  }

  @Test
  void shouldNotReachATargetWhileAnExpectedPointHasNoTrial() {
    PrecisionWatch watch = watch("queue_mean ±5%", 7, 7, 7, 7, 7);
    assertThat(watch.worst().isReached()).isTrue();
    watch.expect("b", 1);
    assertThat(watch.worst().isReached()).isFalse();
    assertThat(watch.worst().point()).isEqualTo("b");
    // Expecting what is there already changes nothing.
    watch.expect("", 1);
    for (int seed = 1; seed <= 5; seed++) {
      watch.add("b", seed, List.of(process(1, 3)));
    }
    assertThat(watch.worst().isReached()).isTrue();
    assertThat(watch.worst().trials()).isEqualTo(5);
  }

  @Test
  void shouldKnowAMeasureThatNoTrialHas() {
    double none = Double.NaN;
    assertThat(watch("queue_mean ±5%", none, none, none, none).isNowhereDefined()).isFalse();
    assertThat(watch("queue_mean ±5%", none, none, none, none, none).isNowhereDefined()).isTrue();
    assertThat(watch("queue_mean ±5%", none, none, 1, none, none).isNowhereDefined()).isFalse();
  }

  @Test
  void shouldAskOnlyTheProcessThatIsMeantWhetherItHasTheMeasure() {
    for (String meant : List.of("1", "2")) {
      PrecisionWatch watch =
          new PrecisionWatch(
              PrecisionTarget.parse("queue_mean " + meant + " ±5%").orElseThrow(), false);
      for (int seed = 1; seed <= 5; seed++) {
        watch.add(
            "",
            seed,
            List.of(
                ProcessMeasures.of(1, metric -> 7), ProcessMeasures.of(2, metric -> Double.NaN)));
      }
      assertThat(watch.isNowhereDefined()).as(meant).isEqualTo(meant.equals("2"));
    }
  }

  @Test
  void shouldKnowAPointAtWhichEveryTrialFails() {
    PrecisionWatch watch = watch("queue_mean ±5%", 7);
    watch.expect("b", 1);
    for (int seed = 1; seed <= 4; seed++) {
      watch.add("", 1 + seed, List.of());
      watch.add("b", seed, List.of());
    }
    watch.add("", 6, List.of());
    assertThat(watch.failingPoint()).as("one was complete here, and four are few there").isEmpty();

    watch.add("b", 5, List.of());
    assertThat(watch.failingPoint()).contains("b");

    watch.add("b", 6, List.of(process(1, 7)));
    assertThat(watch.failingPoint()).isEmpty();
  }

  @Test
  void ofEquallyWideIntervalsTheFirstShouldBeNamed() {
    PrecisionWatch watch = new PrecisionWatch(target("queue_mean ±1"), false);
    for (int seed = 1; seed <= 5; seed++) {
      watch.add("", seed, List.of(process(1, seed), process(2, seed)));
    }

    assertThat(watch.worst().role()).isEqualTo("1");
  }

  private static PrecisionTarget target(String text) {
    return PrecisionTarget.parse(text).orElseThrow();
  }

  private static PrecisionWatch watch(String text, double... values) {
    PrecisionWatch watch = new PrecisionWatch(target(text), false);
    for (int index = 0; index < values.length; index++) {
      watch.add("", index + 1, List.of(process(1, values[index])));
    }
    return watch;
  }

  private static ProcessMeasures process(int process, double queue) {
    return ProcessMeasures.of(
        process, metric -> metric == QUEUE ? queue : metric == Metric.TICKS ? 60 : 1);
  }
}
