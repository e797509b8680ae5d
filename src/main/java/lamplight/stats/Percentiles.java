package lamplight.stats;

import java.util.Arrays;

/** Percentiles of samples over seeds. Thread-safe. */
public final class Percentiles {
  private Percentiles() {}

  /**
   * The median: the middle value, or the mean of the middle two.
   *
   * @param values at least one
   */
  public static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return medianOfSorted(sorted);
  }

  /**
   * A quantile, interpolated between order statistics (type 7 of Hyndman and Fan: "Sample quantiles
   * in statistical packages", 1996).
   */
  static double ofSorted(double[] sorted, double probability) {
    double position = (sorted.length - 1) * probability;
    int rank = (int) Math.floor(position);
    double share = position - rank;
    return share == 0 ? sorted[rank] : sorted[rank] + share * (sorted[rank + 1] - sorted[rank]);
  }

  static double medianOfSorted(double[] sorted) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("a median needs at least one value");
    }
    int middle = sorted.length / 2;
    if (sorted.length % 2 == 1) {
      return sorted[middle];
    }
    return sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2;
  }
}
