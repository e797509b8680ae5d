package lamplight.stats.judge;

import static lamplight.stats.judge.Comparisons.QUEUE;
import static lamplight.stats.judge.Comparisons.compare;
import static lamplight.stats.judge.Comparisons.one;
import static lamplight.stats.judge.Comparisons.seeds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lamplight.measure.Metric;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;
import org.junit.jupiter.api.Test;

/** Which trials and processes of two sides are compared, and which cannot be. */
class ComparedSidesTest {
  @Test
  void shouldSetAllAgainstAllWhereSeedsDiffer() {
    // Means 3 and 9, both variances 2.5: t = 6 / sqrt(2.5 / 5 * 2) = 6, at 8 degrees of freedom.
    Comparison comparison =
        compare(Trials.of(QUEUE, 1, 2, 3, 4, 5), Trials.from(50, QUEUE, 7, 8, 9, 10, 11));
    Finding finding = comparison.findings().get(0);

    assertThat(comparison.design()).isInstanceOf(Design.Unpaired.class);
    assertThat(finding.verdict()).isEqualTo(ComparisonVerdict.HIGHER);
    assertThat(finding.found().p().orElseThrow()).isEqualTo(0.000323, within(1e-6));
    assertThat(finding.cliffsDelta()).hasValue(1);
  }

  @Test
  void shouldPairTheSeedsOnWhichAMeasureIsDefinedOnBothSides() {
    Finding finding =
        one(
            Trials.of(QUEUE, Double.NaN, 1, 2, 3, 4, 5, 6, 7),
            Trials.of(QUEUE, 9, 2, 4, 6, 8, 10, 12, Double.NaN));

    assertThat(finding.base().seeds()).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(finding.base().values()).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
    assertThat(finding.other().values()).containsExactly(2.0, 4.0, 6.0, 8.0, 10.0, 12.0);
  }

  @Test
  void shouldLeaveOutWhatIsDefinedNowhereAndMarkWhatOneSideHas() {
    double[] none = {Double.NaN, Double.NaN};

    assertThat(compare(Trials.of(QUEUE, none), Trials.of(QUEUE, none)).findings()).isEmpty();
    Finding finding = one(Trials.of(QUEUE, none), Trials.of(QUEUE, 1, 2));
    assertThat(finding.verdict()).isEqualTo(ComparisonVerdict.NOT_COMPARABLE);
    assertThat(finding.reason()).isEqualTo("it is defined in no trial of the base");
    assertThat(finding.difference()).isEmpty();
    assertThat(finding.baseMean()).isEmpty();
    assertThat(finding.cliffsDelta()).isEmpty();
    assertThat(finding.share()).isEmpty();
    assertThat(one(Trials.of(QUEUE, 1, 2), Trials.of(QUEUE, none)).reason())
        .endsWith("the other side");
  }

  @Test
  void shouldNotSayOfAMeasureWithoutACommonSeedThatASideHasNone() {
    Finding finding = one(Trials.of(QUEUE, Double.NaN, 1), Trials.of(QUEUE, 1, Double.NaN));

    assertThat(finding.verdict()).isEqualTo(ComparisonVerdict.NOT_COMPARABLE);
    assertThat(finding.reason()).isEqualTo("no seed has it on both sides");
  }

  @Test
  void shouldCallSidesIdenticalOnlyWhenEveryMeasureAndSeedIs() {
    Samples side = Trials.of(QUEUE, 1, 2, 3);

    Comparison comparison = compare(side, Trials.of(QUEUE, 1, 2, 3));
    assertThat(comparison.identical()).isTrue();
    assertThat(comparison.with(ComparisonVerdict.ALL_EQUAL)).hasSize(1);
    assertThat(compare(side, Trials.of(QUEUE, 1, 2, 3, 4)).identical()).isFalse();
    // Another measure than those compared.
    assertThat(compare(Trials.of(Metric.TICKS, 1, 1), Trials.of(Metric.TICKS, 1, 2)).identical())
        .isFalse();
    assertThat(compare(Trials.of(QUEUE), Trials.of(QUEUE)).identical()).isFalse();
  }

