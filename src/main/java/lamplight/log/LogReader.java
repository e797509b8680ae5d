package lamplight.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /** So long is no header but that of another kind of file. */
  private static final int HEADER_BYTES_MAX = 1 << 12;

  /** With fewer of our columns a file is not meant to be our log. */
  private static final int NEARLY = 5;

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
   * @param form how strictly its form is taken
   * @param seed the trial's seed, which every row must name that has the column
   * @param process the process, from 1, which every row must name
   * @param processes how many processes the trial has
   * @throws IOException when the file cannot be read
   */
  public static LogReader ofEvents(Path file, LogForm form, long seed, int process, int processes)
      throws IOException {
    return new LogReader(
        RowReader.ofLog(file, form, LogColumns.EVENTS), new EventRows(seed, process, processes));
  }

  /**
   * Opens the file with the messages left in the queue of a process, {@code queue-<i>.csv}. A
   * position that does not follow on the one before is a fault, too. See {@link #ofEvents}.
   */
  public static LogReader ofQueue(Path file, LogForm form, long seed, int process, int processes)
      throws IOException {
    return new LogReader(
        RowReader.ofLog(file, form, LogColumns.QUEUE), new QueueRows(seed, process, processes));
  }

  /** Opens the log of the relay of a star, {@code relay.csv}. See {@link #ofEvents}. */
  public static LogReader ofRelay(Path file, LogForm form, long seed, int processes)
      throws IOException {
    return new LogReader(
        RowReader.ofLog(file, form, LogColumns.RELAY), new RelayRows(seed, processes));
  }

  /**
   * Reads from the first row of a process's log whose it is.
   *
   * @param processes how many processes the trial has
   * @throws LogFormatException also when the log has no row
   */
  public static LogOrigin origin(Path file, int processes) throws IOException {
    try (RowReader rows = RowReader.ofLog(file, LogForm.ANY, LogColumns.EVENTS)) {
      if (!rows.next()) {
        throw LogFormatException.inLine(
            file.toString(), 2, "the log has no row: expected one that names its process");
      }
      return EventRows.origin(rows, processes);
    }
  }

  /**
   * The columns of a process's log, in the order of its header.
   *
   * @throws LogFormatException when one is missing that it must have
   */
  public static List<String> columns(Path file) throws IOException {
    try (RowReader rows = RowReader.ofLog(file, LogForm.ANY, LogColumns.EVENTS)) {
      return rows.columns();
    }
  }

  /**
   * Whether the first line of a file is the header of a process's log, or nearly: {@link #columns}
   * then tells what it lacks.
   *
   * @throws IOException when the file cannot be read
   */
  public static boolean isLog(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEADER_BYTES_MAX), StandardCharsets.UTF_8);
      List<String> columns = List.of(head.split("\\R", 2)[0].split(",", -1));
      return columns.contains("event")
          && LogColumns.EVENTS.stream().filter(columns::contains).count() >= NEARLY;
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
