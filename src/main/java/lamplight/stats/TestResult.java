package lamplight.stats;

/**
 * What a two-sided rank test says.
 *
 * @param p the chance of a difference as great as this or greater where there is none
 * @param direction above 0 where the other side ranks higher, below 0 where it ranks lower, 0 where
 *     neither
 * @param method how p was found
 */
public record TestResult(double p, double direction, TestMethod method) {
  public TestResult {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("a probability of " + p);
    }
  }
}
