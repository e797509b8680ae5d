package lamplight.experiment;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time from 0 on, as nanoseconds; written like a fixed network delay. */
record LengthFormat() implements ValueFormat<Long> {
  private static final Pattern SYNTAX = Pattern.compile(DelayFormat.LENGTH);

  @Override
  public Long parse(String text) throws ValueException {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw unexpected();
    }
    BigDecimal exactNs =
        new BigDecimal(matcher.group(1))
            .multiply(BigDecimal.valueOf(DelayFormat.unitNs(matcher.group(2))));
    if (exactNs.compareTo(BigDecimal.valueOf(DelayFormat.HIGHEST_NS)) > 0) {
      throw unexpected();
    }
    if (exactNs.stripTrailingZeros().scale() > 0) {
      throw new ValueException("expected a whole number of nanoseconds");
    }
    return exactNs.longValueExact();
  }

  @Override
  public String text(Long valueNs) {
    return DelayFormat.lengthText(valueNs);
  }

  @Override
  public String expectation() {
    return "a length of time from 0 ms to 60 min, in us, ms, s or min, such as 0.5 ms";
  }
}
