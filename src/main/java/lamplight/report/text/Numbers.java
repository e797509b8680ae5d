package lamplight.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as a person would round them. The text does not depend on the machine's locale. */
public final class Numbers {
  private static final String MINUS = "\u2212";
  private static final int DIGITS = 3;
  private static final int DIGITS_SURE = 12;
  private static final int DECIMALS_MAX = 9;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private Numbers() {}

  /**
   * A figure with about three significant digits: whole numbers and everything from 100 on in full,
   * digits in groups of three, without an exponent.
   */
  public static String figure(double value) {
    if (isWhole(value)) {
      return count((long) value);
    }
    return rounded(value, Math.max(0, Math.min(DECIMALS_MAX, DIGITS - 1 - exponent(value))));
  }

  /**
   * A figure and its uncertainty, rounded to two significant digits of the uncertainty, for example
   * {@code 0.487 ± 0.052}.
   */
  public static String plusMinus(double value, double uncertainty) {
    if (uncertainty == 0) {
      return figure(value) + " ± 0";
    }
    int decimals = Math.max(0, Math.min(DECIMALS_MAX, 1 - exponent(uncertainty)));
    return rounded(value, decimals) + " ± " + rounded(uncertainty, decimals);
  }

  /** A figure with its sign, as a difference has one. */
  public static String signed(double value) {
    return (value > 0 ? "+" : "") + figure(value);
  }

  /** A figure with so many digits after the point, for example {@code 0.50}. */
  public static String fixed(double value, int decimals) {
    return rounded(value, decimals);
  }

  /** Two figures as a range, rounded alike: {@code 0.43 to 0.54}. */
  public static String range(double low, double high) {
    if (isWhole(low) && isWhole(high)) {
      return figure(low) + " to " + figure(high);
    }
    double size = Math.max(Math.abs(low), Math.abs(high));
    int decimals = Math.max(0, Math.min(DECIMALS_MAX, DIGITS - 1 - exponent(size)));
    return rounded(low, decimals) + " to " + rounded(high, decimals);
  }

  /** A share as a percentage, for example {@code 97.3 %}. */
  public static String percent(double share) {
    return figure(share * 100) + " %";
  }

  /** A count with its digits in groups of three, for example {@code 12,345}. */
  public static String count(long count) {
    String digits = Long.toString(count);
    return count < 0 ? MINUS + grouped(digits.substring(1)) : grouped(digits);
  }

  /** A count and what is counted, for example {@code 1 trial} or {@code 5 trials}. */
  public static String count(long count, String one) {
    return count(count) + " " + one + (count == 1 ? "" : "s");
  }

  /** The label of a tick on an axis: as many digits as the value needs, millions as {@code M}. */
  public static String axis(double value) {
    BigDecimal exact = new BigDecimal(value).round(new MathContext(6));
    if (exact.signum() == 0) {
      return "0";
    }
    BigDecimal plain = exact.stripTrailingZeros();
    if (plain.abs().compareTo(MILLION) >= 0) {
      return plain.divide(MILLION).stripTrailingZeros().toPlainString() + " M";
    }
    return plain.scale() <= 0
        ? count(plain.longValue())
        : plain.toPlainString().replace("-", MINUS);
  }

  private static String grouped(String digits) {
    StringBuilder grouped = new StringBuilder();
    for (int index = 0; index < digits.length(); index++) {
      if (index > 0 && (digits.length() - index) % 3 == 0) {
        grouped.append(',');
      }
      grouped.append(digits.charAt(index));
    }
    return grouped.toString();
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15;
  }

  /**
   * The value without the last binary digits, in which the same mean may differ that was come by in
   * two ways: one would round up and the other down.
   */
  private static BigDecimal decimal(double value) {
    return new BigDecimal(value).round(new MathContext(DIGITS_SURE));
  }

  private static int exponent(double value) {
    BigDecimal exact = decimal(value).round(new MathContext(DIGITS));
    return exact.signum() == 0 ? 0 : exact.precision() - exact.scale() - 1;
  }

  private static String rounded(double value, int decimals) {
    BigDecimal result = decimal(value).setScale(decimals, RoundingMode.HALF_UP);
    String text = result.abs().toPlainString();
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String sign = result.signum() < 0 ? MINUS : "";
    return sign + grouped(whole) + (point < 0 ? "" : text.substring(point));
  }
}
