package lamplight.log.foreign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lamplight.model.LoggedTrial;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one process from one file, in columns; a column that no row fills takes no memory. Times
 * that begin again are made to go on. Not thread-safe.
 */
final class RawRows {
  private static final int FIRST_ROWS = 64;
  private static final LineKind[] KINDS = LineKind.values();

  /** What rows hold, as numbers. */
  enum Column {
    TIME,
    CLOCK,
    BEFORE,
    QUEUE,
    STAMP,
    DRAW,
    /** A number in the table of names. */
    PEER,
    /** A number in the table of names. */
    MESSAGE
  }

  private final int file;
  private final long[][] columns = new long[Column.values().length][];
  private final List<@Nullable NamedVector> vectors = new ArrayList<>();
  private final List<@Nullable NamedVector> vectorStamps = new ArrayList<>();
  private byte[] kinds = new byte[FIRST_ROWS];
  private int[] lines = new int[FIRST_ROWS];
  private int size;
  private long lastNs = LoggedTrial.UNKNOWN;
  private long turnedNs;
  private long periodNs;

  /**
   * No rows yet.
   *
   * @param file the number of their file
   */
  RawRows(int file) {
    this.file = file;
  }

  int file() {
    return file;
  }

  int size() {
    return size;
  }

  LineKind kind(int row) {
    return KINDS[kinds[row]];
  }

  int line(int row) {
    return lines[row];
  }

  /** A value of a row, or {@link LoggedTrial#UNKNOWN}. */
  long value(Column column, int row) {
    long[] values = columns[column.ordinal()];
    return values == null || row >= values.length ? LoggedTrial.UNKNOWN : values[row];
  }

  /** A number in the table of names, or none. */
  int name(Column column, int row) {
    long value = value(column, row);
    return value == LoggedTrial.UNKNOWN ? NameTable.NONE : (int) value;
  }

  @Nullable NamedVector vector(int row) {
    return row < vectors.size() ? vectors.get(row) : null;
  }

  @Nullable NamedVector vectorStamp(int row) {
    return row < vectorStamps.size() ? vectorStamps.get(row) : null;
  }

  /** After how long the times began again before they were made to go on; 0 when they did not. */
  long periodNs() {
    return periodNs;
  }

  void add(LineKind kind, int line, RawRow row) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      lines = Arrays.copyOf(lines, 2 * size);
    }
    kinds[size] = (byte) kind.ordinal();
    lines[size] = line;
    put(Column.TIME, goingOn(row));
    put(Column.CLOCK, row.clock);
    put(Column.BEFORE, row.before);
    put(Column.QUEUE, row.queue);
    put(Column.STAMP, row.stamp);
    put(Column.DRAW, row.draw);
    put(Column.PEER, row.peer == NameTable.NONE ? LoggedTrial.UNKNOWN : row.peer);
    put(Column.MESSAGE, row.message == NameTable.NONE ? LoggedTrial.UNKNOWN : row.message);
    put(vectors, row.vector);
    put(vectorStamps, row.vectorStamp);
    size++;
  }

  private long goingOn(RawRow row) {
    if (row.periodNs == 0 || row.timeNs == LoggedTrial.UNKNOWN) {
      return row.timeNs;
    }
    periodNs = row.periodNs;
    long timeNs = row.timeNs + turnedNs;
    if (lastNs != LoggedTrial.UNKNOWN && timeNs < lastNs - periodNs / 2) {
      turnedNs += periodNs;
      timeNs += periodNs;
    }
    lastNs = timeNs;
    return timeNs;
  }

  private void put(Column column, long value) {
    long[] values = columns[column.ordinal()];
    if (value == LoggedTrial.UNKNOWN && (values == null || size >= values.length)) {
      return;
    }
    if (values == null || size >= values.length) {
      int before = values == null ? 0 : values.length;
      values = values == null ? new long[kinds.length] : Arrays.copyOf(values, kinds.length);
      Arrays.fill(values, before, values.length, LoggedTrial.UNKNOWN);
      columns[column.ordinal()] = values;
    }
    values[size] = value;
  }

  private void put(List<@Nullable NamedVector> column, @Nullable NamedVector value) {
    if (value != null) {
      while (column.size() < size) {
        column.add(null);
      }
      column.add(value);
    }
  }
}
