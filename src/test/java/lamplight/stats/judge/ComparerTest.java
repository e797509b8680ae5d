package lamplight.stats.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.stats.Interval;
import lamplight.stats.Power;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;
import org.junit.jupiter.api.Test;

class ComparerTest {
  private static final Metric QUEUE = Metric.QUEUE_FINAL;

  @Test
  void shouldShowADifferenceOfPairs() {
    // Differences 1..6: mean 3.5, sd sqrt(3.5), standard error sqrt(3.5 / 6) = 0.7638, t = 4.583,
    // of
    // which p is 0.00593 at 5 degrees of freedom; half width t(0.975, 5) = 2.570582 times 0.7638.
    Finding finding =
        one(Trials.of(QUEUE, 10, 20, 30, 40, 50, 60), Trials.of(QUEUE, 11, 22, 33, 44, 55, 66));

    assertThat(finding.verdict()).isEqualTo(ComparisonVerdict.HIGHER);
    assertThat(finding.found().p().orElseThrow()).isEqualTo(0.00593, within(1e-5));
    assertThat(finding.found().adjusted()).isEqualTo(finding.found().p());
    assertThat(finding.baseMean()).hasValue(35);
    assertThat(finding.otherMean()).hasValue(38.5);
    Interval interval = finding.difference().orElseThrow().interval().orElseThrow();
    assertThat(interval.low()).isEqualTo(3.5 - 1.963, within(1e-3));
    assertThat(interval.high()).isEqualTo(3.5 + 1.963, within(1e-3));
    assertThat(finding.share().orElseThrow()).isEqualTo(0.1, within(1e-12));
    // Of 36 pairs the other is higher in 21 and lower in 15.
    assertThat(finding.cliffsDelta().orElseThrow()).isEqualTo(6.0 / 36, within(1e-12));
    assertThat(finding.reason()).isEmpty();
  }

  @Test
  void shouldShowALowerOther() {
    assertThat(
            one(Trials.of(QUEUE, 11, 22, 33, 44, 55, 66), Trials.of(QUEUE, 1, 2, 3, 4, 5, 6))
                .verdict())
        .isEqualTo(ComparisonVerdict.LOWER);
  }

  @Test
  void shouldShowNoDifferenceWhereSignsAreMixed() {
    Finding finding = one(Trials.of(QUEUE, 1, 2, 3, 4, 5, 6), Trials.of(QUEUE, 2, 1, 4, 3, 6, 5));

    assertThat(finding.verdict()).isEqualTo(ComparisonVerdict.NO_DIFFERENCE_SHOWN);
    assertThat(finding.found().adjusted()).hasValue(1);
  }

  @Test
  void fivePairsShouldShowADifferenceThatSpreadsLittle() {
    assertThat(
            one(Trials.of(QUEUE, 1, 2, 3, 4, 5), Trials.of(QUEUE, 101, 102, 103, 104, 106))
                .verdict())
        .isEqualTo(ComparisonVerdict.HIGHER);
  }

  @Test
  void aDifferenceWithoutSpreadShouldNeedSixSigns() {
    // 2 of the 2^5 ways to give signs are 0.0625, of 2^6 0.03125.
    Finding five = one(Trials.of(QUEUE, 1, 2, 3, 4, 5), Trials.of(QUEUE, 2, 3, 4, 5, 6));
    Finding six = one(Trials.of(QUEUE, 1, 2, 3, 4, 5, 6), Trials.of(QUEUE, 2, 3, 4, 5, 6, 7));

    assertThat(five.verdict()).isEqualTo(ComparisonVerdict.CONSTANT);
    assertThat(five.found().p()).hasValue(0.0625);
    assertThat(six.verdict()).isEqualTo(ComparisonVerdict.HIGHER);
    assertThat(six.found().p()).hasValue(0.03125);
  }

