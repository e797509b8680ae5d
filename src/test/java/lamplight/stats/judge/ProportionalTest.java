package lamplight.stats.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.stats.Power;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;
import org.junit.jupiter.api.Test;

/** Measures that are one measure in two units are tested once. */
class ProportionalTest {
  @Test
  void shouldTestOnceWhatIsOneMeasureInTwoUnits() {
    // Clocks of 60 s and 90 ticks; rounded as the tables round.
    Comparison comparison = clocks(60, 60, 90, 90);

    assertThat(comparison.tests()).isEqualTo(1);
    assertThat(comparison.trialsNeeded()).isEqualTo(Power.trialsFor(1));
    assertThat(comparison.findings())
        .extracting(Finding::verdict)
        .containsExactly(
            ComparisonVerdict.HIGHER, ComparisonVerdict.HIGHER, ComparisonVerdict.HIGHER);
    assertThat(comparison.findings())
        .extracting(finding -> finding.found().adjusted().orElseThrow())
        .containsExactly(0.03125, 0.03125, 0.03125);
    assertThat(comparison.findings())
        .extracting(Finding::reason)
        .containsExactly(
            "",
            "tested once, with final_clock, to which it is proportional",
            "tested once, with final_clock, to which it is proportional");
  }

  @Test
  void shouldTestMeasuresApartThatAreNotProportional() {
    // Another duration, or other ticks, on the other side.
    assertThat(clocks(60, 70, 90, 90).tests()).isEqualTo(2);
    assertThat(clocks(60, 60, 90, 91).tests()).isEqualTo(2);
    assertThat(clocks(60, 70, 90, 91).tests()).isEqualTo(3);
    // Nearly the same duration is not the same.
    assertThat(clocks(60, 60.002, 90, 90).tests()).isEqualTo(2);
  }

  @Test
  void shouldTestTheFirstOfThoseThatAreAsked() {
    Comparison comparison =
        Comparer.compare(
            clock(60, 90, 0),
            clock(60, 90, 7),
            List.of(Metric.CLOCK_PER_S, Metric.JUMP_MEAN),
            List.of());
    assertThat(comparison.tests()).isEqualTo(1);
    assertThat(comparison.findings())
        .extracting(Finding::reason)
        .containsExactly("", "tested once, with clock_per_s, to which it is proportional");
  }

  @Test
  void theOrderInWhichTheyAreAskedShouldNotMatter() {
    Comparison comparison =
        Comparer.compare(
            clock(60, 90, 0),
            clock(60, 90, 7),
            List.of(Metric.JUMP_MEAN, Metric.CLOCK_PER_S, Metric.FINAL_CLOCK),
            List.of());
    String reason = "tested once, with final_clock, to which it is proportional";

    assertThat(comparison.tests()).isEqualTo(1);
    assertThat(comparison.findings())
        .extracting(Finding::reason)
        .containsExactly(reason, reason, "");
  }

  @Test
  void whatIsTestedOnceShouldNotMakeItsTestStricter() {
    // A second and a tick: the same constant difference three times, which as three tests would
    // be 0.09375.
    assertThat(clocks(1, 1, 1, 1).findings())
        .extracting(finding -> finding.found().adjusted().orElseThrow())
        .containsExactly(0.03125, 0.03125, 0.03125);
  }

  @Test
  void whatIsEqualOnBothSidesShouldBeCalledEqualAndNothingElse() {
    Comparison comparison =
        Comparer.compare(
            clock(60, 90, 0),
            clock(60, 90, 0),
            List.of(Metric.FINAL_CLOCK, Metric.CLOCK_PER_S),
            List.of());

    assertThat(comparison.findings())
        .extracting(Finding::verdict)
        .containsExactly(ComparisonVerdict.ALL_EQUAL, ComparisonVerdict.ALL_EQUAL);
    assertThat(comparison.findings()).extracting(Finding::reason).containsExactly("", "");
  }

  @Test
  void measuresOfOtherSeedsShouldNotBeOneMeasure() {
    Sample three = new Sample(List.of(1L, 2L, 3L), List.of(60.0, 120.0, 180.0));
    Sample others = new Sample(List.of(1L, 2L, 4L), List.of(1.0, 2.0, 3.0));

    assertThat(
            Proportional.of(
                List.of(
                    new Comparer.Case(1, Metric.FINAL_CLOCK, three, three, true),
                    new Comparer.Case(1, Metric.CLOCK_PER_S, others, others, true))))
        .isEmpty();
  }

  /** Clocks that are 7 higher on the other side in each of six seeds, by duration and ticks. */
  private static Comparison clocks(
      double baseSeconds, double otherSeconds, double baseTicks, double otherTicks) {
    return Comparer.compare(
        clock(baseSeconds, baseTicks, 0),
        clock(otherSeconds, otherTicks, 7),
        List.of(Metric.FINAL_CLOCK, Metric.CLOCK_PER_S, Metric.JUMP_MEAN),
        List.of());
  }

  @Test
  void shouldTellZeroFromWhatIsProportional() {
    // A clock that never moves has a rate of zero; one that moves has not.
    assertThat(Proportional.of(cases(new double[] {0, 60, 120}, new double[] {0, 1, 2})))
        .hasSize(1);
    assertThat(Proportional.of(cases(new double[] {30, 60, 120}, new double[] {0, 1, 2})))
        .isEmpty();
    assertThat(Proportional.of(cases(new double[] {0, 60, 120}, new double[] {1, 1, 2}))).isEmpty();
  }

  /** A clock and its rate, the same on both sides. */
  private static List<Comparer.Case> cases(double[] clocks, double[] rates) {
    return List.of(caseOf(Metric.FINAL_CLOCK, clocks), caseOf(Metric.CLOCK_PER_S, rates));
  }

  private static Comparer.Case caseOf(Metric metric, double[] values) {
    Sample sample = new Sample(List.of(1L, 2L, 3L), Arrays.stream(values).boxed().toList());
    return new Comparer.Case(1, metric, sample, sample, true);
  }

  private static Samples clock(double seconds, double ticks, double more) {
    Samples samples = new Samples(Roles.NUMBERS);
    for (int seed = 1; seed <= 6; seed++) {
      double clock = 100 + 37 * seed + more;
      samples.add(
          seed,
          List.of(
              ProcessMeasures.of(
                  1,
                  metric ->
                      switch (metric) {
                        case FINAL_CLOCK -> clock;
                        case CLOCK_PER_S -> Math.rint(clock / seconds * 1e5) / 1e5;
                        case JUMP_MEAN -> Math.rint(clock / ticks * 1e5) / 1e5;
                        default -> 1;
                      })));
    }
    return samples;
  }
}
