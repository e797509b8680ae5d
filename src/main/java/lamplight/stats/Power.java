package lamplight.stats;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How surely a shift of one standard deviation, that of the values of a side between seeds, is
 * shown among many tests. Pairs are taken for independent of each other's side: where equal seeds
 * are alike on both sides, fewer show as much. The distribution of t under a shift is approximated
 * by a normal one (Johnson and Welch: "Applications of the non-central t-distribution", Biometrika
 * 31, 1940), which is good to about 0.01. Thread-safe.
 */
public final class Power {
  /** How surely a shift is to be shown. */
  public static final double WANTED = 0.8;

  private static final double LEVEL = 0.05;

  private Power() {}

  /**
   * The probability that so many trials on each side show the shift.
   *
   * @param trials at least 2
   * @param tests how many tests share the level, by Bonferroni's correction
   */
  public static double of(int trials, int tests) {
    double degreesOfFreedom = trials - 1;
    double limit = Summaries.t(1 - LEVEL / 2 / Math.max(1, tests), degreesOfFreedom);
    double shift = Math.sqrt(trials / 2.0);
    double z =
        (limit * (1 - 1 / (4 * degreesOfFreedom)) - shift)
            / Math.sqrt(1 + limit * limit / (2 * degreesOfFreedom));
    // Without a random generator: none is drawn from.
    return new NormalDistribution(null, 0, 1).cumulativeProbability(-z);
  }

  /** The fewest trials on each side that show the shift four times out of five. */
  public static int trialsFor(int tests) {
    int trials = 2;
    while (of(trials, tests) < WANTED) {
      trials++;
    }
    return trials;
  }
}
