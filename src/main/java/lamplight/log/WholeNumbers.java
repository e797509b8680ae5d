package lamplight.log;

import java.util.OptionalLong;

/**
 * Whole numbers as the writers form them: ASCII digits without a plus sign or leading zeros, so
 * that a number has one text only. Stateless.
 */
final class WholeNumbers {
  /** Any number with so few digits fits 64 bits. */
  private static final int SAFE_DIGITS = 18;

  private WholeNumbers() {}

  /** The number that a text is, or empty when it is none that fits 64 bits. */
  static OptionalLong parse(String text) {
    return parse(text, 0, text.length());
  }

  /** The number in a part of a text; see {@link #parse(String)}. */
  static OptionalLong parse(String text, int from, int to) {
    boolean negative = from < to && text.charAt(from) == '-';
    int first = negative ? from + 1 : from;
    if (first == to || (text.charAt(first) == '0' && (negative || to - first > 1))) {
      return OptionalLong.empty();
    }
    // Counted downwards, because the negative numbers reach one further than the positive ones.
    long value = 0;
    boolean mayOverflow = to - first > SAFE_DIGITS;
    for (int index = first; index < to; index++) {
      int digit = text.charAt(index) - '0';
      if (digit < 0 || digit > 9 || (mayOverflow && value < (Long.MIN_VALUE + digit) / 10)) {
        return OptionalLong.empty();
      }
      value = value * 10 - digit;
    }
    if (negative) {
      return OptionalLong.of(value);
    }
    return value == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(-value);
  }
}
