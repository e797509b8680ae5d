package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lamplight.process.Dialogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildOutputTest {
  private static final String MARK = Dialogue.MARK;

  @TempDir Path folder;
  private final List<String> words = new ArrayList<>();
  private Path errors;

  @BeforeEach
  void nameTheErrors() {
    errors = folder.resolve("process-1.err");
  }

  private void read(String text) throws IOException {
    new ChildOutput(words::add, errors)
        .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void shouldHearTheChildAndLeaveNoFileWhereNothingElseComes() throws IOException {
    read(MARK + "listening 127.0.0.1:4711\n" + MARK + "ready\r\n");
    assertThat(words).containsExactly("listening 127.0.0.1:4711", "ready");
    assertThat(errors).doesNotExist();
  }

  @Test
  void shouldKeepWhatIsNotMarkedAsItIs() throws IOException {
    Files.writeString(errors, "from the standard error\n");
    read("[warning] häuser\n\n" + MARK + "ready\nready\nhalf" + MARK + "status 1 2 3\n of it\nend");
    assertThat(words).containsExactly("ready", "status 1 2 3");
    assertThat(errors)
        .hasContent("from the standard error\n[warning] häuser\n\nready\nhalf of it\nend");
  }

  @Test
  void shouldFindAWordBehindAnyLengthOfTextWithoutALineEnd() throws IOException {
    for (int length = ChildOutput.LINE_MAX - 40; length <= ChildOutput.LINE_MAX + 40; length++) {
      words.clear();
      Files.deleteIfExists(errors);
      read("x".repeat(length) + MARK + "status 1 2 3\ny");
      assertThat(words).as("behind %d bytes", length).containsExactly("status 1 2 3");
      assertThat(errors).hasContent("x".repeat(length) + "y");
    }
  }

  @Test
  void shouldKeepSoMuchOfAFloodAndHearTheChildToItsEnd() throws IOException {
    String line = "[0.1s][warning] once more\n";
    read(
        line.repeat(100_000) + MARK + "ready\n" + line.repeat(100_000) + MARK + "finished 1 2 3\n");
    assertThat(words).containsExactly("ready", "finished 1 2 3");
    String kept = line.repeat(100_000).substring(0, ChildOutput.KEPT_MAX);
    assertThat(Files.readString(errors))
        .isEqualTo(
            kept + "\n(what this JVM wrote to its standard output from here on is left out)\n");
  }

  @Test
  void shouldHandOverAWordThatIsTooLongToBeOne() throws IOException {
    read(MARK + "x".repeat(2 * ChildOutput.LINE_MAX) + "\n" + MARK + "ready\n");
    assertThat(words).containsExactly("x".repeat(ChildOutput.LINE_MAX - MARK.length()), "ready");
  }
}
