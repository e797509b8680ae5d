package lamplight.stats;

import java.util.Arrays;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Wilcoxon's signed rank test of paired values, two-sided: whether their differences lie evenly
 * about zero. Pairs without a difference are left out, as Wilcoxon did (Hollander, Wolfe, Chicken:
 * "Nonparametric statistical methods", 3rd edition, section 3.1). Exact up to {@value #EXACT_MAX}
 * differences, with ties too. Thread-safe.
 */
public final class SignedRankTest {
  /** More differences than these get the normal approximation. */
  public static final int EXACT_MAX = 200;

  private SignedRankTest() {}

  /**
   * Tests differences of pairs, other less base.
   *
   * @param differences at least one that is not zero; see {@link Differences}
   */
  public static TestResult of(double... differences) {
    double[] nonzero = Arrays.stream(differences).filter(value -> value != 0).toArray();
    if (nonzero.length == 0) {
      throw new IllegalArgumentException("no pair differs: there is nothing to test");
    }
    double[] sizes = Arrays.stream(nonzero).map(Math::abs).toArray();
    long[] ranks = MidRanks.doubled(sizes);
    long positive = 0;
    long all = 0;
    for (int index = 0; index < ranks.length; index++) {
      positive += nonzero[index] > 0 ? ranks[index] : 0;
      all += ranks[index];
    }
    double direction = Math.signum(2.0 * positive - all);
    if (nonzero.length > EXACT_MAX) {
      double p = library(PValueMethod.ASYMPTOTIC, nonzero);
      return new TestResult(p, direction, TestMethod.SIGNED_RANK_NORMAL);
    }
    return MidRanks.hasTies(sizes)
        ? new TestResult(
            permutation(ranks, (int) positive), direction, TestMethod.SIGNED_RANK_PERMUTATION)
        : new TestResult(
            library(PValueMethod.EXACT, nonzero), direction, TestMethod.SIGNED_RANK_EXACT);
  }

  private static double library(PValueMethod method, double[] nonzero) {
    return Math.min(
        1, WilcoxonSignedRankTest.withDefaults().with(method).test(nonzero).getPValue());
  }

  /** Twice the smaller tail of the sum of positive ranks when each sign is a coin's. */
  static double permutation(long[] ranks, int positive) {
    double[] chances = new double[Math.toIntExact(Arrays.stream(ranks).sum() + 1)];
    chances[0] = 1;
    int highest = 0;
    for (long doubledRank : ranks) {
      int rank = (int) doubledRank;
      highest += rank;
      for (int sum = highest; sum >= 0; sum--) {
        double with = sum >= rank ? chances[sum - rank] : 0;
        chances[sum] = (chances[sum] + with) / 2;
      }
    }
    double lower = Arrays.stream(chances, 0, positive + 1).sum();
    double upper = Arrays.stream(chances, positive, chances.length).sum();
    return Math.min(1, 2 * Math.min(lower, upper));
  }
}
