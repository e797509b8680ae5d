package lamplight.experiment;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key and its value as a properties file writes them on a logical line: {@code key = value},
 * {@code key: value} or {@code key value}, with backslash escapes.
 *
 * @param key the key; may be empty
 * @param value the value; may be empty
 */
record PropertyEntry(String key, String value) {
  /** The key, white space, and at most one separator that no backslash escapes. */
  private static final Pattern BEFORE_VALUE =
      Pattern.compile("(?:[^\\\\=: \\t\\f]|\\\\.)*+[ \\t\\f]*+[=:]?[ \\t\\f]*+", Pattern.DOTALL);

  /** A character, written as itself or as an escape. */
  private static final Pattern SIGN =
      Pattern.compile("\\\\u[0-9A-Fa-f]{4}|\\\\.|.", Pattern.DOTALL);

  private static final String ESCAPED = "tnrf";
  private static final String MEANT = "\t\n\r\f";

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
   * Where a logical line first writes a character, as itself or as an escape of its code; empty
   * when it does not.
   *
   * @param isInValue whether the search begins with the value, or else with the key
   */
  static Optional<Integer> offsetOf(String line, char wanted, boolean isInValue) {
    Matcher before = BEFORE_VALUE.matcher(line);
    Matcher sign = SIGN.matcher(line);
    boolean isFound = sign.find(isInValue && before.lookingAt() ? before.end() : 0);
    while (isFound && meaning(sign.group()) != wanted) {
      isFound = sign.find();
    }
    return isFound ? Optional.of(sign.start()) : Optional.empty();
  }

  /** The character that a sign stands for; the first half of one that takes two. */
  private static char meaning(String sign) {
    if (sign.matches("\\\\u.{4}")) {
      return (char) Integer.parseInt(sign.substring(2), 16);
    }
    boolean isEscape = sign.length() > 1 && sign.charAt(0) == '\\';
    char meant = sign.charAt(isEscape ? 1 : 0);
    int named = isEscape ? ESCAPED.indexOf(meant) : -1;
    return named < 0 ? meant : MEANT.charAt(named);
  }
}
