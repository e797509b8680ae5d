package lamplight.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import lamplight.model.EventView;
import lamplight.model.MutableEvent;

/**
 * Reads the log of one process, {@code process-<i>.csv}, event by event. It is strict about the
 * form of a row and leaves it to the causality check to judge what the row says: ticks and clocks
 * may be any whole numbers from 0, times any whole numbers, and a send may carry another timestamp
 * than its clock. Any fault of form is thrown as {@link LogFormatException}. Holds one row at a
 * time. Not thread-safe.
 */
public final class LogReader implements Closeable {
  private static final int COUNTED_AT_ONCE = 1 << 16;
  private static final int SEED = 0;
  private static final int PROCESS = 1;
  private static final int TICK = 2;
  private static final int TIME = 3;
  private static final int EVENT = 4;
  private static final int CLOCK = 5;
  private static final int QUEUE_LENGTH = 6;
  private static final int MESSAGE_ID = 7;
  private static final int PEERS = 8;
  private static final int MESSAGE_CLOCK = 9;
  private static final int ARRIVED = 10;

  private final RowReader rows;
  private final long seed;
  private final int process;
  private final MessageColumns messages;
  private final MutableEvent read = new MutableEvent();

  /**
   * Opens a log file and reads its header.
   *
   * @param ends how its lines may end
   * @param seed the trial's seed, which every row must name
   * @param process the process, from 1, which every row must name
   * @param processes how many processes the trial has
   * @throws IOException when the file cannot be read, or its header is another one
   */
  public LogReader(Path file, LineEnds ends, long seed, int process, int processes)
      throws IOException {
    this(RowReader.open(file, ends, LogColumns.EVENTS), seed, process, processes);
  }

  /**
   * Reads from a stream, which it owns, and its header at once. Lines may end either way.
   *
   * @param name stands for the file in messages
   */
  public LogReader(InputStream in, String name, long seed, int process, int processes)
      throws IOException {
    this(rows(in, name), seed, process, processes);
  }

  private LogReader(RowReader rows, long seed, int process, int processes) {
    this.rows = rows;
    this.seed = seed;
    this.process = process;
    this.messages = new MessageColumns(process, processes);
  }

  /**
   * Reads from its first row whose log a file is.
   *
   * @param processes how many processes the trial has
   * @throws LogFormatException also when the log has no row
   */
  public static LogOrigin origin(Path file, int processes) throws IOException {
    try (RowReader rows = RowReader.open(file, LineEnds.ANY, LogColumns.EVENTS)) {
      if (!rows.hasNext()) {
        throw LogFormatException.inLine(
            file.toString(), 2, "the log has no row: expected one that names seed and process");
      }
      rows.next();
      long process = rows.whole(PROCESS, 1);
      if (process > processes) {
        throw rows.fault(
            PROCESS, "expected a process from 1 to " + processes + ", the number of logs");
      }
      return new LogOrigin(rows.whole(SEED), (int) process);
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

  private static RowReader rows(InputStream in, String name) throws IOException {
    return new RowReader(new LineReader(in, name, LineEnds.ANY), name, LogColumns.EVENTS);
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
    rows.demand(PROCESS, process);
    long tick = rows.whole(TICK, 0);
    long timeNs = rows.whole(TIME);
    long clock = rows.whole(CLOCK, 0);
    long queueLength = rows.whole(QUEUE_LENGTH, 0);
    String event = rows.text(EVENT);
    return switch (event) {
      case LogColumns.INTERNAL -> internal(tick, timeNs, clock, queueLength);
      case LogColumns.SEND -> send(tick, timeNs, clock, queueLength);
      case LogColumns.RECEIVE -> receive(tick, timeNs, clock, queueLength);
      default -> throw rows.fault(EVENT, "expected internal, send or receive");
    };
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private EventView internal(long tick, long timeNs, long clock, long queueLength)
      throws LogFormatException {
    for (int column = MESSAGE_ID; column <= ARRIVED; column++) {
      rows.demandEmpty(column, "the event is internal");
    }
    return read.internal(process, tick, timeNs, clock, queueLength);
  }

  private EventView send(long tick, long timeNs, long clock, long queueLength)
      throws LogFormatException {
    long number = messages.number(rows, MESSAGE_ID, process);
    int receiver = messages.receiver(rows, PEERS);
    long messageClock = rows.whole(MESSAGE_CLOCK, 0);
    rows.demandEmpty(ARRIVED, "the event is a send");
    return read.send(process, tick, timeNs, clock, queueLength, number, receiver)
        .stamped(messageClock);
  }

  private EventView receive(long tick, long timeNs, long clock, long queueLength)
      throws LogFormatException {
    int sender = messages.peer(rows, PEERS);
    long number = messages.number(rows, MESSAGE_ID, sender);
    long messageClock = rows.whole(MESSAGE_CLOCK, 0);
    long arrivedNs = rows.whole(ARRIVED);
    return read.receive(
        process, tick, timeNs, clock, queueLength, sender, number, messageClock, arrivedNs);
  }
}
