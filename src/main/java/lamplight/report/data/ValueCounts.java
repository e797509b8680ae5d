package lamplight.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lamplight.measure.Distribution;

/**
 * How often each value occurred over all trials of a run. It describes the events; it is not a
 * sample of independent ones. Not thread-safe.
 */
public final class ValueCounts {
  private final TreeMap<Long, Long> counts = new TreeMap<>();
  private long total;

  void add(Distribution distribution) {
    for (Distribution.Bin bin : distribution.bins()) {
      counts.merge(bin.value(), bin.count(), Long::sum);
      total += bin.count();
    }
  }

  /** How many values there are. */
  public long total() {
    return total;
  }

  /** The largest value; 0 when there is none. */
  public long largest() {
    return counts.isEmpty() ? 0 : counts.lastKey();
  }

  /** Counts the values of another tally as well. */
  public void add(ValueCounts other) {
    other.counts.forEach((value, count) -> counts.merge(value, count, Long::sum));
    total += other.total;
  }

  /**
   * The percentile by nearest rank: the smallest value with at least {@code percent} of a hundred
   * of all values at or below it; 0 when there is none.
   *
   * @param percent from 1 to 100
   */
  public long percentile(int percent) {
    long atOrBelow = 0;
    for (Map.Entry<Long, Long> entry : counts.entrySet()) {
      atOrBelow += entry.getValue();
      if (100 * atOrBelow >= percent * total) {
        return entry.getKey();
      }
    }
    return largest();
  }

  /** The values in ascending order, each with how often it occurred. */
  public List<Distribution.Bin> bins() {
    List<Distribution.Bin> bins = new ArrayList<>();
    for (Map.Entry<Long, Long> entry : counts.entrySet()) {
      bins.add(new Distribution.Bin(entry.getKey(), entry.getValue()));
    }
    return bins;
  }

  /** The share of the values from {@code low} to {@code high}, both included; 0 of none. */
  public double share(long low, long high) {
    if (total == 0 || low > high) {
      return 0;
    }
    long within =
        counts.subMap(low, true, high, true).values().stream().mapToLong(Long::longValue).sum();
    return (double) within / total;
  }
}
