package lamplight.stats;

/** What trials that all have one value say of its mean. Thread-safe. */
public final class EqualValues {
  /** The probability of values that are all equal, by chance, beyond the interval. */
  private static final double BEYOND = 0.025;

  private EqualValues() {}

  /**
   * Half the width of a 95 % interval of the mean. By how many steps a trial may be off the common
   * value is taken for geometric, as the length of a queue is that is empty most often: with a mean
   * of m steps so many trials are all equal with a probability of {@code (1 + m)^-n}. Of a count
   * that varies less, as one by Poisson, the interval is wider than it need be.
   *
   * @param n how many values, at least 1
   * @param step what one step comes to, in the unit of the values
   */
  public static double halfWidth(int n, double step) {
    return step * (Math.pow(BEYOND, -1.0 / n) - 1);
  }
}
