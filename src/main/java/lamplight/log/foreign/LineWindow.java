package lamplight.log.foreign;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a log that are not blank, with some of those that follow, in memory that no line can
 * exceed. A line that is too long keeps its beginning and is marked. Not thread-safe.
 */
final class LineWindow implements Closeable {
  static final int BYTES_MAX = 1 << 20;

  private static final int KEPT_BYTES = 256;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int limit;
  private boolean isEnded;

  /** Where the next line begins, and how far its end was looked for. */
  private int next;

  private int looked;
  private boolean isCut;
  private long number;

  private final int[] starts;
  private final int[] ends;
  private final long[] numbers;
  private final boolean[] tooLong;
  private int loaded;

  /**
   * Lines of a stream.
   *
   * @param most how many of them are looked at together
   */
  LineWindow(InputStream in, int most) {
    this(in, most, 1);
  }

  /**
   * The same where the first line has another number.
   *
   * @param first its number
   */
  LineWindow(InputStream in, int most, long first) {
    this.in = in;
    number = first - 1;
    starts = new int[most];
    ends = new int[most];
    numbers = new long[most];
    tooLong = new boolean[most];
  }

  /** Loads as many lines as are looked at together, or as there are; false when there is none. */
  boolean load() throws IOException {
    while (loaded < starts.length && loadLine()) {
      // The line is loaded.
    }
    return loaded > 0;
  }

  /** Goes on behind the first lines. */
  void drop(int lines) {
    loaded -= lines;
    if (loaded > 0) {
      System.arraycopy(starts, lines, starts, 0, loaded);
      System.arraycopy(ends, lines, ends, 0, loaded);
      System.arraycopy(numbers, lines, numbers, 0, loaded);
      System.arraycopy(tooLong, lines, tooLong, 0, loaded);
    }
  }

  byte[] bytes() {
    return buffer;
  }

  int size() {
    return loaded;
  }

  int start(int line) {
    return starts[line];
  }

  int end(int line) {
    return ends[line];
  }

  /** Its number in the file, from 1. */
  long number(int line) {
    return numbers[line];
  }

  boolean isTooLong(int line) {
    return tooLong[line];
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Loads the next line that is not blank. */
  private boolean loadLine() throws IOException {
    while (findEnd()) {
      int start = next;
      int end = looked;
      number++;
      next = Math.min(limit, end + 1);
      looked = next;
      if (!isBlank(start, end)) {
        starts[loaded] = start;
        ends[loaded] = end;
        numbers[loaded] = number;
        tooLong[loaded] = isCut;
        isCut = false;
        loaded++;
        return true;
      }
      isCut = false;
    }
    return false;
  }

  /** Looks for the end of the next line; false when there is no line. */
  private boolean findEnd() throws IOException {
    while (true) {
      while (looked < limit && buffer[looked] != '\n') {
        looked++;
      }
      if (looked < limit) {
        return true;
      }
      if (isEnded) {
        return next < limit;
      }
      read();
    }
  }

  private void read() throws IOException {
    int kept = loaded > 0 ? starts[0] : next;
    if (kept > 0) {
      System.arraycopy(buffer, kept, buffer, 0, limit - kept);
      for (int line = 0; line < loaded; line++) {
        starts[line] -= kept;
        ends[line] -= kept;
      }
      next -= kept;
      limit -= kept;
    }
    if (isCut || limit - next > BYTES_MAX) {
      isCut = true;
      limit = Math.min(limit, next + KEPT_BYTES);
    }
    looked = limit;
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int more = in.read(buffer, limit, buffer.length - limit);
    isEnded = more < 0;
    limit += Math.max(0, more);
  }

  private boolean isBlank(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!LineMatcher.isBlank(buffer[at])) {
        return false;
      }
    }
    return true;
  }
}
