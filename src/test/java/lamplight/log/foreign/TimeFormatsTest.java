package lamplight.log.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import lamplight.model.LoggedTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times in every form that a description may name. */
class TimeFormatsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          s  | 1700000000.123456789 | 1700000000123456789
          s  | 1700000000.1234567899 | 1700000000123456789
          s  | -0.5 | -500000000
          s  | 1.7e9 | 1700000000000000000
          ms | 1712000000050 | 1712000000050000000
          ms | 12.5 | 12500000
          us | 1712000000050001 | 1712000000050001000
          ns | 33000137 | 33000137
          iso | 1970-01-02 00:00:01 | 86401000000000
          iso | 1970/01/02T00:00:01.5Z | 86401500000000
          iso | 1970-01-02_00:00:01,25 | 86401250000000
          iso | 1970-01-02:00:00:01 | 86401000000000
          iso | 1970-01-02 01:00:01+01:00 | 86401000000000
          iso | 1970-01-02 01:00:01 +0100 | 86401000000000
          iso | 1970-01-01 23:00:01-0100 | 86401000000000
          iso | 1970-01-02 00:00:01 UTC | 86401000000000
          iso | 00:00:01.000000001 | 1000000001
          iso | 1:02:03 | 3723000000000
          EEE MMM d HH:mm:ss yyyy | Fri Jan  2 00:00:01 1970 | 86401000000000
          dd.MM.yyyy HH:mm:ss,SSS | 02.01.1970 00:00:01,500 | 86401500000000
          hh:mm:ss a | 01:00:00 pm | 46800000000000
          yyyy-MM-dd'T'HH:mm:ssXXX | 1970-01-02T01:00:01+01:00 | 86401000000000
          mm:ss.S | 01:02.5 | 62500000000
          """)
  void aTimeShouldBeRead(String format, String text, long ns) {
    assertThat(read(format, text)).isEqualTo(ns);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          s | 1e999999999
          s | 1e-400000000
          s | 99999999999999999999
          iso | 1970-02-30 00:00:00
          iso | 1970-13-01 00:00:00
          iso | 1970-01-01
          iso | 12:00
          MM-dd HH:mm:ss | 02-30 00:00:00
          """)
  void whatIsNoTimeShouldBeUnknown(String format, String text) {
    assertThat(read(format, text)).isEqualTo(LoggedTrial.UNKNOWN);
  }

  @Test
  void aDateShouldBeThatOfTheCalendar() {
    long ns = read("iso", "2024-02-29T12:34:56.789Z");

    assertThat(Instant.ofEpochSecond(0, ns)).isEqualTo("2024-02-29T12:34:56.789Z");
  }

  private static long read(String format, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new TimeForm(TimeFormats.of(format)).timeNs(bytes, 0, bytes.length);
  }
}
