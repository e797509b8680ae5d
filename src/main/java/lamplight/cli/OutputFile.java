package lamplight.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import lamplight.log.Drafts;
import lamplight.log.UnreadableException;
import lamplight.log.UnwritableException;
import lamplight.model.Characters;
import org.jspecify.annotations.Nullable;

/** Where a command writes the text that was asked for: standard output, or a file of one's own. */
final class OutputFile {
  private OutputFile() {}

  /** Text that is written piece by piece. */
  @FunctionalInterface
  interface Content {
    void writeTo(Appendable out) throws IOException;
  }

  /**
   * Writes text in UTF-8. A file comes into its place whole or not at all; what is no file of its
   * own, such as a pipe or a link, takes the text as it comes.
   *
   * @param file the value of {@code -o}; null for standard output
   * @throws UserException when no file can be there
   * @throws IOException when the file cannot be written; the message names it
   */
  static void write(@Nullable Path file, PrintWriter standardOutput, Content content)
      throws UserException, IOException {
    if (file == null) {
      content.writeTo(standardOutput);
      standardOutput.flush();
      return;
    }
    write("-o", file, content);
  }

  /**
   * The same for a file that is named by another option.
   *
   * @param option that names it
   */
  static void write(String option, Path file, Content content) throws UserException, IOException {
    refuse(option, file);
    if (Files.exists(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      try (OutputStream out = Files.newOutputStream(file)) {
        write(out, content);
      } catch (UnreadableException unread) {
        throw unread; // A log that is read meanwhile; nothing is wrong with the file.
      } catch (IOException failure) {
        throw UnwritableException.of(file, failure);
      }
      return;
    }
    try (Drafts drafts = new Drafts()) {
      try (OutputStream out = drafts.open(file)) {
        write(out, content);
      }
      drafts.publish();
    }
  }

  /**
   * Refuses a path at which no file can be.
   *
   * @param option that names it
   */
  static void refuse(String option, Path file) throws UserException {
    String shown = Characters.shown(file.toString());
    if (Files.isDirectory(file) || file.toString().isEmpty()) {
      throw new UserException(
          "%s %s: expected the name of a file, but this is a folder",
          option, shown.isEmpty() ? "''" : shown);
    }
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      throw new UserException(
          "%s %s: there is no folder %s to write it into; make it first",
          option, shown, Characters.shown(parent.toString()));
    }
  }

  private static void write(OutputStream out, Content content) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    content.writeTo(writer);
    writer.flush();
  }
}
