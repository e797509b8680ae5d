package lamplight.stats.precision;

import java.util.Locale;

/**
 * How narrow the interval is that is furthest from the target.
 *
 * @param trials how many trials have the measure
 * @param ratio its half-width over the one that is wanted: at most 1 is narrow enough; infinite
 *     where there is no interval yet
 * @param point the point of a study at which it is, or empty
 * @param role the process, by its name in the tables
 * @param mean its middle
 * @param halfWidth half of its width
 */
public record Precision(
    int trials, double ratio, String point, String role, double mean, double halfWidth) {
  /** With fewer trials an interval is too uncertain itself to stop by. */
  public static final int TRIALS_MIN = 5;

  /** Of a larger ratio decimals say nothing. */
  private static final double LONG_RATIO = 10;

  private static final double NEAR_RATIO = 1.1;

  /** Below it, three digits say 1.00. */
  private static final double HARDLY_WIDER = 1.005;

  /** Whether every interval is narrow enough. */
  public boolean isReached() {
    return ratio <= 1;
  }

  /**
   * How many further trials to run before looking again: as many as this spread calls for, and at
   * most as many again as there are, because the spread is an estimate too.
   */
  public long furtherTrials() {
    if (trials < TRIALS_MIN || Double.isInfinite(ratio)) {
      return Math.max(1, Math.max(trials, TRIALS_MIN - trials));
    }
    return (long) Math.max(1, Math.min(trials, Math.ceil(trials * (ratio * ratio - 1))));
  }

  /**
   * The interval beside the target, such as {@code 2.3 times as wide as wanted, widest in process
   * 1: 31.20 ± 7.1 (23 %)}; without the comparison where there is none to make.
   */
  public String standing() {
    if (trials < TRIALS_MIN || ratio == 0 || Double.isInfinite(ratio)) {
      return words();
    }
    if (ratio > 1 && ratio < HARDLY_WIDER) {
      return "hardly wider than wanted, " + words();
    }
    // Just above 1, two digits would say that it is no wider.
    String times =
        ratio > 1 && ratio < NEAR_RATIO ? String.format(Locale.ROOT, "%.3g", ratio) : figure(ratio);
    return times + " times as wide as wanted, " + words();
  }

  /** The interval in words. */
  public String words() {
    if (trials < TRIALS_MIN) {
      return "fewer than "
          + TRIALS_MIN
          + " trials have the measure"
          + (role.isEmpty() ? "" : " in process " + role);
    }
    return String.format(
        Locale.ROOT,
        "widest in process %s%s: %.4g ± %s%s",
        role,
        point.isEmpty() ? "" : " at " + point,
        mean,
        figure(halfWidth),
        mean == 0 ? "" : " (" + figure(100 * halfWidth / Math.abs(mean)) + " %)");
  }

  /** Two digits, and no powers of ten for what is long. */
  private static String figure(double value) {
    return String.format(Locale.ROOT, value < LONG_RATIO ? "%.2g" : "%.0f", value);
  }
}
