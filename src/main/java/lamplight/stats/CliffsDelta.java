package lamplight.stats;

import java.util.Arrays;

/**
 * Cliff's delta, an effect size: of all pairs of one value of each sample, the share in which the
 * other one is higher less the share in which it is lower (Cliff: "Dominance statistics: ordinal
 * analyses to answer ordinal questions", Psychological Bulletin 114, 1993). From -1, every other
 * value lower than every base value, to 1. Thread-safe.
 */
public final class CliffsDelta {
  private CliffsDelta() {}

  /**
   * The delta.
   *
   * @param base at least one value
   * @param other at least one value
   */
  public static double of(double[] base, double[] other) {
    if (base.length == 0 || other.length == 0) {
      throw new IllegalArgumentException("a delta needs values on both sides");
    }
    double[] sorted = base.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (double value : other) {
      int below = MidRanks.below(sorted, value);
      int above = sorted.length - MidRanks.notAbove(sorted, value);
      sum += below - above;
    }
    return sum / ((double) base.length * other.length);
  }
}
