package lamplight.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import lamplight.model.EventView;
import lamplight.model.MutableEvent;

/**
 * Reads the log of the relay of a star, {@code relay.csv}, row by row. It is strict about the form
 * of a row and leaves it to the causality check to judge what the row says. Any fault of form is
 * thrown as {@link LogFormatException}. Holds one row at a time. Not thread-safe.
 */
public final class RelayReader implements Closeable {
  private static final int SEED = 0;
  private static final int MESSAGE_ID = 1;
  private static final int SENDER = 2;
  private static final int RECEIVER = 3;
  private static final int MESSAGE_CLOCK = 4;
  private static final int ARRIVED = 5;
  private static final int TAKEN = 6;
  private static final int FORWARDED = 7;
  private static final int QUEUE_LENGTH = 8;

  private final RowReader rows;
  private final long seed;
  private final int processes;
  private final MutableEvent read = new MutableEvent();

  /**
   * Opens a relay's log and reads its header.
   *
   * @param ends how its lines may end
   * @param seed the trial's seed, which every row must name
   * @param processes how many processes the trial has
   * @throws IOException when the file cannot be read, or its header is another one
   */
  public RelayReader(Path file, LineEnds ends, long seed, int processes) throws IOException {
    this(RowReader.open(file, ends, LogColumns.RELAY), seed, processes);
  }

  /**
   * Reads from a stream, which it owns, and its header at once. Lines may end either way.
   *
   * @param name stands for the file in messages
   */
  public RelayReader(InputStream in, String name, long seed, int processes) throws IOException {
    this(rows(in, name), seed, processes);
  }

  private RelayReader(RowReader rows, long seed, int processes) {
    this.rows = rows;
    this.seed = seed;
    this.processes = processes;
  }

  private static RowReader rows(InputStream in, String name) throws IOException {
    return new RowReader(new LineReader(in, name, LineEnds.ANY), name, LogColumns.RELAY);
  }

  /** Whether there is a further row. */
  public boolean hasNext() {
    return rows.hasNext();
  }

  /**
   * Reads the next row, which the view shows until the one after it is read.
   *
   * @throws LogFormatException when it is malformed or cut short
   * @throws IllegalStateException when there is none
   */
  public EventView next() throws IOException {
    rows.next();
    rows.demand(SEED, seed);
    int sender = MessageColumns.anyProcess(rows, SENDER, processes);
    MessageColumns messages = new MessageColumns(sender, processes);
    return read.relayed(
        sender,
        messages.number(rows, MESSAGE_ID, sender),
        messages.peer(rows, RECEIVER),
        rows.whole(MESSAGE_CLOCK, 0),
        rows.whole(ARRIVED),
        rows.whole(TAKEN),
        rows.whole(FORWARDED),
        rows.whole(QUEUE_LENGTH, 0));
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
