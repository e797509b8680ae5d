package lamplight.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramOutputTest {
  @TempDir private Path folder;
  private final List<String> heard = new ArrayList<>();

  private final ProgramOutput.Listener listener =
      new ProgramOutput.Listener() {
        @Override
        public void said(long number, String text) {
          heard.add(number + " " + text);
        }

        @Override
        public void broken(String sentence) {
          heard.add("broken: " + sentence);
        }
      };

  @Test
  void shouldTellTheProtocolFromDebuggingOutput() throws IOException {
    ProgramOutput output = read("{\"a\":1}\r\nhello\n\n  {\"b\":2}\n{\"c\":3}");

    assertThat(heard).containsExactly("1 {\"a\":1}", "4 {\"b\":2}", "5 {\"c\":3}");
    assertThat(output.noise()).isEqualTo(2);
    assertThat(output.firstNoise()).isEqualTo("hello");
    assertThat(Files.readString(folder.resolve("out"))).isEqualTo("hello\n\n");
  }

  @Test
  void shouldKeepNoFileWithoutDebuggingOutput() throws IOException {
    assertThat(read("{}\n").noise()).isZero();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void shouldRefuseALineThatNeverEnds() throws IOException {
    String line = "{\"x\":\"" + "y".repeat(ProgramOutput.LINE_MAX);
    read("{}\n" + line);

    assertThat(heard)
        .containsExactly(
            "1 {}",
            "broken: line 2 of its output has more than 65,536 bytes: "
                + line.substring(0, 120)
                + "...");
  }

  @Test
  void shouldEndAFloodOfBlankLines() throws IOException {
    ProgramOutput output = new ProgramOutput(folder.resolve("out"), listener);
    output.read(
        new InputStream() {
          @Override
          public int read() {
            return '\n';
          }

          @Override
          public int read(byte[] into, int from, int length) {
            for (int index = from; index < from + length; index++) {
              into[index] = '\n';
            }
            return length;
          }
        });

    assertThat(heard)
        .containsExactly(
            "broken: it wrote more than 64 MiB to its standard output, of which 67,108,864 lines"
                + " are debugging output, the first \"\"");
    assertThat(Files.size(folder.resolve("out"))).isEqualTo(1 << 20);
  }

  private ProgramOutput read(String text) throws IOException {
    ProgramOutput output = new ProgramOutput(folder.resolve("out"), listener);
    output.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return output;
  }
}
