package lamplight.stats;

/** Differences of decimals, freed of the rounding of binary numbers. Thread-safe. */
public final class Differences {
  private static final double DIGITS = 1e12;

  private Differences() {}

  /**
   * Other less base, pair by pair, rounded to twelve digits of the largest value, so that 0.3 - 0.2
   * and 0.2 - 0.1 are equal, as ranks need it.
   */
  public static double[] of(double[] base, double[] other) {
    if (base.length != other.length) {
      throw new IllegalArgumentException(base.length + " and " + other.length + " make no pairs");
    }
    double largest = 0;
    for (int index = 0; index < base.length; index++) {
      largest = Math.max(largest, Math.max(Math.abs(base[index]), Math.abs(other[index])));
    }
    // A power of ten, so that a decimal lies on the grid and not between two of its points.
    double scale = DIGITS / Math.pow(10, Math.ceil(Math.log10(largest == 0 ? 1 : largest)));
    double[] differences = new double[base.length];
    for (int index = 0; index < base.length; index++) {
      // Adding zero makes a negative zero positive.
      differences[index] = Math.rint((other[index] - base[index]) * scale) / scale + 0.0;
    }
    return differences;
  }
}
