package lamplight.model;

/**
 * What one tick did, as data. The components are those of {@link EventListener}'s methods, which
 * see for their meaning and units.
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

  /** Tells the listener of this event. */
  void tell(EventListener listener);

  /** An event that sends and receives nothing. */
  record Internal(int process, long tick, long timeNs, long clock, long queueLength)
      implements Event {
    @Override
    public void tell(EventListener listener) {
      listener.internal(process, tick, timeNs, clock, queueLength);
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
    public void tell(EventListener listener) {
      if (messageClock == clock) {
        listener.send(process, tick, timeNs, clock, queueLength, number, receiver);
      } else {
        listener.sendStamped(
            process, tick, timeNs, clock, queueLength, number, receiver, messageClock);
      }
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
    public void tell(EventListener listener) {
      listener.receive(
          process, tick, timeNs, clock, queueLength, sender, number, messageClock, arrivedNs);
    }
  }
}
