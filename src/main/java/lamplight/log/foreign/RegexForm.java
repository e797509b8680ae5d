package lamplight.log.foreign;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression of the description's own, the longest stretch first that it takes by itself.
 * One that tries too much is stopped.
 */
final class RegexForm implements Form {
  /** Some hundred times what a usual expression looks at in a long line. */
  private static final int LOOKS_MAX = 2_000_000;

  private final Pattern pattern;
  private final String shown;

  RegexForm(Pattern pattern, String shown) {
    this.pattern = pattern;
    this.shown = shown;
  }

  @Override
  public boolean match(LineMatcher line, int index, int offset) {
    String rest =
        new String(line.bytes(), offset, line.end() - offset, StandardCharsets.UTF_8)
            .stripTrailing();
    try {
      int[] looks = new int[1];
      Matcher matcher = pattern.matcher(new BoundedText(rest, 0, rest.length(), looks));
      int first = matcher.lookingAt() ? matcher.end() : -1;
      if (first >= 0 && line.take(index, offset, offset + bytes(rest, first))) {
        return true;
      }
      int longest = first < 0 ? -1 : rest.length();
      for (int end = longest; end >= 0 && looks[0] < LOOKS_MAX / 2; end--) {
        matcher.region(0, end);
        if (end != first
            && matcher.matches()
            && line.take(index, offset, offset + bytes(rest, end))) {
          return true;
        }
      }
      return false;
    } catch (StackOverflowError deep) {
      throw new SlowExpressionException(shown, deep);
    }
  }

  private static int bytes(String text, int end) {
    return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
  }

  /** A text that counts how often it is looked at, because nothing else stops an expression. */
  private final class BoundedText implements CharSequence {
    private final String text;
    private final int from;
    private final int to;
    private final int[] looks;

    BoundedText(String text, int from, int to, int[] looks) {
      this.text = text;
      this.from = from;
      this.to = to;
      this.looks = looks;
    }

    @Override
    public int length() {
      return to - from;
    }

    @Override
    public char charAt(int index) {
      if (++looks[0] > LOOKS_MAX) {
        throw new SlowExpressionException(shown, null);
      }
      return text.charAt(from + index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new BoundedText(text, from + start, from + end, looks);
    }

    @Override
    public String toString() {
      return text.substring(from, to);
    }
  }
}
