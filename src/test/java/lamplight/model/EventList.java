package lamplight.model;

import java.util.ArrayList;
import java.util.List;

/** Keeps ticks, and what was queued as receives of tick 0; for the tests of every room. */
public final class EventList implements EventListener {
  private final List<Event> events = new ArrayList<>();
  private final List<Event.Receive> queued = new ArrayList<>();

  @Override
  public void on(EventView event) {
    if (event.kind() == EventKind.QUEUED) {
      queued.add(
          new Event.Receive(
              event.process(),
              0,
              0,
              0,
              0,
              event.peer(),
              event.number(),
              event.messageClock(),
              event.arrivedNs()));
    } else if (event.kind() != EventKind.RELAYED) {
      events.add(Event.of(event));
    }
  }

  /** The events so far. */
  public List<Event> events() {
    return events;
  }

  /** The messages that were still queued. */
  public List<Event.Receive> queued() {
    return queued;
  }
}
