package lamplight.measure;

import java.util.Arrays;

/**
 * Counts of values from 0 up, in bins that grow with the value: with precision b, every value below
 * 2^(b+1) has a bin of its own, and each octave above is divided into 2^b bins. Within a bin, two
 * values differ by less than one part in 2^b. Pages of counters exist only where values fell, so
 * memory depends on the spread of the values and not on how many there are. (The scheme is that of
 * HdrHistogram, in binary digits.) Not thread-safe.
 */
final class LogLinearCounts {
  private static final int PAGE_BITS = 5;
  private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;
  private static final long[] NO_PAGE = {};
  private static final long[][] NO_PAGES = {};

  private final int precision;
  private long[][] pages = NO_PAGES;

  /** Is told of a bin that is not empty. */
  @FunctionalInterface
  interface BinVisitor {
    /** The values {@code lowest..highest} occurred {@code count} times together. */
    void bin(long lowest, long highest, long count);
  }

  LogLinearCounts(int precision) {
    this.precision = precision;
  }

  void add(long value, long times) {
    int bin = bin(value);
    int page = bin >>> PAGE_BITS;
    if (page >= pages.length || pages[page].length == 0) {
      addPage(page);
    }
    pages[page][bin & PAGE_MASK] += times;
  }

  /** Visits the bins that are not empty, lowest values first. */
  void ascending(BinVisitor visitor) {
    for (int page = 0; page < pages.length; page++) {
      for (int slot = 0; slot < pages[page].length; slot++) {
        visit(page, slot, visitor);
      }
    }
  }

  /** Visits the bins that are not empty, highest values first. */
  void descending(BinVisitor visitor) {
    for (int page = pages.length - 1; page >= 0; page--) {
      for (int slot = pages[page].length - 1; slot >= 0; slot--) {
        visit(page, slot, visitor);
      }
    }
  }

  private void visit(int page, int slot, BinVisitor visitor) {
    long count = pages[page][slot];
    if (count > 0) {
      int bin = (page << PAGE_BITS) + slot;
      int shift = Math.max(0, (bin >>> precision) - 1);
      long lowest = (long) (bin - (shift << precision)) << shift;
      visitor.bin(lowest, lowest + (1L << shift) - 1, count);
    }
  }

  private int bin(long value) {
    int shift = Math.max(0, 63 - Long.numberOfLeadingZeros(value | 1) - precision);
    return (shift << precision) + (int) (value >>> shift);
  }

  private void addPage(int page) {
    if (page >= pages.length) {
      int before = pages.length;
      pages = Arrays.copyOf(pages, Math.max(page + 1, Math.min(2 * before, before + 64)));
      Arrays.fill(pages, before, pages.length, NO_PAGE);
    }
    pages[page] = new long[1 << PAGE_BITS];
  }
}
