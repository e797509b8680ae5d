package lamplight.stats;

/** Differences of decimals, freed of the rounding of binary numbers. Thread-safe. */
public final class Differences {
  private static final double DIGITS = 1e12;

  private Differences() {}

  /**
   * Other less base, pair by pair, rounded to twelve digits of the largest value, so that 0.3 - 0.2
   * and 0.2 - 0.1 are equal, as what looks for spread needs it.
   */
  public static double[] of(double[] base, double[] other) {
    if (base.length != other.length) {
      throw new IllegalArgumentException(base.length + " and " + other.length + " make no pairs");
    }
    double largest = 0;
    for (int index = 0; index < base.length; index++) {
      largest = Math.max(largest, Math.max(Math.abs(base[index]), Math.abs(other[index])));
    }
    double scale = scale(largest, largest);
    double[] differences = new double[base.length];
    for (int index = 0; index < base.length; index++) {
      differences[index] = rounded(other[index] - base[index], scale);
    }
    return differences;
  }

  /** What a number is multiplied by so that twelve digits of the larger of these are whole. */
  static double scale(double one, double other) {
    double largest = Math.max(Math.abs(one), Math.abs(other));
    // A power of ten, so that a decimal lies on the grid and not between two of its points.
    return DIGITS / Math.pow(10, Math.ceil(Math.log10(largest == 0 ? 1 : largest)));
  }

  static double rounded(double value, double scale) {
    // Adding zero makes a negative zero positive.
    return Math.rint(value * scale) / scale + 0.0;
  }
}
