package lamplight.model;

/**
 * What one tick did, as data to be kept and edited; for the tests of every room. The components are
 * those of {@link EventView}, which see for their meaning and units.
 */
public sealed interface Event {
  /** The process, from 1. */
  int process();

  /** The tick, from 1. */
  long tick();

  /** When the event took place, in nanoseconds. */
  long timeNs();

  /** The Lamport clock after the event. */
  long clock();

  /** The number of queued messages after the event. */
  long queueLength();

  /** This event as a listener is shown it. */
  EventView view();

  /** Tells the listener of this event. */
  default void tell(EventListener listener) {
    listener.on(view());
  }

  /** An internal event, a send or a receive, as data. */
  static Event of(EventView event) {
    int process = event.process();
    long tick = event.tick();
    long timeNs = event.timeNs();
    long clock = event.clock();
    long length = event.queueLength();
    return switch (event.kind()) {
      case INTERNAL -> new Internal(process, tick, timeNs, clock, length);
      case SEND ->
          new Send(
              process,
              tick,
              timeNs,
              clock,
              length,
              event.number(),
              event.peer(),
              event.messageClock());
      case RECEIVE ->
          new Receive(
              process,
              tick,
              timeNs,
              clock,
              length,
              event.peer(),
              event.number(),
              event.messageClock(),
              event.arrivedNs());
      case QUEUED, RELAYED -> throw new IllegalArgumentException("no tick: " + event.kind());
    };
  }

  /** An event that sends and receives nothing. */
  record Internal(int process, long tick, long timeNs, long clock, long queueLength)
      implements Event {
    @Override
    public EventView view() {
      return new MutableEvent().internal(process, tick, timeNs, clock, queueLength);
    }
  }

  /**
   * A message was sent to one process or to {@link Message#EVERYONE}. Its timestamp differs from
   * the clock only in the log of a faulty program.
   */
  record Send(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      long number,
      int receiver,
      long messageClock)
      implements Event {

    /** A send whose message carries the clock after the event, as it must. */
    public Send(
        int process,
        long tick,
        long timeNs,
        long clock,
        long queueLength,
        long number,
        int receiver) {
      this(process, tick, timeNs, clock, queueLength, number, receiver, clock);
    }

    @Override
    public EventView view() {
      return new MutableEvent()
          .send(process, tick, timeNs, clock, queueLength, number, receiver)
          .stamped(messageClock);
    }
  }

  /** A message was taken from the queue. */
  record Receive(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      int sender,
      long number,
      long messageClock,
      long arrivedNs)
      implements Event {
    @Override
    public EventView view() {
      return new MutableEvent()
          .receive(
              process, tick, timeNs, clock, queueLength, sender, number, messageClock, arrivedNs);
    }
  }
}
