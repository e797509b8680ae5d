package lamplight.report.document;

import java.util.regex.Pattern;

/** Blanks at which no line is broken. */
final class Unbroken {
  static final char BLANK = '\u00a0';

  private static final Pattern BEFORE_UNIT =
      Pattern.compile("(?<=[0-9]) (?=%|(?:µs|ms|s|min|h)(?![\\p{L}0-9]))");

  private Unbroken() {}

  /** The same words with such a blank between each number and its unit or percent sign. */
  static String units(String words) {
    return BEFORE_UNIT.matcher(words).replaceAll(String.valueOf(BLANK));
  }
}
