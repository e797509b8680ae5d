package lamplight.stats.judge;

import static lamplight.stats.judge.Comparisons.QUEUE;
import static lamplight.stats.judge.Comparisons.one;
import static lamplight.stats.judge.Comparisons.seeds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lamplight.measure.Metric;
import lamplight.stats.Interval;
import lamplight.stats.Power;
import org.junit.jupiter.api.Test;

class ComparerTest {
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
    assertThat(finding.distance().orElseThrow()).isEqualTo(3.5 / 1.963, within(1e-3));
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
    Finding finding =
        one(Trials.of(QUEUE, 1, 2, 3, 4, 5), Trials.of(QUEUE, 101, 102, 103, 104, 106));

    assertThat(finding.verdict()).isEqualTo(ComparisonVerdict.HIGHER);
    assertThat(finding.reason()).isEmpty();
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
  void whatIsEqualShouldAskForNoTrials() {
    Comparison comparison =
        Comparer.compare(
            Trials.of(QUEUE, 1, 2, 3, 4, 5, 6),
            Trials.of(QUEUE, 2, 3, 4, 5, 6, 9),
            List.of(QUEUE, Metric.JUMP_MAX),
            List.of());

    assertThat(comparison.trialsNeeded()).isEqualTo(Power.trialsFor(1));
    assertThat(comparison.with(ComparisonVerdict.ALL_EQUAL))
        .extracting(Finding::metric)
        .containsExactly(Metric.JUMP_MAX);
  }

  @Test
  void shouldTestNothingOnFewerThanFiveTrials() {
    Finding finding = one(Trials.of(QUEUE, 1, 2, 3, 4), Trials.of(QUEUE, 5, 6, 7, 8));

    assertThat(finding.verdict()).isEqualTo(ComparisonVerdict.TOO_FEW_TRIALS);
    assertThat(finding.found()).isEqualTo(new Difference.TooFew(4));
    assertThat(finding.found().p()).isEmpty();
    assertThat(finding.found().adjusted()).isEmpty();
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
  void aShareOfZeroShouldMeanNothing() {
    Finding finding = one(Trials.of(QUEUE, 0, 0, 0, 0, 0, 0), Trials.of(QUEUE, 1, 2, 3, 4, 5, 6));

    assertThat(finding.verdict()).isEqualTo(ComparisonVerdict.HIGHER);
    assertThat(finding.share()).isEmpty();
  }
}
