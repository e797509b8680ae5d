package lamplight.experiment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time from 0 on, as nanoseconds; written like a fixed network delay. */
record LengthFormat() implements ValueFormat<Long> {
  private static final Pattern SYNTAX = Pattern.compile(DelayFormat.LENGTHS.syntax());

  @Override
  public Long parse(String text) throws ValueException {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw unexpected();
    }
    return DelayFormat.LENGTHS.ns(matcher, 1, this);
  }

  @Override
  public String text(Long valueNs) {
    return TimeLengths.milliseconds(valueNs);
  }

  @Override
  public String expectation() {
    return "a length of time from 0 ms to 60 min, in us, ms, s or min, such as 0.5 ms";
  }
}
