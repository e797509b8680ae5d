package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  private static final PrintWriter NOWHERE = new PrintWriter(new StringWriter());

  @TempDir private Path folder;

  @Test
  void shouldPrintWhereNoFileIsNamed() throws Exception {
    StringWriter out = new StringWriter();
    OutputFile.write(null, new PrintWriter(out), text -> text.append("1 → 2\n"));

    assertThat(out).hasToString("1 → 2\n");
  }

  @Test
  void shouldReplaceAFileByTheWholeText() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "earlier");
    OutputFile.write(file, NOWHERE, text -> text.append("1 → 2\n"));

    assertThat(Files.readString(file)).isEqualTo("1 → 2\n");
    assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:*.tmp");
  }

  @Test
  void shouldWriteWhereALinkPoints() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "earlier");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
    OutputFile.write(link, NOWHERE, text -> text.append("now\n"));

    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(file)).isEqualTo("now\n");
  }

  @Test
  void shouldLeaveAFileAsItWasWhenTheTextDoesNotCome() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "earlier");

    assertThatThrownBy(
            () ->
                OutputFile.write(
                    file,
                    NOWHERE,
                    text -> {
                      text.append("half");
                      throw new IOException("a log is damaged");
                    }))
        .hasMessage("a log is damaged");
    assertThat(Files.readString(file)).isEqualTo("earlier");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void shouldRefuseAFolderAndAPlaceThatIsNone() {
    assertThatThrownBy(() -> OutputFile.write(folder, NOWHERE, text -> {}))
        .isInstanceOf(UserException.class)
        .hasMessage("-o " + folder + ": expected the name of a file, but this is a folder");
    Path nowhere = folder.resolve("none/a.txt");
    assertThatThrownBy(() -> OutputFile.write(nowhere, NOWHERE, text -> {}))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "-o %s: there is no folder %s to write it into; make it first",
            nowhere, folder.resolve("none"));
  }

  @Test
  void shouldWriteToADeviceInThePlaceOfReplacingIt() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this system has no " + full);

    assertThatThrownBy(() -> OutputFile.write(full, NOWHERE, text -> text.append("any")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("/dev/full: ");
    assertThat(Files.isRegularFile(full)).isFalse();
  }
}
