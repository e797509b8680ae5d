package lamplight.results.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "360, 360",
    "-7, -7",
    "9007199254740991, 9007199254740991",
    "1e20, 100000000000000000000",
    "0.5, 0.5",
    "0.3333333333333333, 0.333333",
    "-0.6666666666666666, -0.666667",
    "12.3456789, 12.3457",
    // Digits before the point are never dropped.
    "123456.789, 123457",
    "1234567.25, 1234567",
    "0.000123456789, 0.000123457",
    "0.00000001, 0.00000001",
    // Rounding up to a whole number leaves no zeros behind.
    "9.99999999, 10",
    "0.9999999, 1",
    "1.10000000001, 1.1"
  })
  void shouldWritePlainDecimals(double value, String text) {
    assertThat(Decimals.rounded(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2.5, 2.5", "1.23456789, 1.23456789", "0.001, 0.001", "1000000, 1000000"})
  void shouldWriteASettingInFull(double value, String text) {
    assertThat(Decimals.exact(value)).isEqualTo(text);
  }

  @Test
  void shouldKeepSixSignificantDigitsAndWriteWhatWasReadTheSame() {
    Random random = new Random(5);
    for (int repetition = 0; repetition < 10_000; repetition++) {
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(16) - 8);
      String text = Decimals.rounded(value);
      double read = Double.parseDouble(text);
      assertThat(text).matches("-?[0-9]+(\\.[0-9]*[1-9])?");
      assertThat(read).isCloseTo(value, within(Math.abs(value) * 5.0000001e-6));
      assertThat(Decimals.rounded(read)).isEqualTo(text);
    }
  }
}
