package lamplight.experiment;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time with its unit, as nanoseconds. Its canonical text is in seconds, or in
 * milliseconds when it is shorter than one second.
 */
record DurationFormat() implements ValueFormat<Long> {
  private static final long MILLISECOND_NS = 1_000_000L;
  private static final long SECOND_NS = 1000 * MILLISECOND_NS;
  private static final long MINUTE_NS = 60 * SECOND_NS;
  private static final long HOUR_NS = 60 * MINUTE_NS;
  private static final BigDecimal LOWEST_NS = BigDecimal.valueOf(MILLISECOND_NS);
  private static final BigDecimal HIGHEST_NS = BigDecimal.valueOf(1000 * HOUR_NS);
  private static final Pattern SYNTAX =
      Pattern.compile("([0-9]{1,18}(?:\\.[0-9]{1,18})?)[ \\t]*(ms|s|min|h)");

  @Override
  public Long parse(String text) throws ValueException {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw unexpected();
    }
    BigDecimal exactNs =
        new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unitNs(matcher.group(2))));
    if (exactNs.compareTo(LOWEST_NS) < 0 || exactNs.compareTo(HIGHEST_NS) > 0) {
      throw unexpected();
    }
    if (exactNs.stripTrailingZeros().scale() > 0) {
      throw new ValueException("expected a whole number of nanoseconds");
    }
    return exactNs.longValueExact();
  }

  @Override
  public String text(Long valueNs) {
    boolean inSeconds = valueNs >= SECOND_NS;
    BigDecimal value = BigDecimal.valueOf(valueNs, inSeconds ? 9 : 6);
    return value.stripTrailingZeros().toPlainString() + (inSeconds ? " s" : " ms");
  }

  @Override
  public String expectation() {
    return "a duration from 1 ms to 1000 h, in ms, s, min or h, such as 60 s or 1.5 h";
  }

  private static long unitNs(String unit) {
    return switch (unit) {
      case "ms" -> MILLISECOND_NS;
      case "s" -> SECOND_NS;
      case "min" -> MINUTE_NS;
      case "h" -> HOUR_NS;
      default -> throw new IllegalArgumentException("no unit of time: " + unit);
    };
  }
}
