package lamplight.stats.precision;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lamplight.measure.Metric;
import lamplight.stats.frame.Roles;

/**
 * How narrow an interval is to be.
 *
 * @param text the target as it was written
 * @param metric the measure
 * @param process the process, as a person names it; empty for every process
 * @param amount the greatest half-width of the 95 % interval of the mean, above 0: in the unit of
 *     the measure, or per cent of the mean
 * @param isPercent whether the amount is a percentage of the mean
 */
public record PrecisionTarget(
    String text, Metric metric, Optional<String> process, double amount, boolean isPercent) {
  private static final String SIGN = "(±|\\+-|\\+/-)";
  private static final Pattern SYNTAX =
      Pattern.compile(
          "(?<measure>\\S+)(\\s+(process\\s+)?(?<process>all|"
              + Roles.WRITTEN
              + "))?"
              + "\\s*"
              + SIGN
              + "\\s*(?<amount>[0-9]{1,15}(\\.[0-9]{1,15})?)\\s*(?<percent>%)?");

  /**
   * Reads {@code MEASURE [PROCESS] ±X} or {@code ±X%}; the sign may be written {@code +-}. It is
   * required, because a number without one may as well be meant as a process.
   *
   * @return empty when the text is no target, or its amount is 0
   */
  public static Optional<PrecisionTarget> parse(String text) {
    Matcher matcher = SYNTAX.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double amount = Double.parseDouble(matcher.group("amount"));
    Optional<String> process =
        Optional.ofNullable(matcher.group("process")).filter(name -> !name.equals("all"));
    boolean isPercent = matcher.group("percent") != null;
    return amount > 0
        ? Metric.ofColumn(matcher.group("measure"))
            .map(metric -> new PrecisionTarget(text.strip(), metric, process, amount, isPercent))
        : Optional.empty();
  }

  /** Whether there is a sign in a text. */
  public static boolean hasSign(String text) {
    return Pattern.compile(SIGN).matcher(text).find();
  }

  /** The greatest half-width that is narrow enough beside this mean. */
  double limit(double mean) {
    return isPercent ? amount / 100 * Math.abs(mean) : amount;
  }
}
