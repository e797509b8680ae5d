package lamplight.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationTest {
  @Test
  void shouldBeTheMeanLessThePredictionInStandardErrors() {
    // 1, 2, 6: mean 3, squares 4 + 1 + 9, sd sqrt(7), standard error sqrt(7/3); 3 - 1 = 2.
    Deviation deviation = Deviation.of(new double[] {1, 2, 6}, new double[] {1, 1, 1});

    assertThat(deviation.n()).isEqualTo(3);
    assertThat(deviation.predicted()).isEqualTo(1);
    assertThat(deviation.difference()).isCloseTo(2, within(1e-15));
    assertThat(deviation.standardError().orElseThrow())
        .isCloseTo(Math.sqrt(7.0 / 3), within(1e-15));
    assertThat(deviation.inStandardErrors().orElseThrow())
        .isCloseTo(2 / Math.sqrt(7.0 / 3), within(1e-14));
  }

  @Test
  void shouldSetEachValueBesideItsOwnPrediction() {
    // 70 and 80 beside 50 and 70: 20 and 10, mean 15, sd sqrt(50), standard error 5.
    Deviation deviation = Deviation.of(new double[] {70, 80}, new double[] {50, 70});

    assertThat(deviation.predicted()).isEqualTo(60);
    assertThat(deviation.difference()).isEqualTo(15);
    assertThat(deviation.inStandardErrors().orElseThrow()).isCloseTo(3, within(1e-14));
  }

  @Test
  void shouldHaveNoStandardErrorForASingleValue() {
    Deviation deviation = Deviation.of(new double[] {5}, new double[] {3});

    assertThat(deviation.n()).isOne();
    assertThat(deviation.difference()).isEqualTo(2);
    assertThat(deviation.standardError()).isEmpty();
    assertThat(deviation.inStandardErrors()).isEmpty();
  }

  @Test
  void shouldNotBeDefinedWhereTheValuesDoNotSpread() {
    // Neither with one prediction nor with several does a constant tell anything of chance.
    Deviation same = Deviation.of(new double[] {0, 0, 0}, new double[] {1, 1, 1});
    Deviation several = Deviation.of(new double[] {0, 0, 0}, new double[] {1, 2, 3});

    assertThat(same.standardError()).hasValue(0);
    assertThat(same.inStandardErrors()).isEmpty();
    assertThat(same.difference()).isEqualTo(-1);
    assertThat(several.standardError()).hasValue(0);
    assertThat(several.difference()).isEqualTo(-2);
  }

  @Test
  void shouldTakeWhatOnlyRoundingTellsApartForEqual() {
    Deviation deviation =
        Deviation.of(new double[] {0.1 + 0.2, 0.5}, new double[] {0.3 - 1, 0.5 - 1});

    assertThat(deviation.standardError()).hasValue(0);
    assertThat(deviation.difference()).isCloseTo(1, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({
    // Student's t in any table: 0.975 at 4 and at 1 degrees of freedom, 0.995 at 2; and the same
    // 0.9875 at 2 by its closed form, 0.975 / sqrt(2 * 0.9875 * 0.0125).
    "5, 1, 2.7764",
    "2, 1, 12.7062",
    "3, 5, 9.9248",
    "3, 2, 6.2053",
  })
  void shouldKnowWhatChanceExceedsInOneOfTwentyReports(int n, int comparisons, double limit) {
    assertThat(Deviation.chanceLimit(n, comparisons)).isCloseTo(limit, within(5e-5));
  }

  @Test
  void shouldRefuseValuesWithoutTheirPredictions() {
    assertThatThrownBy(() -> Deviation.of(new double[] {1, 2}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 values, but 1 predictions");
  }

  @Test
  void aConstantBesideSeveralPredictionsShouldHaveNoStandardError() {
    // 5 and 5 beside 4 and 6 differ by 1 and -1, but the values themselves do not spread.
    Deviation deviation = Deviation.of(new double[] {5, 5}, new double[] {4, 6});

    assertThat(deviation.standardError()).hasValue(0);
    assertThat(deviation.difference()).isZero();
  }

  @Test
  void roundingShouldBeMeasuredAgainstTheSizeOfTheValues() {
    // Both differ by 0.2, which binary numbers of this size miss by up to 1e-10.
    Deviation deviation =
        Deviation.of(new double[] {1000000.3, 1000000.6}, new double[] {1000000.1, 1000000.4});

    assertThat(deviation.standardError()).hasValue(0);
    assertThat(deviation.inStandardErrors()).isEmpty();
  }
}
