package lamplight.bench;

import java.util.Arrays;
import lamplight.model.EventListener;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;

/**
 * The events of a trial, kept to be told again and again, so that listeners are measured without
 * the trial. Not thread-safe while recording.
 */
final class RecordedEvents implements EventListener {
  private static final int FIELDS = 10;
  private static final int INTERNAL = 0;
  private static final int SEND = 1;
  private static final int RECEIVE = 2;
  private static final int QUEUED = 3;

  private long[] rows = new long[1024 * FIELDS];
  private int length;

  private RecordedEvents() {}

  static RecordedEvents of(TrialSpec spec) {
    RecordedEvents events = new RecordedEvents();
    VirtualTrial.run(spec, events);
    return events;
  }

  /** Tells a listener of all events, and of the messages that were left. */
  void tell(EventListener to) {
    for (int at = 0; at < length; at += FIELDS) {
      int process = (int) row(at, 1);
      switch ((int) row(at, 0)) {
        case INTERNAL -> to.internal(process, row(at, 2), row(at, 3), row(at, 4), row(at, 5));
        case SEND ->
            to.send(
                process,
                row(at, 2),
                row(at, 3),
                row(at, 4),
                row(at, 5),
                row(at, 6),
                (int) row(at, 7));
        case RECEIVE ->
            to.receive(
                process,
                row(at, 2),
                row(at, 3),
                row(at, 4),
                row(at, 5),
                (int) row(at, 7),
                row(at, 6),
                row(at, 8),
                row(at, 9));
        default -> to.queued(process, (int) row(at, 7), row(at, 6), row(at, 8), row(at, 9));
      }
    }
  }

  @Override
  public void internal(int process, long tick, long timeNs, long clock, long queueLength) {
    add(INTERNAL, process, tick, timeNs, clock, queueLength, 0, 0, 0, 0);
  }

  @Override
  public void send(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      long number,
      int receiver) {
    add(SEND, process, tick, timeNs, clock, queueLength, number, receiver, 0, 0);
  }

  @Override
  public void receive(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      int sender,
      long number,
      long messageClock,
      long arrivedNs) {
    add(
        RECEIVE,
        process,
        tick,
        timeNs,
        clock,
        queueLength,
        number,
        sender,
        messageClock,
        arrivedNs);
  }

  @Override
  public void queued(int process, int sender, long number, long messageClock, long arrivedNs) {
    add(QUEUED, process, 0, 0, 0, 0, number, sender, messageClock, arrivedNs);
  }

  private long row(int at, int field) {
    return rows[at + field];
  }

  private void add(long... fields) {
    if (length == rows.length) {
      rows = Arrays.copyOf(rows, Math.multiplyExact(length, 2));
    }
    System.arraycopy(fields, 0, rows, length, FIELDS);
    length += FIELDS;
  }
}
