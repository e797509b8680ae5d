package lamplight.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummariesTest {
  /**
   * Michelson's 100 measurements of the speed of light (1882), in km/s above 299,000; the data set
   * Michelso of NIST's Statistical Reference Datasets.
   */
  private static final double[] MICHELSON = {
    850, 740, 900, 1070, 930, 850, 950, 980, 980, 880, 1000, 980, 930, 650, 760, 810, 1000, 1000,
    960, 960, 960, 940, 960, 940, 880, 800, 850, 880, 900, 840, 830, 790, 810, 880, 880, 830, 800,
    790, 760, 800, 880, 880, 880, 860, 720, 720, 620, 860, 970, 950, 880, 910, 850, 870, 840, 840,
    850, 840, 840, 840, 890, 810, 810, 820, 800, 770, 760, 740, 750, 760, 910, 920, 890, 860, 880,
    720, 840, 850, 850, 780, 890, 840, 780, 810, 760, 810, 790, 810, 820, 850, 870, 870, 810, 740,
    810, 940, 950, 800, 810, 870
  };

  /** Student's sleep data ("The probable error of a mean", Biometrika 6(1), 1908): differences. */
  private static final double[] SLEEP = {1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};

  @Test
  void shouldGiveTheCertifiedValuesOfMichelso() {
    double[] megametres = Arrays.stream(MICHELSON).map(value -> 299 + value / 1000).toArray();
    Summary summary = Summaries.of(megametres);

    assertThat(summary.n()).isEqualTo(100);
    assertThat(summary.mean()).isCloseTo(299.852400000000, within(1e-12));
    assertThat(summary.sd().orElseThrow()).isCloseTo(0.0790105478190518, within(1e-13));
    assertThat(summary.median()).isCloseTo(299.85, within(1e-12));
    assertThat(summary.min()).isEqualTo(299.62);
    assertThat(summary.max()).isEqualTo(300.07);
  }

  @ParameterizedTest
  @CsvSource({
    // Certified values of NIST's data sets NumAcc2, NumAcc3 and NumAcc4: 1,001 values, the first
    // one the mean, then 0.1 below and above it in turn, which gives a sample sd of exactly 0.1.
    "1.2, 1e-14, 1e-14",
    "1000000.2, 1e-9, 1e-9",
    "10000000.2, 1e-8, 1e-8"
  })
  void shouldGiveTheCertifiedValuesOfNumAcc(double centre, double meanWithin, double sdWithin) {
    double[] values = new double[1001];
    values[0] = centre;
    for (int index = 1; index <= 1000; index++) {
      values[index] = index % 2 == 1 ? centre - 0.1 : centre + 0.1;
    }
    Summary summary = Summaries.of(values);

    assertThat(summary.mean()).isCloseTo(centre, within(meanWithin));
    assertThat(summary.sd().orElseThrow()).isCloseTo(0.1, within(sdWithin));
  }

  @Test
  void shouldGiveTheCertifiedValuesOfNumAcc1() {
    Summary summary = Summaries.of(10_000_001, 10_000_003, 10_000_002);
    assertThat(summary.mean()).isEqualTo(10_000_002);
    assertThat(summary.sd()).hasValue(1);
  }

  @Test
  void shouldGiveTheIntervalOfStudentsSleepData() {
    Summary summary = Summaries.of(SLEEP);

    // Mean 1.58 and sd 1.23 are Student's own. The interval is the one in the documentation of R,
    // t.test of the data set sleep, paired: 0.7001142 to 2.4598858.
    assertThat(summary.mean()).isCloseTo(1.58, within(1e-14));
    assertThat(summary.sd().orElseThrow()).isCloseTo(1.229995, within(1e-6));
    assertThat(summary.low().orElseThrow()).isCloseTo(0.7001142, within(5e-8));
    assertThat(summary.high().orElseThrow()).isCloseTo(2.4598858, within(5e-8));
    assertThat(summary.median()).isCloseTo(1.3, within(1e-15));
  }

  @Test
  void shouldUseTheQuantileOfOneDegreeOfFreedomForTwoValues() {
    Summary summary = Summaries.of(3, 5);
    // sd = sqrt(2), so the half width is t(0.975, 1) = tan(0.475 pi) = 12.706205.
    assertThat(summary.low().orElseThrow()).isCloseTo(4 - 12.706205, within(1e-6));
    assertThat(summary.high().orElseThrow()).isCloseTo(4 + 12.706205, within(1e-6));
    assertThat(summary.median()).isEqualTo(4);
  }

  @Test
  void shouldGiveNoSpreadForASingleValue() {
    Summary summary = Summaries.of(2.5);
    assertThat(summary.n()).isEqualTo(1);
    assertThat(summary.mean()).isEqualTo(2.5);
    assertThat(summary.median()).isEqualTo(2.5);
    assertThat(summary.min()).isEqualTo(2.5);
    assertThat(summary.max()).isEqualTo(2.5);
    assertThat(summary.sd()).isEmpty();
    assertThat(summary.low()).isEmpty();
    assertThat(summary.high()).isEmpty();
  }

  @Test
  void shouldGiveEqualValuesNoSpreadAtAll() {
    Summary summary = Summaries.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
    assertThat(summary.mean()).isEqualTo(0.1);
    assertThat(summary.sd()).hasValue(0);
    // They say little of what they were drawn from: five zeros are the rule for a rare count.
    assertThat(summary.low()).isEmpty();
    assertThat(summary.high()).isEmpty();
  }

  @Test
  void shouldNotDisturbTheOrderOfTheValuesGiven() {
    double[] values = {3, 1, 2};
    assertThat(Summaries.of(values).median()).isEqualTo(2);
    assertThat(Summaries.median(values)).isEqualTo(2);
    assertThat(values).containsExactly(3, 1, 2);
  }

  @Test
  void shouldTakeTheMeanOfTheMiddleTwo() {
    assertThat(Summaries.median(7, 1, 4, 2)).isEqualTo(3);
    assertThat(Summaries.median(Double.MAX_VALUE, Double.MAX_VALUE)).isEqualTo(Double.MAX_VALUE);
    assertThat(Summaries.median(5)).isEqualTo(5);
    assertThatThrownBy(Summaries::median).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void shouldRefuseWhatIsNoNumber(double value) {
    assertThatThrownBy(() -> Summaries.of(1, value, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite");
  }

  @Test
  void shouldRefuseAnEmptySample() {
    assertThatThrownBy(Summaries::of)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one");
  }

  @Test
  void shouldCoverTheTrueMeanInNinetyFiveOfAHundredSamples() {
    long seed = 20260101;
    Random random = new Random(seed);
    int covered = 0;
    for (int repetition = 0; repetition < 2_000; repetition++) {
      double[] sample = new double[5];
      Arrays.setAll(sample, index -> 10 + 3 * random.nextGaussian());
      Summary summary = Summaries.of(sample);
      if (summary.low().orElseThrow() <= 10 && 10 <= summary.high().orElseThrow()) {
        covered++;
      }
    }
    // 95 % of 2,000 is 1,900; four standard errors are 39.
    assertThat(covered).as("seed %d", seed).isBetween(1_860, 1_940);
  }

  @Test
  void aQuantileShouldLieBetweenItsNeighbours() {
    // Position 0.25 of the way from 1 to 5, and 1.5 among three.
    assertThat(Summaries.quantile(new double[] {1, 5}, 0.25)).isEqualTo(2);
    assertThat(Summaries.quantile(new double[] {1, 5, 13}, 0.75)).isEqualTo(9);
    assertThat(Summaries.quantile(new double[] {1, 5, 13}, 1)).isEqualTo(13);
  }
}
