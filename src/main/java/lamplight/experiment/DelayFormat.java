package lamplight.experiment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lamplight.model.NetworkDelay;

/** A network delay: one length of time, a range of them, or the mean of an exponential. */
record DelayFormat() implements ValueFormat<NetworkDelay> {
  static final TimeLengths LENGTHS = new TimeLengths("us|ms|s|min", 0, 60 * TimeLengths.MINUTE_NS);
  private static final String LENGTH = LENGTHS.syntax();
  private static final Pattern FIXED = Pattern.compile(LENGTH);
  private static final Pattern UNIFORM =
      Pattern.compile("uniform[ \\t]+" + LENGTH + "[ \\t]*\\.\\.[ \\t]*" + LENGTH);
  private static final Pattern EXPONENTIAL = Pattern.compile("exponential[ \\t]+" + LENGTH);

  @Override
  public NetworkDelay parse(String text) throws ValueException {
    Matcher fixed = FIXED.matcher(text);
    if (fixed.matches()) {
      return new NetworkDelay.Fixed(LENGTHS.ns(fixed, 1, this));
    }
    Matcher uniform = UNIFORM.matcher(text);
    if (uniform.matches()) {
      long lowNs = LENGTHS.ns(uniform, 1, this);
      long highNs = LENGTHS.ns(uniform, 3, this);
      if (lowNs > highNs) {
        throw new ValueException("the range is empty: expected the shorter delay first");
      }
      return new NetworkDelay.Uniform(lowNs, highNs);
    }
    Matcher exponential = EXPONENTIAL.matcher(text);
    if (exponential.matches()) {
      long meanNs = LENGTHS.ns(exponential, 1, this);
      if (meanNs == 0) {
        throw new ValueException("expected a mean delay above 0");
      }
      return new NetworkDelay.Exponential(meanNs);
    }
    throw unexpected();
  }

  @Override
  public String text(NetworkDelay value) {
    if (value instanceof NetworkDelay.Uniform uniform) {
      return "uniform "
          + TimeLengths.milliseconds(uniform.lowNs())
          + ".."
          + TimeLengths.milliseconds(uniform.highNs());
    }
    if (value instanceof NetworkDelay.Exponential exponential) {
      return "exponential " + TimeLengths.milliseconds(exponential.meanNs());
    }
    return TimeLengths.milliseconds(((NetworkDelay.Fixed) value).delayNs());
  }

  @Override
  public String expectation() {
    return "a delay from 0 ms to 60 min, in us, ms, s or min, such as 5 ms, uniform 1 ms..10 ms, or"
        + " exponential 5 ms";
  }
}
