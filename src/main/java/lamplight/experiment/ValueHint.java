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

  private static final Optional<String> NO_HINT = Optional.empty();

  private static final String A_COMMENT =
      "a comment needs a line of its own, beginning with #: move \"$1\" there";
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
    return told(COMMENT, value, A_COMMENT)
        .or(() -> told(CLOSE_COMMENT, value, A_COMMENT))
        .or(() -> isRange ? told(RANGE, value, "write a range with two points: $1..$2") : NO_HINT)
        .or(() -> told(QUOTED, value, "$1").map(inner -> bare("quotation marks", name, inner)))
        .or(() -> told(BRACKETED, value, "$1").map(inner -> bare("brackets", name, inner)))
        .or(() -> told(ENDED, value, "a value does not end with $1: delete it"))
        .or(
            () ->
                told(
                    SEMICOLONS,
                    value,
                    "the values of a list are separated by commas: type , for ;"))
        .or(
            () ->
                isList
                    ? NO_HINT
                    : told(DECIMAL_COMMA, value, "write decimals with a point: $1.$2"));
  }

  /** A sentence with the groups of a pattern in it; empty when the value is not of the pattern. */
  private static Optional<String> told(Pattern pattern, String value, String sentence) {
    Matcher matcher = pattern.matcher(value);
    return matcher.matches() ? Optional.of(matcher.replaceFirst(sentence)) : NO_HINT;
  }

  private static String bare(String signs, String name, String value) {
    String plain = value.replaceAll("[\"'`]", "").strip();
    return "write the value without " + signs + ": " + name + " = " + plain;
  }
}
