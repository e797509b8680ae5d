package lamplight.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lamplight.model.EventView;

/**
 * Reads one of the files in a trial's folder, row by row: the events of a process, the messages
 * left in its queue, or the copies that the relay of a star forwarded. It is strict about the form
 * of a row and leaves it to the causality check to judge what the row says. Any fault of form is
 * thrown as {@link LogFormatException}. Holds one row at a time. Not thread-safe.
 */
public final class LogReader implements Closeable {
  private static final int COUNTED_AT_ONCE = 1 << 16;

  private final RowReader rows;
  private final RowFormat format;

  private LogReader(RowReader rows, RowFormat format) {
    this.rows = rows;
    this.format = format;
  }

  /** What the rows of a file say. */
  @FunctionalInterface
  interface RowFormat {
    /** Reads the fields of the current row into a view, which it shows until the next one. */
    EventView read(RowReader row) throws LogFormatException;
  }

  /**
   * Opens the log of a process, {@code process-<i>.csv}. Ticks and clocks may be any whole numbers
   * from 0, times any whole numbers, and a send may carry another timestamp than its clock.
   *
   * @param ends how its lines may end
   * @param seed the trial's seed, which every row must name
   * @param process the process, from 1, which every row must name
   * @param processes how many processes the trial has
   * @throws IOException when the file cannot be read
   */
  public static LogReader ofEvents(Path file, LineEnds ends, long seed, int process, int processes)
      throws IOException {
    return new LogReader(
        RowReader.ofLog(file, ends, LogColumns.EVENTS), new EventRows(seed, process, processes));
  }

  /**
   * Opens the file with the messages left in the queue of a process, {@code queue-<i>.csv}. A
   * position that does not follow on the one before is a fault, too. See {@link #ofEvents}.
   */
  public static LogReader ofQueue(Path file, LineEnds ends, long seed, int process, int processes)
      throws IOException {
    return new LogReader(
        RowReader.ofLog(file, ends, LogColumns.QUEUE), new QueueRows(seed, process, processes));
  }

  /** Opens the log of the relay of a star, {@code relay.csv}. See {@link #ofEvents}. */
  public static LogReader ofRelay(Path file, LineEnds ends, long seed, int processes)
      throws IOException {
    return new LogReader(
        RowReader.ofLog(file, ends, LogColumns.RELAY), new RelayRows(seed, processes));
  }

  /**
   * Reads from the first row of a process's log whose it is.
   *
   * @param processes how many processes the trial has
   * @throws LogFormatException also when the log has no row
   */
  public static LogOrigin origin(Path file, int processes) throws IOException {
    try (RowReader rows = RowReader.ofLog(file, LineEnds.ANY, LogColumns.EVENTS)) {
      if (!rows.next()) {
        throw LogFormatException.inLine(
            file.toString(), 2, "the log has no row: expected one that names seed and process");
      }
      return EventRows.origin(rows, processes);
    }
  }

  /**
   * How many whole rows a log has, whatever they say: one that its writer did not live to finish
   * does not count.
   */
  public static long countRows(Path file) throws IOException {
    long lines = 0;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = new byte[COUNTED_AT_ONCE];
      for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
        for (int index = 0; index < length; index++) {
          lines += bytes[index] == '\n' ? 1 : 0;
        }
      }
    }
    return Math.max(0, lines - 1);
  }

  /**
   * Reads the next row, which the view shows until the one after it is read; empty when there is
   * none.
   *
   * @throws LogFormatException when it, or the header before the first one, is malformed or cut
   *     short
   */
  public Optional<EventView> next() throws IOException {
    return rows.next() ? Optional.of(format.read(rows)) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
