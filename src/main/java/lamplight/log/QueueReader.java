package lamplight.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import lamplight.model.EventListener;

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
  private long position;

  /**
   * Opens a queue file and reads its header.
   *
   * @param seed the trial's seed, which every row must name
   * @param process the process, from 1, which every row must name
   * @param processes how many processes the trial has
   * @throws IOException when the file cannot be read, or its header is another one
   */
  public QueueReader(Path file, long seed, int process, int processes) throws IOException {
    this(RowReader.open(file, LogColumns.QUEUE), seed, process, processes);
  }

  /**
   * Reads from a reader, which it owns, and its header at once.
   *
   * @param name stands for the file in messages
   */
  public QueueReader(Reader reader, String name, long seed, int process, int processes)
      throws IOException {
    this(new RowReader(reader, name, LogColumns.QUEUE), seed, process, processes);
  }

  private QueueReader(RowReader rows, long seed, int process, int processes) {
    this.rows = rows;
    this.seed = seed;
    this.process = process;
    this.messages = new MessageColumns(process, processes);
  }

  /** Whether there is a further row. */
  public boolean hasNext() {
    return rows.hasNext();
  }

  /**
   * Reads the next row and tells the listener of the message in it.
   *
   * @throws LogFormatException when the row is malformed or cut short
   * @throws IllegalStateException when there is none
   */
  public void tellNext(EventListener listener) throws IOException {
    rows.next();
    position++;
    rows.demand(SEED, seed);
    rows.demand(PROCESS, process);
    rows.demand(POSITION, position);
    int sender = messages.peer(rows, SENDER);
    long number = messages.number(rows, MESSAGE_ID, sender);
    long messageClock = rows.whole(MESSAGE_CLOCK, 0);
    long arrivedNs = rows.whole(ARRIVED);
    listener.queued(process, sender, number, messageClock, arrivedNs);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
