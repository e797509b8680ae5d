package lamplight.log;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import lamplight.model.Characters;

/**
 * A file of a trial does not say what its format demands. The message names the file, the line, the
 * column where there is one, what stands there, and what was expected.
 */
public final class LogFormatException extends IOException {
  private static final int SHOWN_CHARACTERS = 60;

  private final boolean cutShort;

  private LogFormatException(String file, long line, boolean cutShort, String message) {
    super(file + ":" + line + ": " + message);
    this.cutShort = cutShort;
  }

  /**
   * A field holds what it must not.
   *
   * @param columns the columns of the file
   * @param index which of them, from 0; a message counts from 1
   */
  public static LogFormatException inColumn(
      String file, long line, List<String> columns, int index, String found, String expected) {
    String holds = holds(found);
    return inLine(
        file,
        line,
        "column "
            + (index + 1)
            + " ("
            + columns.get(index)
            + "): "
            + quote(found)
            + ": "
            + expected
            + (holds.isEmpty() ? "" : "; " + holds));
  }

  /** A line as a whole is not what it must be. */
  static LogFormatException inLine(String file, long line, String message) {
    return new LogFormatException(file, line, false, message);
  }

  /** The file ends within a row, as when its writer was stopped or the disk was full. */
  static LogFormatException cutShort(String file, long line) {
    return new LogFormatException(
        file,
        line,
        true,
        "the file ends in the middle of this line: expected the rest and a line end");
  }

  /** Whether the file ends in the middle of a row and is whole up to there. */
  public boolean isCutShort() {
    return cutShort;
  }

  /** The text in quotation marks, shortened when long, with control characters made visible. */
  static String quote(String text) {
    String head = text.substring(0, Math.min(text.length(), SHOWN_CHARACTERS));
    return '"' + Characters.shown(head) + (text.length() > SHOWN_CHARACTERS ? "...\"" : "\"");
  }

  /** Which character of a text cannot be seen or is taken for another; empty when none is. */
  static String holds(String text) {
    OptionalInt strange = Characters.firstStrange(text);
    return strange.isEmpty() ? "" : "it holds " + Characters.placed(text, strange.getAsInt());
  }
}
