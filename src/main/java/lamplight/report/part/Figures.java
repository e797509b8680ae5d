package lamplight.report.part;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import lamplight.measure.Metric;
import lamplight.report.text.Numbers;
import lamplight.stats.Deviation;
import lamplight.stats.Summary;
import lamplight.stats.findings.PredictionCheck;

/** Figures of measures as tables show them, each with the decimals of its measure. */
public final class Figures {
  /** What stands where a measure has no value. */
  public static final String NONE = "-";

  private static final int DECIMALS_MAX = 9;

  private Figures() {}

  /**
   * The mean with half the width of its interval, with more decimals where that would round to 0;
   * or the one value that every seed has.
   */
  public static String mean(Optional<Summary> summary, int decimals) {
    if (summary.isEmpty()) {
      return NONE;
    }
    Summary known = summary.get();
    OptionalDouble high = known.high();
    if (high.isEmpty()) {
      return value(known.mean(), decimals) + (known.n() > 1 ? ", all equal" : "");
    }
    double half = high.getAsDouble() - known.mean();
    int needed = decimals;
    while (needed < DECIMALS_MAX && half < 0.5 * Math.pow(10, -needed)) {
      needed++;
    }
    return Numbers.fixed(known.mean(), needed) + " ± " + Numbers.fixed(half, needed);
  }

  /** A value; whole ones without decimals. */
  public static String value(double value, int decimals) {
    return value == Math.rint(value) ? Numbers.figure(value) : Numbers.fixed(value, decimals);
  }

  /** A prediction, or a dash. */
  public static String predicted(Optional<PredictionCheck> judgement, int role, Metric metric) {
    return judgement
        .flatMap(known -> known.of(role, metric))
        .map(found -> value(found.deviation().predicted(), metric.decimals()))
        .orElse(NONE);
  }

  /** A deviation in standard errors, such as {@code +1.3}, or in words where it has none. */
  public static String deviation(Deviation deviation) {
    OptionalDouble standardErrors = deviation.inStandardErrors();
    if (standardErrors.isPresent()) {
      String text = String.format(Locale.ROOT, "%+.1f", standardErrors.getAsDouble());
      return text.equals("+0.0") || text.equals("-0.0") ? "0.0" : signed(text);
    }
    if (deviation.standardError().isEmpty()) {
      return NONE;
    }
    boolean equal = Math.abs(deviation.difference()) <= 1e-9 * Math.abs(deviation.predicted());
    return equal ? "equal" : "no spread";
  }

  /** The same figure with a minus sign in the place of a hyphen before a digit. */
  private static String signed(String figure) {
    return figure.replaceFirst("^-(?=[0-9])", "\u2212");
  }
}
