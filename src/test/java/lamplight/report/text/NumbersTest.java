package lamplight.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "7, 7",
    "8640000, '8,640,000'",
    "-12, −12",
    "123.456, 123",
    "-12345.6, '−12,346'",
    "99.96, 100",
    "12.345, 12.3",
    "1.2345, 1.23",
    "-1.2345, −1.23",
    "0.12345, 0.123",
    "0.0001234, 0.000123",
    "9.996, 10.0",
    "30.75, 30.8",
    "30.85, 30.9",
    "30.749999999999996, 30.8",
    "-30.75, −30.8",
    "9.995, 10.0",
    "1e-12, 0.000000000",
  })
  void figuresHaveThreeDigitsAndNoExponent(double value, String expected) {
    assertThat(Numbers.figure(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0.48712, 0.0523, 0.487 ± 0.052",
    "0.4, 0.0995, 0.400 ± 0.100",
    "120, 24.842, 120 ± 25",
    "4.06, 0.48, 4.06 ± 0.48",
    "1234.5, 210, '1,235 ± 210'",
    "0, 0.0024842, 0.0000 ± 0.0025",
    "6, 0, 6 ± 0",
    "-0.4, 1.7, −0.4 ± 1.7",
  })
  void aMeanIsRoundedAsItsUncertainty(double value, double half, String expected) {
    assertThat(Numbers.plusMinus(value, half)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "95, 144, 95 to 144",
    "0.4281, 0.5412, 0.428 to 0.541",
    "-0.48, 3.28, −0.48 to 3.28",
    "92.7, 144.9, 93 to 145",
    "0, 0, 0 to 0",
    "-12.34, 1.5, −12.3 to 1.5",
  })
  void theEndsOfARangeAreRoundedAlike(double low, double high, String expected) {
    assertThat(Numbers.range(low, high)).isEqualTo(expected);
  }

  @Test
  void countsAreGroupedInThrees() {
    assertThat(Numbers.count(0)).isEqualTo("0");
    assertThat(Numbers.count(999)).isEqualTo("999");
    assertThat(Numbers.count(1000)).isEqualTo("1,000");
    assertThat(Numbers.count(-1234567)).isEqualTo("−1,234,567");
    assertThat(Numbers.count(1, "trial")).isEqualTo("1 trial");
    assertThat(Numbers.count(2000, "trial")).isEqualTo("2,000 trials");
  }

  @Test
  void sharesAreShownAsPercentages() {
    assertThat(Numbers.percent(0.05)).isEqualTo("5 %");
    assertThat(Numbers.percent(0.97345)).isEqualTo("97.3 %");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1e-18, 0.000000000000000001",
    "0.30000000000000004, 0.3",
    "250, 250",
    "999999, '999,999'",
    "1000000, 1 M",
    "1600000, 1.6 M",
    "-20, −20",
  })
  void axisLabelsAreAsShortAsTheValueAllows(double value, String expected) {
    assertThat(Numbers.axis(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2.5, 2, 2.50", "-0.0004, 3, 0.000", "-0.5, 1, −0.5", "1234.56, 1, '1,234.6'"})
  void figuresOfAMeasureHaveItsDecimals(double value, int decimals, String expected) {
    assertThat(Numbers.fixed(value, decimals)).isEqualTo(expected);
  }
}
