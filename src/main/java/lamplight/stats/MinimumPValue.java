package lamplight.stats;

/**
 * What rank tests can show at all: however far two sides are apart, with n trials the p of an exact
 * two-sided test does not fall below the share of the two most extreme orders among all. Thread-
 * safe.
 */
public final class MinimumPValue {
  /** A difference is shown when its adjusted p is at most this. */
  public static final double LEVEL = 0.05;

  private MinimumPValue() {}

  /** The smallest p of the signed rank test with so many pairs: 2 of the 2^n ways to give signs. */
  public static double smallestPaired(int pairs) {
    return Math.min(1, Math.scalb(2.0, -pairs));
  }

  /** The smallest p of the rank sum test: 2 of the ways to choose one side from all. */
  public static double smallestUnpaired(int base, int other) {
    double ways = 1;
    for (int index = 1; index <= base; index++) {
      ways = ways * (other + index) / index;
    }
    return Math.min(1, 2 / ways);
  }

  /** With how many pairs the signed rank test can reach the level under Holm over all tests. */
  public static int pairsNeeded(int tests) {
    int pairs = 1;
    while (smallestPaired(pairs) * tests > LEVEL) {
      pairs++;
    }
    return pairs;
  }

  /** With how many trials on each side the rank sum test can reach the level under Holm. */
  public static int trialsNeeded(int tests) {
    int trials = 1;
    while (smallestUnpaired(trials, trials) * tests > LEVEL) {
      trials++;
    }
    return trials;
  }
}
