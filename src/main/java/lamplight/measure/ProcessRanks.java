package lamplight.measure;

import java.util.Arrays;

/**
 * Picks the {@link ProcessPercentile}s from one whole number a process, over and over for as many
 * processes: by counting where the numbers lie close together, as clocks and queues mostly do, and
 * else by sorting. Not thread-safe.
 */
final class ProcessRanks {
  private static final int COUNTERS_A_PROCESS = 4;

  private final int[] counters;

  ProcessRanks(int processes) {
    this.counters = new int[Math.multiplyExact(COUNTERS_A_PROCESS, processes)];
  }

  /** The percentiles in ascending order. The values may be put in another order. */
  long[] pick(long[] values) {
    long low = values[0];
    long high = values[0];
    for (long value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    // A difference that overflows is below zero.
    long range = high - low;
    return range >= 0 && range < counters.length
        ? byCounting(values, low, (int) range)
        : bySorting(values);
  }

  private long[] byCounting(long[] values, long low, int range) {
    Arrays.fill(counters, 0, range + 1, 0);
    for (long value : values) {
      counters[(int) (value - low)]++;
    }
    ProcessPercentile[] percentiles = ProcessPercentile.values();
    long[] picked = new long[percentiles.length];
    int next = 0;
    int passed = 0;
    for (int offset = 0; offset <= range; offset++) {
      passed += counters[offset];
      while (next < picked.length && percentiles[next].index(values.length) < passed) {
        picked[next] = low + offset;
        next++;
      }
    }
    return picked;
  }

  private static long[] bySorting(long[] values) {
    Arrays.sort(values);
    return Arrays.stream(ProcessPercentile.values())
        .mapToLong(percentile -> values[percentile.index(values.length)])
        .toArray();
  }
}
