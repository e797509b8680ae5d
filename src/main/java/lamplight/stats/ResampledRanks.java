package lamplight.stats;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lamplight.model.KeyedRandom;

/**
 * Which order statistics of a sample a quantile of its bootstrap resamples falls on. That depends
 * on the size of the sample alone, so that it is drawn once for all samples of one size. Draws are
 * keyed by the size: the same data always give the same interval. Immutable.
 */
final class ResampledRanks {
  /** How many resamples are drawn. */
  static final int RESAMPLES = 10_000;

  /** How many resamples lie beyond each end of the interval: 2.5 %. */
  private static final int BEYOND = RESAMPLES / 40;

  /** The key of the draws: any number would do, and it never changes. */
  private static final long KEY = 0x6C616D706C696768L;

  private final double upperShare;
  private final int[] lower;
  private final int[] upper;
  private final int[] counts;

  private ResampledRanks(double upperShare, int[] lower, int[] upper, int[] counts) {
    this.upperShare = upperShare;
    this.lower = lower;
    this.upper = upper;
    this.counts = counts;
  }

  /**
   * Draws the resamples.
   *
   * @param size the size of the sample, at least 1
   * @param probability of the quantile, from 0 to 1
   */
  static ResampledRanks of(int size, double probability) {
    double position = (size - 1) * probability;
    int rank = (int) Math.floor(position);
    double upperShare = position - rank;
    long[] pairs = new long[RESAMPLES];
    int[] times = new int[size];
    long key = KeyedRandom.bits(KEY, size);
    for (int resample = 0; resample < RESAMPLES; resample++) {
      Arrays.fill(times, 0);
      long first = (long) resample * size;
      for (int draw = 0; draw < size; draw++) {
        times[(int) KeyedRandom.below(KeyedRandom.bits(key, first + draw), size)]++;
      }
      int low = orderStatistic(times, rank);
      int high = upperShare > 0 ? orderStatistic(times, rank + 1) : low;
      pairs[resample] = (long) low * size + high;
    }
    return counted(pairs, size, upperShare);
  }

  /** The place within the sample of the value with this rank within the resample. */
  private static int orderStatistic(int[] times, int rank) {
    int place = 0;
    int passed = times[0];
    while (passed <= rank) {
      place++;
      passed += times[place];
    }
    return place;
  }

  private static ResampledRanks counted(long[] pairs, int size, double upperShare) {
    long[] distinct = Arrays.stream(pairs).sorted().distinct().toArray();
    int[] counts = new int[distinct.length];
    for (long pair : pairs) {
      counts[Arrays.binarySearch(distinct, pair)]++;
    }
    return new ResampledRanks(
        upperShare,
        Arrays.stream(distinct).mapToInt(pair -> (int) (pair / size)).toArray(),
        Arrays.stream(distinct).mapToInt(pair -> (int) (pair % size)).toArray(),
        counts);
  }

  /** The interval that leaves out 2.5 % of the resamples at each end. */
  Interval interval(double[] sorted) {
    TreeMap<Double, Integer> resampled = new TreeMap<>();
    double scale = Differences.scale(sorted[0], sorted[sorted.length - 1]);
    for (int index = 0; index < counts.length; index++) {
      double low = sorted[lower[index]];
      double quantile = low + upperShare * (sorted[upper[index]] - low);
      // Midpoints that differ by a rounding step are one value: 0.1 and 0.3, as 0.2 and 0.2.
      resampled.merge(Differences.rounded(quantile, scale), counts[index], Integer::sum);
    }
    double low = beyond(resampled);
    double high = beyond(resampled.descendingMap());
    // Rounding may cross the ends of a point.
    return new Interval(Math.min(low, high), Math.max(low, high));
  }

  /**
   * The value with 2.5 % of the resamples before it. A value's own resamples count half, and
   * between values it is interpolated (the mid-distribution; Parzen: "Quantile probability and
   * statistical data modeling", Statistical Science 19, 2004): the median of an odd number of
   * values takes few values, and an interval that ends on one of them would cover 92 % at n = 21,
   * say.
   */
  private static double beyond(SortedMap<Double, Integer> resampled) {
    double passed = 0;
    double lastMiddle = 0;
    double lastValue = resampled.firstKey();
    for (Map.Entry<Double, Integer> entry : resampled.entrySet()) {
      double middle = passed + entry.getValue() / 2.0;
      if (middle >= BEYOND) {
        double share = (BEYOND - lastMiddle) / (middle - lastMiddle);
        return lastValue + share * (entry.getKey() - lastValue);
      }
      passed += entry.getValue();
      lastMiddle = middle;
      lastValue = entry.getKey();
    }
    // The last value's resamples and those before it are more than half of all.
    throw new IllegalStateException("fewer than " + BEYOND + " resamples");
  }
}
