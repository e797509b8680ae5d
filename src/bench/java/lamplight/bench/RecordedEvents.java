package lamplight.bench;

import java.util.Arrays;
import lamplight.model.EventKind;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.MutableEvent;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;

/**
 * The events of a trial, kept to be told again and again, so that listeners are measured without
 * the trial. Not thread-safe while recording.
 */
final class RecordedEvents implements EventListener {
  private static final int FIELDS = 10;
  private static final EventKind[] KINDS = EventKind.values();

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
    MutableEvent event = new MutableEvent();
    for (int at = 0; at < length; at += FIELDS) {
      int process = (int) row(at, 1);
      int peer = (int) row(at, 7);
      switch (KINDS[(int) row(at, 0)]) {
        case INTERNAL ->
            to.on(event.internal(process, row(at, 2), row(at, 3), row(at, 4), row(at, 5)));
        case SEND ->
            to.on(
                event.send(
                    process, row(at, 2), row(at, 3), row(at, 4), row(at, 5), row(at, 6), peer));
        case RECEIVE ->
            to.on(
                event.receive(
                    process,
                    row(at, 2),
                    row(at, 3),
                    row(at, 4),
                    row(at, 5),
                    peer,
                    row(at, 6),
                    row(at, 8),
                    row(at, 9)));
        default -> to.on(event.queued(process, peer, row(at, 6), row(at, 8), row(at, 9)));
      }
    }
  }

  @Override
  public void on(EventView event) {
    if (length == rows.length) {
      rows = Arrays.copyOf(rows, Math.multiplyExact(length, 2));
    }
    rows[length] = event.kind().ordinal();
    rows[length + 1] = event.process();
    rows[length + 2] = event.tick();
    rows[length + 3] = event.timeNs();
    rows[length + 4] = event.clock();
    rows[length + 5] = event.queueLength();
    rows[length + 6] = event.number();
    rows[length + 7] = event.peer();
    rows[length + 8] = event.messageClock();
    rows[length + 9] = event.arrivedNs();
    length += FIELDS;
  }

  private long row(int at, int field) {
    return rows[at + field];
  }
}