  @Test
  void shouldTestNothingOnFewerThanFiveTrials() {
    Finding finding = one(Trials.of(QUEUE, 1, 2, 3, 4), Trials.of(QUEUE, 5, 6, 7, 8));

    assertThat(finding.verdict()).isEqualTo(ComparisonVerdict.TOO_FEW_TRIALS);
    assertThat(finding.found()).isEqualTo(new Difference.TooFew(4));
    assertThat(finding.reason()).isEqualTo("4 trials, and fewer than 5 are not tested");
    assertThat(finding.base().values()).containsExactly(1.0, 2.0, 3.0, 4.0);
    assertThat(one(Trials.of(QUEUE, 1), Trials.of(QUEUE, 2)).reason()).startsWith("1 trial, and");
  }

  @Test
  void shouldCorrectOverMeasuresAndProcesses() {
    // Six differences without spread, of both processes: 0.03125 twice is over 0.05.
    Comparison comparison =
        Comparer.compare(
            Trials.two(QUEUE, 6, seed -> seed, seed -> seed),
            Trials.two(QUEUE, 6, seed -> seed + 1, seed -> seed + 2),
            List.of(QUEUE, Metric.JUMP_MAX),
            List.of());

    assertThat(comparison.tests()).isEqualTo(2);
    assertThat(comparison.findings())
        .extracting(Finding::verdict)
        .containsExactly(
            ComparisonVerdict.CONSTANT,
            ComparisonVerdict.CONSTANT,
            ComparisonVerdict.ALL_EQUAL,
            ComparisonVerdict.ALL_EQUAL);
    assertThat(comparison.findings().get(0).found().adjusted()).hasValue(0.0625);
    assertThat(comparison.identical()).isFalse();
    assertThat(comparison.roleCount()).isEqualTo(2);
  }

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
  void shouldGiveNoShareOfAMeanThatIsNotToldFromZero() {
    Finding finding =
        one(Trials.of(QUEUE, -1, 1, -2, 2, 0.5, 0), Trials.of(QUEUE, 1, 3, 0, 4, 2.5, 2));

    assertThat(finding.difference().orElseThrow().difference()).isEqualTo(2, within(1e-12));
    assertThat(finding.share()).isEmpty();
  }

  @Test
  void shouldMarkOutliersBySeed() {
    List<Long> seeds = List.of(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(new Sample(seeds, List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 50.0)).outliers())
        .containsExactly(10L);
    assertThat(new Sample(seeds, List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0)).outliers())
        .as("fences without width")
        .isEmpty();
    assertThat(new Sample(List.of(1L, 2L), List.of(1.0, 99.0)).outliers()).isEmpty();
    assertThatThrownBy(() -> new Sample(List.of(1L), List.of()))
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

  private static Comparison compare(Samples base, Samples other) {
    return Comparer.compare(base, other, List.of(QUEUE), List.of());
  }

  private static Finding one(Samples base, Samples other) {
    List<Finding> findings = compare(base, other).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
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
  void aShareOfZeroShouldMeanNothing() {
    Finding finding = one(Trials.of(QUEUE, 0, 0, 0, 0, 0, 0), Trials.of(QUEUE, 1, 2, 3, 4, 5, 6));

    assertThat(finding.verdict()).isEqualTo(ComparisonVerdict.HIGHER);
    assertThat(finding.share()).isEmpty();
  }

  @Test
  void fiveTrialsOnEachSideShouldBeEnoughToGoUnpaired() {
    // Two seeds are common: too few pairs, and five trials a side can show a difference.
    assertThat(Design.of(seeds(1, 5), seeds(4, 8))).isInstanceOf(Design.Unpaired.class);
    assertThat(Design.of(seeds(1, 5), seeds(4, 7))).isInstanceOf(Design.Paired.class);
    assertThat(Design.of(seeds(1, 4), seeds(3, 8))).isInstanceOf(Design.Paired.class);
    assertThat(Design.of(seeds(1, 9), seeds(5, 9))).isInstanceOf(Design.Paired.class);
  }

  private static SortedSet<Long> seeds(long first, long last) {
    return LongStream.rangeClosed(first, last)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
