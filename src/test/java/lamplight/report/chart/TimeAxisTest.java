package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {
  @ParameterizedTest
  @CsvSource({
    "1.5, 1, 'time since the start (ms)', 'a is at 7 after 1,000 ms'",
    "60, 59.9, 'time since the start (s)', 'a is at 7 after 59.9 s'",
    "5000, 5000, 'time since the start (min)', 'a is at 7 after 83.3 min'",
    "36000, 36000, 'time since the start (h)', 'a is at 7 after 10 h'"
  })
  void aLineShouldBeSaidToEndAtItsLastInstant(
      double durationSeconds, double lastSeconds, String title, String end) {
    TimeAxis time = TimeAxis.of(durationSeconds);

    assertThat(time.title()).isEqualTo(title);
    assertThat(time.end("a", "7", time.of(new double[] {0, lastSeconds}))).isEqualTo(end);
  }
}
