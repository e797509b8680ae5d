package lamplight.log;

import lamplight.model.EventView;
import lamplight.model.MutableEvent;

/** The rows of {@code queue-<i>.csv}, see {@link LogColumns#QUEUE}. Not thread-safe. */
final class QueueRows implements LogReader.RowFormat {
  private static final int SEED = 0;
  private static final int PROCESS = 1;
  private static final int POSITION = 2;
  private static final int MESSAGE_ID = 3;
  private static final int SENDER = 4;
  private static final int MESSAGE_CLOCK = 5;
  private static final int ARRIVED = 6;

  private final long seed;
  private final int process;
  private final MessageColumns messages;
  private final MutableEvent read = new MutableEvent();
  private long position;

  /** The rows of this process. */
  QueueRows(long seed, int process, int processes) {
    this.seed = seed;
    this.process = process;
    this.messages = new MessageColumns(process, processes);
  }

  @Override
  public EventView read(RowReader row) throws LogFormatException {
    position++;
    row.demandWhereNamed(SEED, seed);
    row.demand(PROCESS, process);
    row.demand(POSITION, position);
    int sender = messages.peer(row, SENDER);
    return read.queued(
        process,
        sender,
        messages.number(row, MESSAGE_ID, sender),
        row.whole(MESSAGE_CLOCK, 0),
        row.whole(ARRIVED));
  }
}
