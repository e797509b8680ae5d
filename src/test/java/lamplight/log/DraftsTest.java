package lamplight.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
  @TempDir private Path folder;

  @Test
  void nothingShouldChangeBeforeAllIsWritten() throws IOException {
    Path first = Files.writeString(folder.resolve("first"), "old");
    Path second = folder.resolve("second");
    try (Drafts drafts = new Drafts()) {
      drafts.write(first, bytes("new"));
      drafts.write(second, bytes("two"));
      assertThat(first).hasContent("old");
      assertThat(second).doesNotExist();

      drafts.publish();
    }
    assertThat(first).hasContent("new");
    assertThat(second).hasContent("two");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void shouldRemoveWhatWasNotPublished() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    try (Drafts drafts = new Drafts();
        OutputStream out = drafts.open(file)) {
      out.write('n');
    }
    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aFailureShouldNameTheFileAndTheCause() throws IOException {
    Files.writeString(folder.resolve("no-folder"), "");
    Path below = folder.resolve("no-folder/file");
    try (Drafts drafts = new Drafts()) {
      assertThatThrownBy(() -> drafts.open(below))
          .isInstanceOf(UnwritableException.class)
          .hasMessageStartingWith(below + ": ");
    }
    Path taken = folder.resolve("taken");
    Files.createDirectories(taken.resolve("by-a-folder"));
    try (Drafts drafts = new Drafts()) {
      drafts.write(taken, bytes("new"));
      assertThatThrownBy(drafts::publish)
          .isInstanceOf(UnwritableException.class)
          .hasMessageStartingWith(taken + ": ");
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
