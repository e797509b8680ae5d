package lamplight.log.foreign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import lamplight.model.LoggedTrial;

/** Numbers in the bytes of a line, exactly. */
final class Numerals {
  private static final int SHORT_DIGITS = 17;
  private static final int DIGITS_MAX = 19;
  private static final int EXPONENT_MAX = 400;

  private Numerals() {}

  static int digitsEnd(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && isDigit(bytes[at])) {
      at++;
    }
    return at;
  }

  /** The end of the point and the digits behind it; the offset itself where there are none. */
  static int decimalsEnd(byte[] bytes, int from, int end) {
    if (from < end && bytes[from] == '.') {
      int stop = digitsEnd(bytes, from + 1, end);
      return stop > from + 1 ? stop : from;
    }
    return from;
  }

  static boolean isDigit(byte each) {
    return each >= '0' && each <= '9';
  }

  /**
   * A whole number, which may be written with decimals of 0.
   *
   * @return {@link LoggedTrial#UNKNOWN} when it is none
   */
  static long whole(byte[] bytes, int from, int to) {
    int first = from < to && (bytes[from] == '-' || bytes[from] == '+') ? from + 1 : from;
    int stop = digitsEnd(bytes, first, to);
    if (stop < to || stop == first || stop - first > SHORT_DIGITS) {
      return scaled(bytes, from, to, 0, RoundingMode.UNNECESSARY);
    }
    long value = digits(bytes, first, stop);
    return bytes[from] == '-' ? -value : value;
  }

  /** The value of digits, of which there are few enough. */
  static long digits(byte[] bytes, int from, int to) {
    long value = 0;
    for (int at = from; at < to; at++) {
      value = 10 * value + bytes[at] - '0';
    }
    return value;
  }

  /**
   * A decimal number times a power of ten; what is finer than 1 then is cut off.
   *
   * @return {@link LoggedTrial#UNKNOWN} when it is none, or too large
   */
  static long scaled(byte[] bytes, int from, int to, int power) {
    boolean isSigned = from < to && (bytes[from] == '-' || bytes[from] == '+');
    int first = isSigned ? from + 1 : from;
    int point = digitsEnd(bytes, first, to);
    int stop = decimalsEnd(bytes, point, to);
    int decimals = Math.min(power, Math.max(0, stop - point - 1));
    if (stop < to || point == first || point - first + power > SHORT_DIGITS + 1) {
      return scaled(bytes, from, to, power, RoundingMode.DOWN);
    }
    long value = digits(bytes, first, point);
    for (int place = 0; place < power; place++) {
      value = 10 * value + (place < decimals ? bytes[point + 1 + place] - '0' : 0);
    }
    return isSigned && bytes[from] == '-' ? -value : value;
  }

  private static long scaled(byte[] bytes, int from, int to, int power, RoundingMode rounding) {
    try {
      BigDecimal value =
          new BigDecimal(new String(bytes, from, to - from, StandardCharsets.US_ASCII))
              .scaleByPowerOfTen(power);
      if (value.signum() == 0) {
        return 0;
      }
      // A huge exponent, of either sign, would take as many digits.
      long digits = value.precision() - (long) value.scale();
      return digits > DIGITS_MAX || digits < -EXPONENT_MAX
          ? LoggedTrial.UNKNOWN
          : value.setScale(0, rounding).longValueExact();
    } catch (ArithmeticException | NumberFormatException notOne) {
      return LoggedTrial.UNKNOWN;
    }
  }
}
