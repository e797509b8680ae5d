package lamplight.trial;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import lamplight.process.Dialogue;

/**
 * What reaches the standard output of a child: its own words, which are marked, and what its JVM or
 * the JVM's launcher puts there unasked, which goes to the child's error file. However much of it
 * comes, little memory is taken, and the file takes so much and no more. Belongs to one thread.
 */
final class ChildOutput {
  /** How many bytes of a line are held; those of the dialogue are far shorter. */
  static final int LINE_MAX = 4_096;

  /** How many bytes that are not the child's own words are kept. */
  static final int KEPT_MAX = 65_536;

  private static final String LEFT_OUT =
      "(what this JVM wrote to its standard output from here on is left out)\n";

  private final Consumer<String> words;
  private final Path errors;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int kept;

  /**
   * An output that is read into these.
   *
   * @param words takes each of the child's words, without its mark and line end
   * @param errors the file that takes the rest; others may write to its end too
   */
  ChildOutput(Consumer<String> words, Path errors) {
    this.words = words;
    this.errors = errors;
  }

  /** Reads the output to its end. */
  void read(InputStream from) throws IOException {
    BufferedInputStream in = new BufferedInputStream(from);
    for (int next = in.read(); next >= 0; next = in.read()) {
      line.write(next);
      if (next == '\n' || line.size() == LINE_MAX) {
        sort(next == '\n');
      }
    }
    sort(true);
  }

  /**
   * Tells what is held apart.
   *
   * @param isWhole whether nothing more comes on this line
   */
  private void sort(boolean isWhole) throws IOException {
    // Each byte is a character of its own, so that what is not the child's is kept as it is.
    String text = line.toString(StandardCharsets.ISO_8859_1);
    line.reset();
    int mark = text.indexOf(Dialogue.MARK);
    // A mark may have come in part.
    int unmarked = isWhole ? text.length() : text.length() - Dialogue.MARK.length() + 1;
    int strange = mark >= 0 ? mark : unmarked;
    keep(text.substring(0, strange));
    if (mark == 0 || (mark > 0 && isWhole)) {
      words.accept(text.substring(mark + Dialogue.MARK.length()).stripTrailing());
    } else {
      line.writeBytes(text.substring(strange).getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private void keep(String text) throws IOException {
    if (text.isEmpty() || kept == KEPT_MAX) {
      return;
    }
    int room = Math.min(text.length(), KEPT_MAX - kept);
    kept += room;
    String rest = text.substring(0, room);
    try (OutputStream out =
        Files.newOutputStream(errors, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.write(rest.getBytes(StandardCharsets.ISO_8859_1));
      if (kept == KEPT_MAX) {
        out.write(("\n" + LEFT_OUT).getBytes(StandardCharsets.ISO_8859_1));
      }
    }
  }
}
