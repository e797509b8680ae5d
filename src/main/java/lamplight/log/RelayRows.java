package lamplight.log;

import lamplight.model.EventView;
import lamplight.model.MutableEvent;

/** The rows of {@code relay.csv}, see {@link LogColumns#RELAY}. Not thread-safe. */
final class RelayRows implements LogReader.RowFormat {
  private static final int SEED = 0;
  private static final int MESSAGE_ID = 1;
  private static final int SENDER = 2;
  private static final int RECEIVER = 3;
  private static final int MESSAGE_CLOCK = 4;
  private static final int ARRIVED = 5;
  private static final int TAKEN = 6;
  private static final int FORWARDED = 7;
  private static final int QUEUE_LENGTH = 8;

  private final long seed;
  private final int processes;
  private final MutableEvent read = new MutableEvent();

  /** The rows of a trial with so many processes. */
  RelayRows(long seed, int processes) {
    this.seed = seed;
    this.processes = processes;
  }

  @Override
  public EventView read(RowReader row) throws LogFormatException {
    row.demandWhereNamed(SEED, seed);
    int sender = MessageColumns.anyProcess(row, SENDER, processes);
    MessageColumns messages = new MessageColumns(sender, processes);
    return read.relayed(
        sender,
        messages.number(row, MESSAGE_ID, sender),
        messages.peer(row, RECEIVER),
        row.whole(MESSAGE_CLOCK, 0),
        row.whole(ARRIVED),
        row.whole(TAKEN),
        row.whole(FORWARDED),
        row.whole(QUEUE_LENGTH, 0));
  }
}
