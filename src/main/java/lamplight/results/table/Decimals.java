package lamplight.results.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the tables write them: plain decimals, without exponent or trailing zeros. */
final class Decimals {
  private static final int DIGITS = 6;

  /** Below this, every whole number is a double and a long. */
  private static final double WHOLE_MAX = 1L << 53;

  private Decimals() {}

  /** Whole numbers and whole digits in full, and fractions to six significant digits in all. */
  static String rounded(double value) {
    if (isWhole(value)) {
      return Long.toString((long) value);
    }
    BigDecimal exact = new BigDecimal(value);
    int digitsBeforePoint = exact.precision() - exact.scale();
    int decimals = Math.max(0, DIGITS - digitsBeforePoint);
    return plain(exact.setScale(decimals, RoundingMode.HALF_EVEN));
  }

  /** The shortest decimal that stands for this very number. */
  static String exact(double value) {
    return isWhole(value) ? Long.toString((long) value) : plain(BigDecimal.valueOf(value));
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value) && Math.abs(value) < WHOLE_MAX;
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
