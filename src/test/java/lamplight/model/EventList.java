package lamplight.model;

import java.util.ArrayList;
import java.util.List;

/** Keeps events, and what was queued as receives of tick 0; for the tests of every room. */
public final class EventList implements EventListener {
  private final List<Event> events = new ArrayList<>();
  private final List<Event.Receive> queued = new ArrayList<>();

  @Override
  public void internal(int process, long tick, long timeNs, long clock, long queueLength) {
    events.add(new Event.Internal(process, tick, timeNs, clock, queueLength));
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
    events.add(new Event.Send(process, tick, timeNs, clock, queueLength, number, receiver));
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
    events.add(
        new Event.Receive(
            process, tick, timeNs, clock, queueLength, sender, number, messageClock, arrivedNs));
  }

  @Override
  public void queued(int process, int sender, long number, long messageClock, long arrivedNs) {
    queued.add(new Event.Receive(process, 0, 0, 0, 0, sender, number, messageClock, arrivedNs));
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
