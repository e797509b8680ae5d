package lamplight.log.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no logs, or not such as anybody would expect, end in one sentence. */
class HostileLogsTest {
  private static final String WORKED = "files = {process}.log\ninternal = worked {clock}\n";

  @TempDir private Path folder;

  @Test
  void aBinaryFileShouldBeRefused() throws Exception {
    Files.write(folder.resolve("1.log"), new byte[] {'a', 0, 'b'});

    assertThatThrownBy(() -> read(WORKED))
        .isInstanceOf(IOException.class)
        .hasMessage(
            folder.resolve("1.log")
                + ": no text (byte 2 is 0): expected a log; name others in files");
  }

  @Test
  void aLineOfMoreThanAMebibyteShouldBeCountedAndNotKept() throws Exception {
    byte[] much = new byte[1 << 20];
    Arrays.fill(much, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(folder.resolve("1.log"))) {
      out.write("worked 1\n".getBytes(StandardCharsets.UTF_8));
      for (int piece = 0; piece < 20; piece++) {
        out.write(much);
      }
      out.write("\nworked 2\n".getBytes(StandardCharsets.UTF_8));
    }

    ForeignReading reading = read(WORKED);

    assertThat(reading.report().unparsed()).isEqualTo(1);
    assertThat(reading.report().firstUnparsed().get(0).toString())
        .startsWith("1.log:2: \"xxx")
        .endsWith("xxx...\": the line has more than 1 MiB: expected a shorter one");
    assertThat(reading.trials().get(0).events(1).size()).isEqualTo(2);
    assertThat(reading.trials().get(0).place(1, 1)).isEqualTo("1.log:3");
  }

  @Test
  void bytesThatAreNoUtf8ShouldNotStopTheReading() throws Exception {
    Files.write(
        folder.resolve("1.log"), new byte[] {'w', (byte) 0xE9, '\n', 'w', 'o', (byte) 0xFF});

    assertThat(read(WORKED).report().firstUnparsed().stream().map(UnparsedLine::text))
        .containsExactly("w\uFFFD", "wo\uFFFD");
  }

  @Test
  void textInUtf16ShouldBeRead() throws Exception {
    Files.write(
        folder.resolve("1.log"),
        "\uFEFFworked 1\r\nworked 2\r\n".getBytes(StandardCharsets.UTF_16LE));
    Files.write(folder.resolve("2.log"), "\uFEFFworked 1\r\n".getBytes(StandardCharsets.UTF_16BE));

    ForeignReading reading = read(WORKED);

    assertThat(reading.report().firstUnparsed()).isEmpty();
    assertThat(reading.trials().get(0).events(1).clock(1)).isEqualTo(2);
    assertThat(reading.trials().get(0).events(2).size()).isEqualTo(1);
  }

  @Test
  void anEmptyLogShouldBeAProcessWithoutEvents() throws Exception {
    Files.createFile(folder.resolve("1.log"));
    Files.writeString(folder.resolve("2.log"), "\n\n");

    ForeignReading reading = read(WORKED);

    assertThat(reading.report().lines()).isZero();
    assertThat(reading.report().unparsedShare()).isZero();
    assertThat(reading.trials()).hasSize(1);
    assertThat(reading.trials().get(0).processes()).isEqualTo(2);
  }

  @Test
  void missingFilesShouldBeNamedWithWhatWasExpected() throws Exception {
    assertThatThrownBy(() -> read(WORKED))
        .hasMessage(folder + ": there is no file in it: expected logs named {process}.log");

    Files.writeString(folder.resolve("a.txt"), "worked 1\n");

    assertThatThrownBy(() -> read(WORKED))
        .hasMessage(
            folder + ": none of its 1 file, such as a.txt, is named {process}.log, as test says");
    Path missing = folder.resolve("nowhere");
    assertThatThrownBy(() -> ForeignLogs.read(LogDescription.parse("test", WORKED), missing))
        .hasMessage(missing + ": there is no such folder");
  }

  @Test
  void anExpressionThatTakesTooLongShouldBeRefused() throws Exception {
    Files.writeString(folder.resolve("1.log"), "a".repeat(60) + "b\n");

    assertThatThrownBy(() -> read("files = {process}.log\ninternal = {*:(a|aa)+\\\\1c} {clock}\n"))
        .isInstanceOf(DescriptionException.class)
        .hasMessage(
            "test: the expression {*:(a|aa)+\\1c} takes too long in a line of 1.log: write a"
                + " simpler one");
  }

  @Test
  void linesOfNobodyShouldBeRefused() throws Exception {
    Files.writeString(folder.resolve("1.log"), "worked 1\n");

    assertThatThrownBy(() -> read("files = {*}.log\ninternal = worked {clock}\n"))
        .isInstanceOf(DescriptionException.class)
        .hasMessage(
            "test: nothing says whose lines those of 1.log are: put {process} into files, into the"
                + " patterns, or into start");
  }

  @Test
  void numbersBeyondALongShouldBeUnknownAndNoted() throws Exception {
    Files.writeString(
        folder.resolve("1.log"), "worked 99999999999999999999\nworked 1.5\nworked 3.0\n");

    ForeignReading reading = read(WORKED);

    assertThat(reading.report().notes())
        .containsExactly(
            "2 values are left out, because they are not whole numbers that fit in a clock");
    assertThat(reading.trials().get(0).events(1).clock(2)).isEqualTo(3);
  }

  private ForeignReading read(String description) throws Exception {
    return ForeignLogs.read(LogDescription.parse("test", description), folder);
  }
}
