package lamplight.measure;

import java.util.ArrayList;
import java.util.List;
import lamplight.measure.Distribution.Bin;
import lamplight.measure.LogLinearCounts.BinVisitor;

/**
 * Counts of whole numbers of either sign, in the bins of {@link LogLinearCounts}: exact for small
 * values, with a bounded relative error for large ones, in memory that does not grow with the
 * number of values. The lowest and the highest value are exact. Not thread-safe.
 */
final class Histogram {
  private final LogLinearCounts natural;

  /** Counts the complement of each value below zero, which has no overflow to worry about. */
  private final LogLinearCounts negative;

  private long count;
  private long min = Long.MAX_VALUE;
  private long max = Long.MIN_VALUE;

  /**
   * An empty histogram.
   *
   * @param precision values are exact below 2^(precision+1), and correct to one part in
   *     2^(precision+1) beyond
   */
  Histogram(int precision) {
    this.natural = new LogLinearCounts(precision);
    this.negative = new LogLinearCounts(precision);
  }

  void add(long value) {
    add(value, 1);
  }

  /** Adds a value this many times, which may be none. */
  void add(long value, long times) {
    if (times == 0) {
      return;
    }
    count += times;
    if (value > max) {
      max = value;
    }
    if (value < min) {
      min = value;
    }
    if (value >= 0) {
      natural.add(value, times);
    } else {
      negative.add(~value, times);
    }
  }

  /**
   * Adds a part of each of these numbers: its bits from {@code shift} up that are in the mask. No
   * part may be below zero.
   *
   * @param from the first of the numbers
   * @param to the one after the last
   */
  void addParts(long[] numbers, int from, int to, int shift, long mask) {
    long low = min;
    long high = max;
    for (int index = from; index < to; index++) {
      long value = (numbers[index] >>> shift) & mask;
      low = Math.min(low, value);
      high = Math.max(high, value);
      natural.add(value, 1);
    }
    min = low;
    max = high;
    count += to - from;
  }

  long count() {
    return count;
  }

  /**
   * The percentile by nearest rank: the smallest value with at least {@code percent} of a hundred
   * of all values at or below it. There must be a value.
   *
   * @param percent from 1 to 100
   */
  long percentile(int percent) {
    long rank = rank(count, percent);
    if (rank == count) {
      return max;
    }
    RankSearch search = new RankSearch(rank);
    ascending(search);
    return Math.max(min, Math.min(max, search.found));
  }

  /** The rank, from 1, of a percentile among {@code count} sorted values. */
  static long rank(long count, int percent) {
    long whole = count / 100 * percent;
    long rest = count % 100 * percent;
    return Math.max(1, whole + (rest + 99) / 100);
  }

  /** The distribution of the values in this unit, rounded to the nearest (halves to even). */
  Distribution distribution(long unit) {
    List<Bin> bins = new ArrayList<>();
    ascending((lowest, highest, times) -> addBin(bins, inUnits(lowest, unit), times));
    return new Distribution(bins);
  }

  /** A value in a unit, rounded as figures in tables are: to the nearest, halves to even. */
  static long inUnits(long value, long unit) {
    return unit == 1 ? value : (long) Math.rint((double) value / unit);
  }

  /** Adds to the last bin when the value is the same, else a bin of its own. */
  static void addBin(List<Bin> bins, long value, long times) {
    int last = bins.size() - 1;
    if (last >= 0 && bins.get(last).value() == value) {
      bins.set(last, new Bin(value, bins.get(last).count() + times));
    } else {
      bins.add(new Bin(value, times));
    }
  }

  private void ascending(BinVisitor visitor) {
    negative.descending((lowest, highest, times) -> visitor.bin(~highest, ~lowest, times));
    natural.ascending(visitor);
  }

  /** Finds the middle of the bin that holds a rank. */
  private static final class RankSearch implements BinVisitor {
    private long toGo;
    private long found;

    RankSearch(long rank) {
      this.toGo = rank;
    }

    @Override
    public void bin(long lowest, long highest, long times) {
      if (toGo > 0 && toGo <= times) {
        found = lowest + (highest - lowest) / 2;
      }
      toGo -= times;
    }
  }
}
