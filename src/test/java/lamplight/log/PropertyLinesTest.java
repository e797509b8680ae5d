package lamplight.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyLinesTest {
  @TempDir private Path folder;

  private Path file(byte[] content) throws IOException {
    Path file = folder.resolve("some.properties");
    Files.write(file, content);
    return file;
  }

  private Path file(String content) throws IOException {
    return file(content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldKeepTheOrderAndSkipWhatIsNoEntry() throws IOException {
    assertThat(PropertyLines.read(file("b = 1\n\n# note\na = x = y\n")).values().toString())
        .isEqualTo("{b=1, a=x = y}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 1: the file is empty: expected keys and values",
        "'a = 1~b = 2~a = 3~' | 3: the key \"a\" stands in line 1 already: expected each key once",
        "'a = 1~b = 2^~' | 2: the line ends with a carriage return: expected a line feed alone,"
            + " which the harness writes",
        "'a = 1~b = 2' | 2: the file ends in the middle of this line: expected the rest and a line"
            + " end",
        "'a = 1~b = \\u12x4~' | 2: a backslash is followed by no escape: expected such as \\u00e4",
        "'a = 1\\~b~' | 1: the line ends with a backslash: expected an entry in each line",
      })
  void shouldNameTheLineThatTheHarnessDidNotWrite(String content, String message)
      throws IOException {
    Path file = file(content.replace('~', '\n').replace('^', '\r'));
    assertThatThrownBy(() -> PropertyLines.read(file))
        .isInstanceOf(LogFormatException.class)
        .hasMessage(file + ":" + message);
  }

  @Test
  void shouldNameTheLineThatIsNotUtf8() throws IOException {
    Path file = file(new byte[] {'a', '=', '1', '\n', 'b', '=', (byte) 0xFF, '\n'});
    assertThatThrownBy(() -> PropertyLines.read(file)).hasMessage(file + ":2: not UTF-8 text");
  }

  @Test
  void shouldSayWhatStandsInThePlaceOfTheFile() {
    assertThatThrownBy(() -> PropertyLines.read(folder))
        .hasMessage(folder + ": a folder, but a file was expected");
    Path missing = folder.resolve("none");
    assertThatThrownBy(() -> PropertyLines.read(missing))
        .hasMessage(missing + ": there is no such file");
  }

  /** Two gigabytes without a line end would not fit this JVM. */
  @Test
  void noLineShouldFillTheMemory() throws IOException {
    Path file = file("a = " + "9".repeat(LineReader.BYTES_MAX));
    assertThatThrownBy(() -> PropertyLines.read(file))
        .hasMessage(file + ":1: the line has more than 1048576 bytes: expected a shorter one");
  }
}
