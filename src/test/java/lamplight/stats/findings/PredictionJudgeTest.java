package lamplight.stats.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import lamplight.stats.Deviation;
import lamplight.theory.Allowance;
import lamplight.theory.Allowance.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a deviation is pointed out, at the boundaries. */
class PredictionJudgeTest {
  /** With five values of one measure the limit is t(0.975, 4) = 2.7764. */
  private static final PredictionJudge ONE = new PredictionJudge(1);

  private static Deviation deviation(double predicted, double... values) {
    double[] predictions = new double[values.length];
    Arrays.fill(predictions, predicted);
    return Deviation.of(values, predictions);
  }

  private static Allowance allowed(double either, Chance chance) {
    return new Allowance(either, either, 1, chance);
  }

  @Test
  void theLimitShouldWidenWithTheNumberJudged() {
    // Student's t in any table: 0.975 and 0.995 at 4 degrees of freedom.
    assertThat(ONE.limit(5)).isCloseTo(2.7764, within(5e-5));
    assertThat(new PredictionJudge(5).limit(5)).isCloseTo(4.6041, within(5e-5));
  }

  @ParameterizedTest
  @CsvSource({
    // -1, 0, 0, 0, 1 about the mean: sd sqrt(1/2), standard error sqrt(1/10) = 0.31623, and
    // 2.7764 of them 0.87798. What is allowed for comes on top.
    "0.87, 0, false",
    "0.88, 0, true",
    "1.37, 0.5, false",
    "1.38, 0.5, true",
    "-1.37, 0.5, false",
    "-1.38, 0.5, true",
  })
  void whatIsLeftAfterTheAllowanceShouldBeBeyondTheLimit(
      double difference, double allowed, boolean deviates) {
    double mean = 7 + difference;
    Deviation deviation = deviation(7, mean - 1, mean, mean, mean, mean + 1);

    assertThat(ONE.deviates(deviation, allowed(allowed, Chance.SAMPLE))).isEqualTo(deviates);
  }

  @Test
  void aDirectionShouldHaveItsOwnAllowance() {
    Allowance allowance = new Allowance(3, 1, 1, Chance.SAMPLE);

    assertThat(ONE.deviates(deviation(10, 12.1, 12.2, 12.3), allowance)).isTrue();
    assertThat(ONE.deviates(deviation(14, 12.1, 12.2, 12.3), allowance)).isFalse();
  }

  @Test
  void equalValuesOfAMeasureThatIsNoCountShouldSayNothing() {
    assertThat(ONE.deviates(deviation(1, 9, 9, 9, 9, 9), allowed(0, Chance.SAMPLE))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // Poisson: five zeros where 0.7 are expected have exp(-3.5) = 0.0302, with 0.8 exp(-4) = 0.018.
    "COUNT, 0.7, 0, false",
    "COUNT, 0.8, 0, true",
    // Allowed for 0.3, what counts is 0.7.
    "COUNT, 1, 0.3, false",
    "COUNT, 1.1, 0.3, true",
    // Geometric: five zeros where m is expected have (1 + m)^-5: 0.0272 for 1.05, 0.0243 for 1.1.
    "QUEUE, 1.05, 0, false",
    "QUEUE, 1.1, 0, true",
  })
  void fiveZerosShouldBeJudgedByTheCountsOwnDistribution(
      Chance chance, double predicted, double allowed, boolean deviates) {
    assertThat(ONE.deviates(deviation(predicted, 0, 0, 0, 0, 0), allowed(allowed, chance)))
        .isEqualTo(deviates);
  }

  @ParameterizedTest
  @CsvSource({
    // Five ones: P(5 or more | 1.5) = 0.0186, P(5 or more | 2) = 0.0527.
    "COUNT, 0.3, true",
    "COUNT, 0.4, false",
    // Geometric with mean 0.3 and 0.1: P(5 failures or more before the fifth success) = 0.026 and
    // 0.0003.
    "QUEUE, 0.3, false",
    "QUEUE, 0.1, true",
    // Below what is expected: P(5 or fewer | 11) = 0.0375, P(5 or fewer | 12) = 0.0203.
    "COUNT, 2.2, false",
    "COUNT, 2.4, true",
    // Where none can be, one is too many.
    "COUNT, 0, true",
    "QUEUE, 0, true",
  })
  void fiveOnesToo(Chance chance, double predicted, boolean deviates) {
    assertThat(ONE.deviates(deviation(predicted, 1, 1, 1, 1, 1), allowed(0, chance)))
        .isEqualTo(deviates);
  }

