package lamplight.experiment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a refused value when it is written as another kind of file would write it:
 * with a comment behind it, in quotation marks or brackets, or with a decimal comma.
 */
final class ValueHint {
  /** A longer value is no slip of the hand, and would take these patterns long. */
  private static final int CHARACTERS_MAX = 1000;

  private static final Pattern COMMENT =
      Pattern.compile("(?:|.*?[ \\t])((?:#|!|//|/\\*|--|;.*[A-Za-z]).*)");
  private static final Pattern CLOSE_COMMENT = Pattern.compile("[^#]*(#.*)");
  private static final Pattern RANGE =
      Pattern.compile("(?:.*[^0-9])?([0-9]+)[ \\t]*(?:-|:|to|\\.{3,})[ \\t]*([0-9]+)(?:[^0-9].*)?");
  private static final Pattern QUOTED = Pattern.compile("[\"'`](.*)[\"'`][,;]?");
  private static final Pattern BRACKETED = Pattern.compile("[\\[({](.*)[\\])}][,;]?");
  private static final Pattern ENDED = Pattern.compile(".*[^,; \\t][ \\t]*([,;])");
  private static final Pattern SEMICOLONS = Pattern.compile("[^;]+;.*");
  private static final Pattern DECIMAL_COMMA = Pattern.compile(".*?([0-9]+),([0-9]+).*");

  private ValueHint() {}

  /**
   * The sentence for a value that its key refuses; empty when nothing of the kind is wrong with it.
   *
   * @param name the key
   * @param value holds nothing but printable ASCII and tabs
   * @param isRange whether the value should have ranges of whole numbers
   * @param isList whether the value may have commas between its parts
   */
  static Optional<String> of(String name, String value, boolean isRange, boolean isList) {
    if (value.length() > CHARACTERS_MAX) {
      return Optional.empty();
    }
    for (Pattern pattern : new Pattern[] {COMMENT, CLOSE_COMMENT}) {
      Matcher comment = pattern.matcher(value);
      if (comment.matches()) {
        return Optional.of(comment(comment.group(1)));
      }
    }
    Matcher range = RANGE.matcher(value);
    if (isRange && range.matches()) {
      return Optional.of(
          "write a range with two points: " + range.group(1) + ".." + range.group(2));
    }
    Matcher quoted = QUOTED.matcher(value);
    if (quoted.matches()) {
      return Optional.of(bare("quotation marks", name, quoted.group(1)));
    }
    Matcher bracketed = BRACKETED.matcher(value);
    if (bracketed.matches()) {
      return Optional.of(bare("brackets", name, bracketed.group(1)));
    }
    Matcher ended = ENDED.matcher(value);
    if (ended.matches()) {
      return Optional.of("a value does not end with " + ended.group(1) + ": delete it");
    }
    if (SEMICOLONS.matcher(value).matches()) {
      return Optional.of("the values of a list are separated by commas: type , for ;");
    }
    Matcher comma = DECIMAL_COMMA.matcher(value);
    return !isList && comma.matches()
        ? Optional.of("write decimals with a point: " + comma.group(1) + "." + comma.group(2))
        : Optional.empty();
  }

  private static String comment(String text) {
    return "a comment needs a line of its own, beginning with #: move \"" + text + "\" there";
  }

  private static String bare(String signs, String name, String value) {
    return "write the value without "
        + signs
        + ": "
        + name
        + " = "
        + value.replaceAll("[\"'`]", "").strip();
  }
}
