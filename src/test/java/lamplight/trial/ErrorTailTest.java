package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorTailTest {
  @TempDir Path folder;

  private String tailOf(String text) throws IOException {
    Path file = folder.resolve("process-1.err");
    Files.writeString(file, text);
    return ErrorTail.of(file);
  }

  @Test
  void shouldBeEmptyWithoutAFileOrText() throws IOException {
    assertThat(ErrorTail.of(folder.resolve("missing"))).isEmpty();
    assertThat(tailOf("")).isEmpty();
    assertThat(tailOf("\n  \n")).isEmpty();
  }

  @Test
  void shouldJoinTheLastThreeLines() throws IOException {
    assertThat(tailOf("one\n")).isEqualTo("one");
    assertThat(tailOf("one\ntwo\nthree")).isEqualTo("one / two / three");
    assertThat(tailOf("one\ntwo\n\n  three \nfour\n")).isEqualTo("two / three / four");
  }

  @Test
  void shouldShowWhatExceptionsSayAndNotWhereTheyWereThrown() throws IOException {
    StringWriter trace = new StringWriter();
    new UncheckedIOException(new IOException("No space left on device"))
        .printStackTrace(new PrintWriter(trace));
    assertThat(tailOf("it was fine until here\n" + trace))
        .isEqualTo(
            "it was fine until here / java.io.UncheckedIOException: java.io.IOException: No space"
                + " left on device / Caused by: java.io.IOException: No space left on device");
  }

  @Test
  void shouldReadTheEndOfALongFileAlone() throws IOException {
    String tail = tailOf("a line of thirty-two characters.\n".repeat(100_000) + "the last one\n");
    assertThat(tail)
        .isEqualTo(
            "a line of thirty-two characters. / a line of thirty-two characters. / the last one");
  }

  @Test
  void shouldNotShowAPartOfALine() throws IOException {
    // The first line is cut, wherever 16,000 bytes before the end lies within it.
    assertThat(tailOf("x".repeat(40_000) + "\nthe last one\n")).isEqualTo("the last one");
  }

  @Test
  void shouldTellTheFaultOfAJvmThatCrashed() throws IOException {
    String crash =
        "OpenJDK 64-Bit Server VM warning: something\n#\n# A fatal error has been detected by the"
            + " Java Runtime Environment:\n#\n#  SIGSEGV (0xb) at pc=0x7f1, pid=7, tid=8\n#\n# JRE"
            + " version: OpenJDK\n# An error report file is saved as:\n# /x/hs_err_pid7.log\n#\n";
    assertThat(tailOf(crash))
        .isEqualTo(
            "A fatal error has been detected by the Java Runtime Environment: SIGSEGV (0xb) at"
                + " pc=0x7f1, pid=7, tid=8");
  }

  @Test
  void shouldShowControlCharactersAsEscapes() throws IOException {
    assertThat(tailOf("no such file: a\u001b[31mb\n")).isEqualTo("no such file: a\\u001b[31mb");
  }
}
