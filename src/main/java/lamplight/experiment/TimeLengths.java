package lamplight.experiment;

import java.math.BigDecimal;
import java.util.regex.Matcher;

/**
 * How lengths of time are written: a decimal number and its unit, which together are a whole number
 * of nanoseconds within a range.
 *
 * @param units the units that are accepted, with | between them
 * @param lowestNs the shortest length that is accepted
 * @param highestNs the longest length that is accepted
 */
record TimeLengths(String units, long lowestNs, long highestNs) {
  static final long MICROSECOND_NS = 1_000;
  static final long MILLISECOND_NS = 1_000 * MICROSECOND_NS;
  static final long SECOND_NS = 1_000 * MILLISECOND_NS;
  static final long MINUTE_NS = 60 * SECOND_NS;
  static final long HOUR_NS = 60 * MINUTE_NS;

  /** A regular expression of two groups, the number and the unit. */
  String syntax() {
    return "([0-9]{1,18}(?:\\.[0-9]{1,18})?)[ \\t]*(" + units + ")";
  }

  /**
   * The length that matched {@link #syntax}, in nanoseconds.
   *
   * @param group the group of its number; that of its unit follows
   * @param format refuses a length that is out of range
   */
  long ns(Matcher matcher, int group, ValueFormat<?> format) throws ValueException {
    BigDecimal exactNs =
        new BigDecimal(matcher.group(group))
            .multiply(BigDecimal.valueOf(unitNs(matcher.group(group + 1))));
    if (exactNs.compareTo(BigDecimal.valueOf(lowestNs)) < 0
        || exactNs.compareTo(BigDecimal.valueOf(highestNs)) > 0) {
      throw format.unexpected();
    }
    if (exactNs.stripTrailingZeros().scale() > 0) {
      throw new ValueException("expected a whole number of nanoseconds");
    }
    return exactNs.longValueExact();
  }

  /** A length in milliseconds, with as many decimals as it takes. */
  static String milliseconds(long ns) {
    return BigDecimal.valueOf(ns, 6).stripTrailingZeros().toPlainString() + " ms";
  }

  /** A length in seconds, with as many decimals as it takes. */
  static String seconds(long ns) {
    return BigDecimal.valueOf(ns, 9).stripTrailingZeros().toPlainString() + " s";
  }

  private static long unitNs(String unit) {
    return switch (unit) {
      case "us" -> MICROSECOND_NS;
      case "ms" -> MILLISECOND_NS;
      case "s" -> SECOND_NS;
      case "min" -> MINUTE_NS;
      case "h" -> HOUR_NS;
      default -> throw new IllegalArgumentException("no unit of time: " + unit);
    };
  }
}
