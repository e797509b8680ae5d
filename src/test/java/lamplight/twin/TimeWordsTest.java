package lamplight.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 µs",
    "1, 0 µs",
    "50, 0 µs",
    "51, 0.1 µs",
    "-300, 0.3 µs",
    "38000, 38 µs",
    "99940, 99.9 µs",
    "99960, 100 µs",
    "100499, 100 µs",
    "100501, 101 µs",
    "-999499, 999 µs",
    "1000000, 1 ms",
    "9497000, 9.5 ms",
    "83333333, 83.3 ms",
    "9999900000, 9999.9 ms",
    "10000000000, 10 s",
    "61040000000, 61 s"
  })
  void shouldGiveALengthInTheUnitThatFits(long ns, String words) {
    assertThat(TimeWords.words(ns)).isEqualTo(words);
  }
}
