package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildProcessTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "128, 128",
    "129, signal 1 (HUP)",
    "130, signal 2 (INT)",
    "131, signal 3",
    "134, signal 6 (ABRT)",
    "137, signal 9 (KILL)",
    "139, signal 11 (SEGV)",
    "143, signal 15 (TERM)",
    "192, signal 64",
    "193, 193",
    "255, 255",
    "-1, -1",
  })
  void shouldSayAnExitCodeInWords(int code, String words) {
    assertThat(ChildProcess.describeExit(code)).isEqualTo(words);
  }
}
