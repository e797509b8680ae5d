package lamplight.twin;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Lengths of time for people. */
final class TimeWords {
  private static final long TENTHS_MAX_NS = 100_000;
  private static final long MICROS_MAX_NS = 1_000_000;
  private static final long MILLIS_MAX_NS = 10_000_000_000L;

  private TimeWords() {}

  /**
   * The length without its sign, in microseconds below 1 ms, in milliseconds below 10 s, else in
   * seconds; to a tenth, or to whole microseconds from 100 on.
   */
  static String words(long ns) {
    long length = Math.abs(ns);
    if (length < MICROS_MAX_NS) {
      return rounded(length, 3, length < TENTHS_MAX_NS ? 1 : 0) + " µs";
    }
    return length < MILLIS_MAX_NS ? rounded(length, 6, 1) + " ms" : rounded(length, 9, 1) + " s";
  }

  private static String rounded(long ns, int scale, int decimals) {
    BigDecimal value = BigDecimal.valueOf(ns, scale).setScale(decimals, RoundingMode.HALF_EVEN);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
