package lamplight.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramErrorsTest {
  @TempDir private Path folder;

  @Test
  void shouldKeepWhatIsShort() throws IOException {
    assertThat(kept("boom\n")).isEqualTo("boom\n");
  }

  @Test
  void shouldKeepNoFileOfNothing() throws IOException {
    new ProgramErrors(folder.resolve("err")).read(new ByteArrayInputStream(new byte[0]));
    assertThat(folder.resolve("err")).doesNotExist();
  }

  @Test
  void shouldKeepBothEndsOfWhatIsLong() throws IOException {
    String head = "a".repeat(ProgramErrors.KEPT);
    String tail = "c".repeat(ProgramErrors.KEPT - 4) + "end\n";

    assertThat(kept(head + tail)).isEqualTo(head + tail);
    assertThat(kept(head + "bbbbb" + tail))
        .isEqualTo(head + "\n(5 bytes are left out here)\n" + tail);
  }

  private String kept(String text) throws IOException {
    Path file = folder.resolve("err");
    new ProgramErrors(file).read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return Files.readString(file);
  }
}
