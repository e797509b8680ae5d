package lamplight.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a properties file after continuation: comments and blank lines are gone, leading white
 * space too, and a line that ends in an odd number of backslashes goes on with the next one. The
 * syntax is that of {@link java.util.Properties#load(java.io.Reader)}, which does not say where a
 * key stands.
 *
 * @param number the line of the file where it begins, from 1
 * @param text what is left
 * @param pieces what the lines of the file contribute to it, in order
 */
record LogicalLine(int number, String text, List<Piece> pieces) {
  /**
   * A stretch of the text that stands on one line of the file.
   *
   * @param from the offset in the text at which it begins
   * @param line its line in the file, from 1
   * @param column the column of its first character there, from 1
   */
  record Piece(int from, int line, int column) {}

  LogicalLine {
    pieces = List.copyOf(pieces);
  }

  /** The logical lines of a text, in order. */
  static List<LogicalLine> split(String text) {
    List<LogicalLine> lines = new ArrayList<>();
    StringBuilder logical = new StringBuilder();
    List<Piece> pieces = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String natural = line.replaceFirst("^[ \\t\\f]+", "");
      if (logical.isEmpty()) {
        if (natural.isEmpty() || natural.charAt(0) == '#' || natural.charAt(0) == '!') {
          continue;
        }
        pieces.clear();
      }
      pieces.add(new Piece(logical.length(), number, 1 + line.length() - natural.length()));
      logical.append(natural);
      if (goesOn(natural)) {
        logical.setLength(logical.length() - 1);
      } else {
        lines.add(of(logical, pieces));
        logical.setLength(0);
      }
    }
    if (!logical.isEmpty()) {
      lines.add(of(logical, pieces));
    }
    return lines;
  }

  /** The line of the file on which an offset of the text stands. */
  int lineAt(int offset) {
    return pieceAt(offset).line();
  }

  /** The column of the file, from 1, in which an offset of the text stands. */
  int columnAt(int offset) {
    Piece piece = pieceAt(offset);
    return piece.column() + text.codePointCount(piece.from(), offset);
  }

  private Piece pieceAt(int offset) {
    Piece found = pieces.get(0);
    for (Piece piece : pieces) {
      found = piece.from() <= offset ? piece : found;
    }
    return found;
  }

  private static LogicalLine of(StringBuilder logical, List<Piece> pieces) {
    return new LogicalLine(pieces.get(0).line(), logical.toString(), pieces);
  }

  private static boolean goesOn(String natural) {
    int kept = natural.length();
    while (kept > 0 && natural.charAt(kept - 1) == '\\') {
      kept--;
    }
    return (natural.length() - kept) % 2 == 1;
  }
}
