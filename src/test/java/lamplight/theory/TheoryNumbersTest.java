package lamplight.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheoryNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.00",
    "0.5, 0.50",
    "0.1, 0.10",
    "0.0625, 0.063",
    "-0.0625, -0.063",
    "0.01, 0.010",
    "0.00123, 0.0012",
    "0.0000001, 0.000000",
    "1234567.891, 1234567.89"
  })
  void shouldShowTwoDecimalsOrTwoDigits(double value, String expected) {
    assertThat(TheoryNumbers.text(value)).isEqualTo(expected);
  }

  @Test
  void shouldShowWhatHasNoValue() {
    assertThat(TheoryNumbers.text(OptionalDouble.empty())).isEqualTo("-");
    assertThat(TheoryNumbers.text(OptionalDouble.of(2))).isEqualTo("2.00");
  }

  @Test
  void shouldShowSecondsWithoutIdleDecimals() {
    assertThat(TheoryNumbers.seconds(60)).isEqualTo("60 s");
    assertThat(TheoryNumbers.seconds(0.5)).isEqualTo("0.50 s");
    assertThat(TheoryNumbers.whole(9.6)).isEqualTo("10");
  }
}
