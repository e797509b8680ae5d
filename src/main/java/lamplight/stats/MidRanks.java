package lamplight.stats;

import java.util.Arrays;

/** Ranks from 1, doubled, so that the mean rank that equal values share is a whole number too. */
final class MidRanks {
  private MidRanks() {}

  /** The doubled rank of each value among all. */
  static long[] doubled(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    // Equal values share the ranks below + 1 to notAbove: their mean, doubled.
    return Arrays.stream(values)
        .mapToLong(value -> below(sorted, value) + 1L + notAbove(sorted, value))
        .toArray();
  }

  /** How many of these lie below a value. */
  static int below(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many of these lie below a value or equal it. */
  static int notAbove(double[] sorted, double value) {
    return below(sorted, Math.nextUp(value));
  }

  /** Whether any two values are equal. */
  static boolean hasTies(double[] values) {
    return Arrays.stream(values).distinct().count() < values.length;
  }
}
