package lamplight.log.foreign;

import lamplight.model.LoggedTrial;

/**
 * The times that begin at one place of a line: each possible end with its value. Reused for the
 * next place. Not thread-safe.
 */
final class TimeReading {
  private static final int ENDS_MAX = 8;

  private final int[] ends = new int[ENDS_MAX];
  private final long[] values = new long[ENDS_MAX];
  private int size;

  /** After how long the values begin again, in nanoseconds; 0 when they never do. */
  private long periodNs;

  void clear() {
    size = 0;
    periodNs = 0;
  }

  /** Adds an end, unless its value is unknown. */
  void add(int end, long timeNs) {
    if (timeNs != LoggedTrial.UNKNOWN && size < ENDS_MAX) {
      ends[size] = end;
      values[size] = timeNs;
      size++;
    }
  }

  void setPeriod(long ns) {
    periodNs = ns;
  }

  int size() {
    return size;
  }

  int end(int candidate) {
    return ends[candidate];
  }

  long timeNs(int candidate) {
    return values[candidate];
  }

  long periodNs() {
    return periodNs;
  }
}
