package lamplight.experiment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time with its unit, as nanoseconds. Its canonical text is in seconds, or in
 * milliseconds when it is shorter than one second.
 */
record DurationFormat() implements ValueFormat<Long> {
  private static final TimeLengths LENGTHS =
      new TimeLengths("ms|s|min|h", TimeLengths.MILLISECOND_NS, 1000 * TimeLengths.HOUR_NS);
  private static final Pattern SYNTAX = Pattern.compile(LENGTHS.syntax());

  @Override
  public Long parse(String text) throws ValueException {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw unexpected();
    }
    return LENGTHS.ns(matcher, 1, this);
  }

  @Override
  public String text(Long valueNs) {
    return valueNs >= TimeLengths.SECOND_NS
        ? TimeLengths.seconds(valueNs)
        : TimeLengths.milliseconds(valueNs);
  }

  @Override
  public String expectation() {
    return "a duration from 1 ms to 1000 h, in ms, s, min or h, such as 60 s or 1.5 h";
  }
}
