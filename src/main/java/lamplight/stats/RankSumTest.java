package lamplight.stats;

import java.util.Arrays;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

/**
 * The test of Mann and Whitney of two independent samples, two-sided: whether values of one tend to
 * be higher than those of the other (Hollander, Wolfe, Chicken: "Nonparametric statistical
 * methods", 3rd edition, section 4.1). Exact up to {@value #EXACT_MAX} values together, with ties
 * too. Thread-safe.
 */
public final class RankSumTest {
  /** More values than these, of both samples, get the normal approximation. */
  public static final int EXACT_MAX = 100;

  private RankSumTest() {}

  /**
   * Tests two samples.
   *
   * @param base at least one value
   * @param other at least one value
   */
  public static TestResult of(double[] base, double[] other) {
    double[] all = Arrays.copyOf(base, base.length + other.length);
    System.arraycopy(other, 0, all, base.length, other.length);
    long[] ranks = MidRanks.doubled(all);
    long sum = Arrays.stream(ranks, base.length, ranks.length).sum();
    // Without a difference the doubled ranks of the other side come to its share of all.
    double direction = Math.signum((double) sum - (double) other.length * (all.length + 1));
    if (all.length > EXACT_MAX) {
      double p = library(PValueMethod.ASYMPTOTIC, base, other);
      return new TestResult(p, direction, TestMethod.RANK_SUM_NORMAL);
    }
    return MidRanks.hasTies(all)
        ? new TestResult(
            permutation(ranks, other.length, (int) sum), direction, TestMethod.RANK_SUM_PERMUTATION)
        : new TestResult(
            library(PValueMethod.EXACT, base, other), direction, TestMethod.RANK_SUM_EXACT);
  }

  private static double library(PValueMethod method, double[] base, double[] other) {
    double p = MannWhitneyUTest.withDefaults().with(method).test(other, base).getPValue();
    // Where all values are equal the approximation divides by zero, and nothing speaks for a
    // difference.
    return Double.isNaN(p) ? 1 : Math.min(1, p);
  }

  /** Twice the smaller tail of the rank sum when the ranks are shared out by lot. */
  static double permutation(long[] ranks, int chosen, int sum) {
    int total = Math.toIntExact(Arrays.stream(ranks).sum());
    double[][] ways = new double[chosen + 1][total + 1];
    ways[0][0] = 1;
    int passed = 0;
    for (int index = 0; index < ranks.length; index++) {
      int rank = (int) ranks[index];
      passed += rank;
      for (int count = Math.min(chosen, index + 1); count >= 1; count--) {
        for (int reached = passed; reached >= rank; reached--) {
          ways[count][reached] += ways[count - 1][reached - rank];
        }
      }
    }
    double all = Arrays.stream(ways[chosen]).sum();
    double lower = Arrays.stream(ways[chosen], 0, sum + 1).sum() / all;
    double upper = Arrays.stream(ways[chosen], sum, total + 1).sum() / all;
    return Math.min(1, 2 * Math.min(lower, upper));
  }
}
