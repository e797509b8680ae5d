package lamplight.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import lamplight.model.EventView;
import lamplight.model.MutableEvent;

/**
 * Reads the messages left in the queue of one process, {@code queue-<i>.csv}, row by row. Any fault
 * of form, and a position that does not follow on the one before, is thrown as {@link
 * LogFormatException}. Holds one row at a time. Not thread-safe.
 */
public final class QueueReader implements Closeable {
  private static final int SEED = 0;
  private static final int PROCESS = 1;
  private static final int POSITION = 2;
  private static final int MESSAGE_ID = 3;
  private static final int SENDER = 4;
  private static final int MESSAGE_CLOCK = 5;
  private static final int ARRIVED = 6;

  private final RowReader rows;
  private final long seed;
  private final int process;
  private final MessageColumns messages;
  private final MutableEvent read = new MutableEvent();
  private long position;

  /**
   * Opens a queue file and reads its header.
   *
   * @param ends how its lines may end
   * @param seed the trial's seed, which every row must name
   * @param process the process, from 1, which every row must name
   * @param processes how many processes the trial has
   * @throws IOException when the file cannot be read, or its header is another one
   */
  public QueueReader(Path file, LineEnds ends, long seed, int process, int processes)
      throws IOException {
    this(RowReader.open(file, ends, LogColumns.QUEUE), seed, process, processes);
  }

  /**
   * Reads from a stream, which it owns, and its header at once. Lines may end either way.
   *
   * @param name stands for the file in messages
   */
  public QueueReader(InputStream in, String name, long seed, int process, int processes)
      throws IOException {
    this(rows(in, name), seed, process, processes);
  }

  private QueueReader(RowReader rows, long seed, int process, int processes) {
    this.rows = rows;
    this.seed = seed;
    this.process = process;
    this.messages = new MessageColumns(process, processes);
  }

  private static RowReader rows(InputStream in, String name) throws IOException {
    return new RowReader(new LineReader(in, name, LineEnds.ANY), name, LogColumns.QUEUE);
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
    position++;
    rows.demand(SEED, seed);
    rows.demand(PROCESS, process);
    rows.demand(POSITION, position);
    int sender = messages.peer(rows, SENDER);
    return read.queued(
        process,
        sender,
        messages.number(rows, MESSAGE_ID, sender),
        rows.whole(MESSAGE_CLOCK, 0),
        rows.whole(ARRIVED));
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
