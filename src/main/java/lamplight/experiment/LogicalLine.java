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
 */
record LogicalLine(int number, String text) {
  /** The logical lines of a text, in order. */
  static List<LogicalLine> split(String text) {
    List<LogicalLine> lines = new ArrayList<>();
    StringBuilder logical = new StringBuilder();
    int begin = 0;
    int number = 0;
    int offset = 0;
    while (offset < text.length()) {
      int end = lineEnd(text, offset);
      number++;
      String natural = text.substring(afterSpace(text, offset, end), end);
      offset = nextLine(text, end);
      if (logical.isEmpty()) {
        if (natural.isEmpty() || natural.charAt(0) == '#' || natural.charAt(0) == '!') {
          continue;
        }
        begin = number;
      }
      logical.append(natural);
      if (goesOn(natural)) {
        logical.setLength(logical.length() - 1);
      } else {
        lines.add(new LogicalLine(begin, logical.toString()));
        logical.setLength(0);
      }
    }
    if (!logical.isEmpty()) {
      lines.add(new LogicalLine(begin, logical.toString()));
    }
    return lines;
  }

  /** Whether a character is white space in a properties file, line ends aside. */
  static boolean isSpace(char character) {
    return character == ' ' || character == '\t' || character == '\f';
  }

  private static int afterSpace(String text, int from, int end) {
    int offset = from;
    while (offset < end && isSpace(text.charAt(offset))) {
      offset++;
    }
    return offset;
  }

  private static int lineEnd(String text, int from) {
    int offset = from;
    while (offset < text.length() && text.charAt(offset) != '\n' && text.charAt(offset) != '\r') {
      offset++;
    }
    return offset;
  }

  private static int nextLine(String text, int lineEnd) {
    return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
  }

  private static boolean goesOn(String natural) {
    int backslashes = 0;
    while (backslashes < natural.length()
        && natural.charAt(natural.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
