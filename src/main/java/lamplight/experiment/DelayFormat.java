package lamplight.experiment;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lamplight.model.NetworkDelay;

/** A network delay: one length of time, a range of them, or the mean of an exponential. */
record DelayFormat() implements ValueFormat<NetworkDelay> {
  static final String LENGTH = "([0-9]{1,12}(?:\\.[0-9]{1,9})?)[ \\t]*(us|ms|s|min)";
  private static final Pattern FIXED = Pattern.compile(LENGTH);
  private static final Pattern UNIFORM =
      Pattern.compile("uniform[ \\t]+" + LENGTH + "[ \\t]*\\.\\.[ \\t]*" + LENGTH);
  private static final Pattern EXPONENTIAL = Pattern.compile("exponential[ \\t]+" + LENGTH);
  private static final long MICROSECOND_NS = 1_000;
  private static final long MILLISECOND_NS = 1_000 * MICROSECOND_NS;
  private static final long SECOND_NS = 1_000 * MILLISECOND_NS;
  private static final long MINUTE_NS = 60 * SECOND_NS;
  static final long HIGHEST_NS = 60 * MINUTE_NS;

  @Override
  public NetworkDelay parse(String text) throws ValueException {
    Matcher fixed = FIXED.matcher(text);
    if (fixed.matches()) {
      return new NetworkDelay.Fixed(lengthNs(fixed, 1));
    }
    Matcher uniform = UNIFORM.matcher(text);
    if (uniform.matches()) {
      long lowNs = lengthNs(uniform, 1);
      long highNs = lengthNs(uniform, 3);
      if (lowNs > highNs) {
        throw new ValueException("the range is empty: expected the shorter delay first");
      }
      return new NetworkDelay.Uniform(lowNs, highNs);
    }
    Matcher exponential = EXPONENTIAL.matcher(text);
    if (exponential.matches()) {
      long meanNs = lengthNs(exponential, 1);
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
      return "uniform " + lengthText(uniform.lowNs()) + ".." + lengthText(uniform.highNs());
    }
    if (value instanceof NetworkDelay.Exponential exponential) {
      return "exponential " + lengthText(exponential.meanNs());
    }
    return lengthText(((NetworkDelay.Fixed) value).delayNs());
  }

  @Override
  public String expectation() {
    return "a delay from 0 ms to 60 min, in us, ms, s or min, such as 5 ms, uniform 1 ms..10 ms, or"
        + " exponential 5 ms";
  }

  private long lengthNs(Matcher matcher, int group) throws ValueException {
    BigDecimal exactNs =
        new BigDecimal(matcher.group(group))
            .multiply(BigDecimal.valueOf(unitNs(matcher.group(group + 1))));
    if (exactNs.compareTo(BigDecimal.valueOf(HIGHEST_NS)) > 0) {
      throw unexpected();
    }
    if (exactNs.stripTrailingZeros().scale() > 0) {
      throw new ValueException("expected a whole number of nanoseconds");
    }
    return exactNs.longValueExact();
  }

  static String lengthText(long valueNs) {
    return BigDecimal.valueOf(valueNs, 6).stripTrailingZeros().toPlainString() + " ms";
  }

  static long unitNs(String unit) {
    return switch (unit) {
      case "us" -> MICROSECOND_NS;
      case "ms" -> MILLISECOND_NS;
      case "s" -> SECOND_NS;
      case "min" -> MINUTE_NS;
      default -> throw new IllegalArgumentException("no unit of time: " + unit);
    };
  }
}
