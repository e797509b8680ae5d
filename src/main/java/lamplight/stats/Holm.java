package lamplight.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's correction for many tests: the chance that any true null hypothesis at all is rejected
 * stays within the level (Holm: "A simple sequentially rejective multiple test procedure",
 * Scandinavian Journal of Statistics 6, 1979). Thread-safe.
 */
public final class Holm {
  private Holm() {}

  /**
   * The adjusted p of each test, to be held against the level itself.
   *
   * @param p one a test, from 0 to 1
   * @return in the same order
   */
  public static double[] adjust(double... p) {
    int[] order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(index -> p[index]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    double highest = 0;
    for (int step = 0; step < order.length; step++) {
      highest = Math.max(highest, Math.min(1, (p.length - step) * p[order[step]]));
      adjusted[order[step]] = highest;
    }
    return adjusted;
  }
}
