package lamplight.experiment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time: a decimal number and its unit, which together are a whole number of nanoseconds
 * within a range. Its canonical text is in milliseconds.
 *
 * @param units the units that are accepted, with | between them
 * @param lowestNs the shortest length that is accepted
 * @param highestNs the longest length that is accepted
 * @param inSeconds whether the text of a length from one second on is in seconds
 * @param expectation which values are accepted, in words that follow "expected"
 */
record LengthFormat(
    String units, long lowestNs, long highestNs, boolean inSeconds, String expectation)
    implements ValueFormat<Long> {
  static final long SECOND_NS = 1_000_000_000L;
  static final long MINUTE_NS = 60 * SECOND_NS;
  static final long HOUR_NS = 60 * MINUTE_NS;
  private static final Map<String, Long> UNIT_NS =
      Map.of("us", 1_000L, "ms", 1_000_000L, "s", SECOND_NS, "min", MINUTE_NS, "h", HOUR_NS);

  /** How long a trial may be, or how late in it something may happen. */
  static final LengthFormat DURATION =
      new LengthFormat(
          "ms|s|min|h",
          1_000_000L,
          1000 * HOUR_NS,
          true,
          "a duration from 1 ms to 1000 h, in ms, s, min or h, such as 60 s or 1.5 h");

  @Override
  public Long parse(String text) throws ValueException {
    Matcher matcher =
        Pattern.compile("([0-9]{1,18}(?:\\.[0-9]{1,18})?)[ \\t]*(" + units + ")").matcher(text);
    if (!matcher.matches()) {
      throw unexpected();
    }
    long unitNs = UNIT_NS.getOrDefault(matcher.group(2), 0L);
    BigDecimal exactNs = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unitNs));
    if (exactNs.compareTo(BigDecimal.valueOf(lowestNs)) < 0
        || exactNs.compareTo(BigDecimal.valueOf(highestNs)) > 0) {
      throw unexpected();
    }
    if (exactNs.stripTrailingZeros().scale() > 0) {
      throw new ValueException("expected a whole number of nanoseconds");
    }
    return exactNs.longValueExact();
  }

  @Override
  public String text(Long valueNs) {
    return inSeconds && valueNs >= SECOND_NS
        ? BigDecimal.valueOf(valueNs, 9).stripTrailingZeros().toPlainString() + " s"
        : milliseconds(valueNs);
  }

  /** A length in milliseconds, with as many decimals as it takes. */
  static String milliseconds(long ns) {
    return BigDecimal.valueOf(ns, 6).stripTrailingZeros().toPlainString() + " ms";
  }
}
