package lamplight.log.foreign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lamplight.model.LoggedTrial;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one process from one file, in columns; a column that no row fills takes no memory. Times
 * that begin again are made to go on. Not thread-safe.
 */
final class RawRows {
  /** A power of two. */
  private static final int BLOCK_ROWS = 1 << 7;

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
  private final List<@Nullable Block> blocks = new ArrayList<>();
  private final List<@Nullable NamedVector> vectors = new ArrayList<>();
  private final List<@Nullable NamedVector> vectorStamps = new ArrayList<>();
  private int size;
  private int forgotten;
  private long lastNs = LoggedTrial.UNKNOWN;
  private long turnedNs;
  private long periodNs;

  /** Some rows, so that those that were read again need no memory any more. */
  private static final class Block {
    private final byte[] kinds = new byte[BLOCK_ROWS];
    private final int[] lines = new int[BLOCK_ROWS];
    private final long[][] columns = new long[Column.values().length][];
  }

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
    return KINDS[block(row).kinds[row % BLOCK_ROWS]];
  }

  int line(int row) {
    return block(row).lines[row % BLOCK_ROWS];
  }

  /** A value of a row, or {@link LoggedTrial#UNKNOWN}. */
  long value(Column column, int row) {
    long[] values = block(row).columns[column.ordinal()];
    return values == null ? LoggedTrial.UNKNOWN : values[row % BLOCK_ROWS];
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
    if (size % BLOCK_ROWS == 0) {
      blocks.add(new Block());
    }
    block(size).kinds[size % BLOCK_ROWS] = (byte) kind.ordinal();
    block(size).lines[size % BLOCK_ROWS] = line;
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
    long[][] columns = block(size).columns;
    if (value != LoggedTrial.UNKNOWN && columns[column.ordinal()] == null) {
      columns[column.ordinal()] = new long[BLOCK_ROWS];
      Arrays.fill(columns[column.ordinal()], LoggedTrial.UNKNOWN);
    }
    if (columns[column.ordinal()] != null) {
      columns[column.ordinal()][size % BLOCK_ROWS] = value;
    }
  }

  /** Forgets whole blocks before a row. */
  void forgetBefore(int row) {
    while (forgotten < row / BLOCK_ROWS) {
      blocks.set(forgotten++, null);
    }
  }

  private Block block(int row) {
    return Objects.requireNonNull(blocks.get(row / BLOCK_ROWS));
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
