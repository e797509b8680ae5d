package lamplight.model;

import java.util.Arrays;

/**
 * A column of numbers while it is read. One that no row has a value for takes no memory. Not
 * thread-safe.
 */
final class LongColumn {
  private static final int FIRST_ROWS = 64;
  private static final long[] NONE = {};

  private long[] values = NONE;
  private int size;

  /** Sets the value of a row; the rows between the last one set and this one are unknown. */
  void set(int row, long value) {
    if (value == LoggedTrial.UNKNOWN && row >= size) {
      return;
    }
    if (row >= values.length) {
      values = Arrays.copyOf(values, Math.max(Math.max(FIRST_ROWS, row + 1), 2 * values.length));
    }
    if (row > size) {
      Arrays.fill(values, size, row, LoggedTrial.UNKNOWN);
    }
    values[row] = value;
    size = Math.max(size, row + 1);
  }

  /** The values up to the last known one. */
  long[] values() {
    return Arrays.copyOf(values, size);
  }

  /** The value of a row of what {@link #values} gave. */
  static long at(long[] values, int row) {
    return row < values.length ? values[row] : LoggedTrial.UNKNOWN;
  }
}