  @Test
  void shouldTestNothingWhereSidesAreNotComparable() {
    Comparison comparison =
        Comparer.compare(
            Trials.of(QUEUE, 1, 2, 3, 4, 5, 6),
            Trials.of(QUEUE, 2, 4, 6, 8, 10, 12),
            List.of(QUEUE),
            List.of("draw.sides differs"));
    Finding finding = comparison.findings().get(0);

    assertThat(comparison.tests()).isZero();
    assertThat(finding.verdict()).isEqualTo(ComparisonVerdict.NOT_COMPARABLE);
    assertThat(finding.reason()).isEqualTo("draw.sides differs");
    assertThat(finding.found().p()).isEmpty();
    assertThat(finding.otherMean()).hasValue(7);
  }

  @Test
  void shouldCompareNoProcessesWhereTheirNumbersDiffer() {
    Comparison comparison =
        compare(Trials.of(QUEUE, 1, 2), Trials.two(QUEUE, 2, seed -> seed, seed -> seed));

    assertThat(comparison.findings()).isEmpty();
    assertThat(comparison.roleCount()).isZero();
    assertThat(comparison.identical()).isFalse();
  }

  @Test
  void shouldRefuseRolesOfTwoKinds() {
    Samples ranks = new Samples(Roles.RANKS);

    assertThatThrownBy(() -> compare(ranks, Trials.of(QUEUE, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldPairOnlyWhereThatHelps() {
    // Four seeds in common and plenty on both sides: unpaired. Four and four: pairs, but too few.
    assertThat(design(Trials.from(1, QUEUE, new double[8]), Trials.from(5, QUEUE, new double[8])))
        .isInstanceOf(Design.Unpaired.class);
    assertThat(design(Trials.from(1, QUEUE, new double[9]), Trials.from(5, QUEUE, new double[8])))
        .isEqualTo(new Design.Paired(List.of(5L, 6L, 7L, 8L, 9L)));
    assertThat(design(Trials.from(1, QUEUE, new double[4]), Trials.from(1, QUEUE, new double[8])))
        .isEqualTo(new Design.Paired(List.of(1L, 2L, 3L, 4L)));
    assertThat(design(Trials.from(1, QUEUE, new double[2]), Trials.from(9, QUEUE, new double[2])))
        .isEqualTo(new Design.Unpaired(List.of(1L, 2L), List.of(9L, 10L)));
  }

  private static Design design(Samples base, Samples other) {
    return Design.of(base.seeds(), other.seeds());
  }

  @Test
  void unpairedSidesShouldBeAllEqualOnlyWhereEveryValueIs() {
    Samples sevens = Trials.from(1, QUEUE, 7, 7, 7, 7, 7);

    assertThat(one(sevens, Trials.from(101, QUEUE, 7, 7, 7, 7, 7)).verdict())
        .isEqualTo(ComparisonVerdict.ALL_EQUAL);
    assertThat(one(sevens, Trials.from(101, QUEUE, 7, 7, 7, 7, 8)).verdict())
        .isEqualTo(ComparisonVerdict.NO_DIFFERENCE_SHOWN);
    assertThat(one(Trials.from(101, QUEUE, 7, 7, 7, 7, 8), sevens).verdict())
        .isEqualTo(ComparisonVerdict.NO_DIFFERENCE_SHOWN);
    assertThat(one(sevens, Trials.from(101, QUEUE, 8, 8, 8, 8, 8)).verdict())
        .as("2 of the 252 ways to choose five of ten")
        .isEqualTo(ComparisonVerdict.HIGHER);
  }

  @Test
  void fiveTrialsOnEachSideShouldBeEnoughToGoUnpaired() {
    // Two seeds are common: too few pairs, and five trials a side can show a difference.
    assertThat(Design.of(seeds(1, 5), seeds(4, 8))).isInstanceOf(Design.Unpaired.class);
    assertThat(Design.of(seeds(1, 5), seeds(4, 7))).isInstanceOf(Design.Paired.class);
    assertThat(Design.of(seeds(1, 4), seeds(3, 8))).isInstanceOf(Design.Paired.class);
    assertThat(Design.of(seeds(1, 9), seeds(5, 9))).isInstanceOf(Design.Paired.class);
  }
}
