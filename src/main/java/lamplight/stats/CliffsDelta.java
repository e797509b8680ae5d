package lamplight.stats;

import java.util.Arrays;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

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
    double[] all = Arrays.copyOf(base, base.length + other.length);
    System.arraycopy(other, 0, all, base.length, other.length);
    double[] ranks = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(all);
    double sum = Arrays.stream(ranks, base.length, ranks.length).sum();
    // The statistic of Mann and Whitney: in how many pairs the other is higher, ties for a half.
    double higher = sum - other.length * (other.length + 1.0) / 2;
    return 2 * higher / ((double) base.length * other.length) - 1;
  }
}
