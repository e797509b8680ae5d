package lamplight.log;

import java.util.OptionalLong;
import lamplight.model.EventView;
import lamplight.model.MutableEvent;

/** The rows of {@code process-<i>.csv}, see {@link LogColumns#EVENTS}. Not thread-safe. */
final class EventRows implements LogReader.RowFormat {
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

  private final long seed;
  private final int process;
  private final MessageColumns messages;
  private final MutableEvent read = new MutableEvent();

  /** The rows of this process. */
  EventRows(long seed, int process, int processes) {
    this.seed = seed;
    this.process = process;
    this.messages = new MessageColumns(process, processes);
  }

  /** Whose log a row is in. */
  static LogOrigin origin(RowReader row, int processes) throws LogFormatException {
    long process = row.whole(PROCESS, 1);
    if (process > processes) {
      throw row.fault(
          PROCESS, "expected a process from 1 to " + processes + ", the number of logs");
    }
    OptionalLong seed = row.has(SEED) ? OptionalLong.of(row.whole(SEED)) : OptionalLong.empty();
    return new LogOrigin(seed, (int) process);
  }

  @Override
  public EventView read(RowReader row) throws LogFormatException {
    row.demandWhereNamed(SEED, seed);
    row.demand(PROCESS, process);
    long tick = row.whole(TICK, 0);
    long timeNs = row.whole(TIME);
    long clock = row.whole(CLOCK, 0);
    long queueLength = row.whole(QUEUE_LENGTH, 0);
    return switch (row.text(EVENT)) {
      case LogColumns.INTERNAL -> internal(row, tick, timeNs, clock, queueLength);
      case LogColumns.SEND -> send(row, tick, timeNs, clock, queueLength);
      case LogColumns.RECEIVE -> receive(row, tick, timeNs, clock, queueLength);
      default -> throw row.fault(EVENT, "expected internal, send or receive");
    };
  }

  private EventView internal(RowReader row, long tick, long timeNs, long clock, long queueLength)
      throws LogFormatException {
    for (int column = MESSAGE_ID; column <= ARRIVED; column++) {
      row.demandEmpty(column, "the event is internal");
    }
    return read.internal(process, tick, timeNs, clock, queueLength);
  }

  private EventView send(RowReader row, long tick, long timeNs, long clock, long queueLength)
      throws LogFormatException {
    long number = messages.number(row, MESSAGE_ID, process);
    int receiver = messages.receiver(row, PEERS);
    long messageClock = row.whole(MESSAGE_CLOCK, 0);
    row.demandEmpty(ARRIVED, "the event is a send");
    return read.send(process, tick, timeNs, clock, queueLength, number, receiver)
        .stamped(messageClock);
  }

  private EventView receive(RowReader row, long tick, long timeNs, long clock, long queueLength)
      throws LogFormatException {
    int sender = messages.peer(row, PEERS);
    long number = messages.number(row, MESSAGE_ID, sender);
    long messageClock = row.whole(MESSAGE_CLOCK, 0);
    long arrivedNs = row.whole(ARRIVED);
    return read.receive(
        process, tick, timeNs, clock, queueLength, sender, number, messageClock, arrivedNs);
  }
}
