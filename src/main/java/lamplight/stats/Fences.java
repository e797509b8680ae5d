package lamplight.stats;

import java.util.Optional;

/**
 * Tukey's fences: 1.5 times the distance of the quartiles below the lower one and above the upper
 * one (Tukey: "Exploratory data analysis", 1977, chapter 2; the quartiles by linear interpolation).
 * A value outside is an outlier: marked, and kept, because nothing is known against it.
 *
 * @param low the lower fence
 * @param high the upper fence
 */
public record Fences(double low, double high) {
  private static final double QUARTILE_DISTANCES = 1.5;

  /** Of fewer values none is marked: their quartiles are hardly known. */
  public static final int VALUES_MIN = 8;

  /**
   * The fences of a sample; empty for fewer than {@value #VALUES_MIN} values, and where the
   * quartiles are equal, as those of small counts are: fences without width would mark all others.
   *
   * @param values all finite
   */
  public static Optional<Fences> of(double... values) {
    if (values.length < VALUES_MIN) {
      return Optional.empty();
    }
    double[] sorted = Summaries.sorted(values);
    double lower = Summaries.quantile(sorted, 0.25);
    double upper = Summaries.quantile(sorted, 0.75);
    if (lower == upper) {
      return Optional.empty();
    }
    double reach = QUARTILE_DISTANCES * (upper - lower);
    return Optional.of(new Fences(lower - reach, upper + reach));
  }

  /** Whether a value lies outside; on a fence is inside. */
  public boolean isOutside(double value) {
    return value < low || value > high;
  }
}
