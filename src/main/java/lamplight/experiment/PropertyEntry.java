package lamplight.experiment;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * A key and its value as a properties file writes them on a logical line: {@code key = value},
 * {@code key: value} or {@code key value}, with backslash escapes.
 *
 * @param key the key; may be empty
 * @param value the value; may be empty
 */
record PropertyEntry(String key, String value) {
  private static final int HEX_DIGITS = 4;

  /**
   * Reads a logical line.
   *
   * @throws ValueException when an escape is malformed
   */
  static PropertyEntry of(String line) throws ValueException {
    Properties one = new Properties();
    try {
      one.load(new StringReader(line));
    } catch (IllegalArgumentException malformed) {
      throw new ValueException(
          "a \\u escape has four hexadecimal digits; write \\\\ for a backslash");
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory can always be read", impossible);
    }
    String key = one.stringPropertyNames().stream().findFirst().orElse("");
    return new PropertyEntry(key, one.getProperty(key, ""));
  }

  /**
   * Where a logical line writes a character, as itself or as an escape of its code; empty when it
   * does not.
   *
   * @param isInValue whether the value is searched, or else the key
   */
  static OptionalInt offsetOf(String line, char wanted, boolean isInValue) {
    int keyEnd = keyEnd(line);
    int end = isInValue ? line.length() : keyEnd;
    int offset = isInValue ? valueStart(line, keyEnd) : 0;
    while (offset < end) {
      int next = offset + escapeLength(line, offset);
      if (isWritten(line.substring(offset, Math.min(next, end)), wanted)) {
        return OptionalInt.of(offset);
      }
      offset = next;
    }
    return OptionalInt.empty();
  }

  /** How many characters of the line, from an offset on, stand for one. */
  private static int escapeLength(String line, int offset) {
    if (line.charAt(offset) != '\\') {
      return 1;
    }
    return line.startsWith("u", offset + 1) ? 2 + HEX_DIGITS : 2;
  }

  private static boolean isWritten(String text, char wanted) {
    if (text.length() == 1) {
      return text.charAt(0) == wanted;
    }
    return text.equalsIgnoreCase(String.format(Locale.ROOT, "\\u%04x", (int) wanted))
        || (text.length() == 2 && meaning(text.charAt(1)) == wanted);
  }

  /** The first separator that no backslash escapes. */
  private static int keyEnd(String line) {
    int offset = 0;
    while (offset < line.length() && !isSeparator(line.charAt(offset))) {
      offset += line.charAt(offset) == '\\' ? 2 : 1;
    }
    return Math.min(offset, line.length());
  }

  /** After white space and at most one separator. */
  private static int valueStart(String line, int keyEnd) {
    int offset = afterSpace(line, keyEnd);
    if (offset < line.length() && isSeparator(line.charAt(offset))) {
      offset = afterSpace(line, offset + 1);
    }
    return offset;
  }

  private static int afterSpace(String line, int from) {
    int offset = from;
    while (offset < line.length() && LogicalLine.isSpace(line.charAt(offset))) {
      offset++;
    }
    return offset;
  }

  private static boolean isSeparator(char character) {
    return character == '=' || character == ':' || LogicalLine.isSpace(character);
  }

  private static char meaning(char escaped) {
    return switch (escaped) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      default -> escaped;
    };
  }
}
