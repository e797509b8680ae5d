package lamplight.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Percentiles of a stream of whole numbers in bounded memory: exact while there are few, then from
 * a {@link Histogram}. The highest value is always exact. Not thread-safe.
 */
final class Quantiles {
  private static final int FIRST_ROOM = 8;
  private static final long[] NOTHING = {};

  private final Precision precision;
  private long[] values = NOTHING;
  private int size;
  private @Nullable Histogram histogram;

  /**
   * How precise percentiles are.
   *
   * @param exactUpTo how many values are kept one by one
   * @param bits with more values, a percentile is correct to one part in 2^bits
   * @param keptReceives how many receives of a process are kept one by one before they are counted,
   *     which changes no value: few, so that all of them stay in the cache, or where that is no
   *     use, enough for a trial of ordinary length
   */
  record Precision(int exactUpTo, int bits, int keptReceives) {
    private static final Precision FINE = new Precision(4096, 10, 64);
    private static final Precision COARSE = new Precision(256, 6, 256);
    private static final int MOST_FINE_PROCESSES = 1000;

    /** Coarser where there are very many processes, so that a trial's memory stays bounded. */
    static Precision forProcesses(int processes) {
      return processes <= MOST_FINE_PROCESSES ? FINE : COARSE;
    }
  }

  Quantiles(Precision precision) {
    this.precision = precision;
  }

  void add(long value) {
    if (histogram != null) {
      histogram.add(value);
    } else if (size < values.length) {
      values[size++] = value;
    } else {
      addBeyondRoom(value);
    }
  }

  /** Adds the bits of each of these numbers from {@code shift} up. */
  void addParts(long[] numbers, int length, int shift) {
    int next = 0;
    while (next < length && histogram == null) {
      add(numbers[next] >>> shift);
      next++;
    }
    if (histogram != null) {
      histogram.addParts(numbers, next, length, shift, Long.MAX_VALUE);
    }
  }

  long count() {
    return histogram == null ? size : histogram.count();
  }

  /**
   * The percentile by nearest rank; see {@link Histogram#percentile}. There must be a value.
   *
   * @param percent from 1 to 100
   */
  long percentile(int percent) {
    if (histogram != null) {
      return histogram.percentile(percent);
    }
    sort();
    return values[(int) Histogram.rank(size, percent) - 1];
  }

  /** The distribution of the values in this unit, rounded to the nearest (halves to even). */
  Distribution distribution(long unit) {
    if (histogram != null) {
      return histogram.distribution(unit);
    }
    sort();
    List<Distribution.Bin> bins = new ArrayList<>();
    for (int index = 0; index < size; index++) {
      Histogram.addBin(bins, Histogram.inUnits(values[index], unit), 1);
    }
    return new Distribution(bins);
  }

  private void sort() {
    Arrays.sort(values, 0, size);
  }

  private void addBeyondRoom(long value) {
    if (size < precision.exactUpTo()) {
      int room = Math.max(FIRST_ROOM, 2 * values.length);
      values = Arrays.copyOf(values, Math.min(precision.exactUpTo(), room));
      values[size++] = value;
      return;
    }
    Histogram all = new Histogram(precision.bits());
    for (int index = 0; index < size; index++) {
      all.add(values[index]);
    }
    all.add(value);
    histogram = all;
    values = NOTHING;
  }
}