  @Test
  void aRateShouldBeJudgedAsTheCountThatItIs() {
    // Five zeros of a count a minute: 0.7 and 0.8 a minute, as above.
    Allowance rate = new Allowance(0, 0, 1 / 60.0, Chance.COUNT);

    assertThat(ONE.deviates(deviation(0.7 / 60, 0, 0, 0, 0, 0), rate)).isFalse();
    assertThat(ONE.deviates(deviation(0.8 / 60, 0, 0, 0, 0, 0), rate)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // P(3 or more | 0.7) = 0.0341, P(3 or more | 0.6) = 0.0231.
    "0.28, false",
    "0.24, true",
    // P(2 or fewer | 7) = 0.0296, P(2 or fewer | 7.5) = 0.0203.
    "2.8, false",
    "3, true",
  })
  void halfACountShouldBeTakenForTheNextThatIsFurtherAway(double predicted, boolean deviates) {
    // Counted in pairs: five ones are two and a half.
    Allowance pairs = new Allowance(0, 0, 2, Chance.COUNT);

    assertThat(ONE.deviates(deviation(predicted, 1, 1, 1, 1, 1), pairs)).isEqualTo(deviates);
  }

  @ParameterizedTest
  @CsvSource({
    // Five counts of 10^9: of their sum the standard deviation is 70,711, and the limit 1.96 of
    // it, 138,592.
    "COUNT, 999_973_000, false",
    "COUNT, 999_972_000, true",
    "COUNT, 1_000_027_000, false",
    "COUNT, 1_000_028_000, true",
    // The sum of five waiting lines in means: P(10 or more) = 0.0293, P(10.42 or more) = 0.0223.
    "QUEUE, 500_000_000, false",
    "QUEUE, 480_000_000, true",
  })
  void aSumBeyond32BitsShouldBeJudgedLikeAnyOther(
      Chance chance, String predicted, boolean deviates) {
    double mean = Double.parseDouble(predicted.replace("_", ""));

    assertThat(ONE.deviates(deviation(mean, 1e9, 1e9, 1e9, 1e9, 1e9), allowed(0, chance)))
        .isEqualTo(deviates);
  }

  @Test
  void aCountShouldBeLessProbableTheMoreMeasuresAreJudged() {
    // Of ten a tail of 0.0025 each: exp(-5.95) = 0.00261, exp(-6.05) = 0.00236.
    PredictionJudge ten = new PredictionJudge(10);

    assertThat(ten.deviates(deviation(1.19, 0, 0, 0, 0, 0), allowed(0, Chance.COUNT))).isFalse();
    assertThat(ten.deviates(deviation(1.21, 0, 0, 0, 0, 0), allowed(0, Chance.COUNT))).isTrue();
  }

  @Test
  void whatIsExactShouldDeviateInASingleTrial() {
    Allowance fixed = allowed(0, Chance.NONE);
    Allowance neverBelow = new Allowance(0, 2, 1, Chance.NEVER_BELOW);

    assertThat(ONE.deviates(deviation(60, 60, 60, 60), fixed)).isFalse();
    assertThat(ONE.deviates(deviation(60, 60, 59, 61), fixed)).isTrue();
    assertThat(ONE.deviates(deviation(60, 60, 59, 63), neverBelow)).isTrue();
    assertThat(ONE.deviates(deviation(60, 60, 61, 62), neverBelow)).isFalse();
  }

  @Test
  void whatIsExactShouldBeSoUpToTheRoundingOfItsSize() {
    Allowance fixed = allowed(0, Chance.NONE);

    assertThat(ONE.deviates(deviation(1e6, 1e6 + 5e-4), fixed)).isFalse();
    assertThat(ONE.deviates(deviation(1e6, 1e6 + 2e-3), fixed)).isTrue();
    assertThat(ONE.deviates(deviation(1e6, 1e6 - 2e-3), fixed)).isTrue();
    assertThat(ONE.deviates(deviation(0, 5e-10), fixed)).isFalse();
  }

  @Test
  void aSingleTrialShouldDeviateFromNothingElse() {
    assertThat(ONE.deviates(deviation(1, 100), allowed(0.5, Chance.COUNT))).isFalse();
    assertThat(ONE.deviates(deviation(60, 59), allowed(0, Chance.NONE))).isTrue();
  }
}
