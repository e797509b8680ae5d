package lamplight.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumbersTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 9, 10, -10, 123456789, Long.MAX_VALUE, Long.MIN_VALUE})
  void shouldReadEveryNumberInItsOneForm(long number) {
    assertThat(WholeNumbers.parse(Long.toString(number))).hasValue(number);
    assertThat(WholeNumbers.parse("7-" + number + " ", 2, 2 + Long.toString(number).length()))
        .hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "-0",
        "00",
        "01",
        "-01",
        "+1",
        " 1",
        "1 ",
        "1.0",
        "1e3",
        "0x1",
        "/",
        ":",
        "1:",
        "\u0661",
        "9223372036854775808",
        "-9223372036854775809",
        "99999999999999999999"
      })
  void shouldRefuseAnyOtherText(String text) {
    assertThat(WholeNumbers.parse(text)).isEmpty();
  }

  @Test
  void shouldRefuseNothingAtAll() {
    assertThat(WholeNumbers.parse("")).isEqualTo(OptionalLong.empty());
  }
}
