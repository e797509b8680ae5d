package lamplight.model;

/**
 * The event that is told next: whoever tells events fills one of these again and again and hands it
 * to the listener. Values mean what {@link EventView} says. Not thread-safe.
 */
public final class MutableEvent extends EventView {
  /** Makes it an event that sends and receives nothing. */
  public MutableEvent internal(int process, long tick, long timeNs, long clock, long queueLength) {
    code = INTERNAL;
    return tick(process, tick, timeNs, clock, queueLength);
  }

  /** Makes it a send whose message carries the clock after the event, as it must. */
  public MutableEvent send(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      long number,
      int receiver) {
    code = SEND;
    this.number = number;
    peer = receiver;
    messageClock = clock;
    return tick(process, tick, timeNs, clock, queueLength);
  }

  /** Gives a send, a receive or a queued message another timestamp. */
  public MutableEvent stamped(long timestamp) {
    messageClock = timestamp;
    return this;
  }

  /** Makes it a receive. */
  public MutableEvent receive(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      int sender,
      long number,
      long messageClock,
      long arrivedNs) {
    code = RECEIVE;
    message(sender, number, messageClock, arrivedNs);
    return tick(process, tick, timeNs, clock, queueLength);
  }

  /** Makes it a message that was still queued at the end. */
  public MutableEvent queued(
      int process, int sender, long number, long messageClock, long arrivedNs) {
    code = QUEUED;
    this.process = process;
    message(sender, number, messageClock, arrivedNs);
    return this;
  }

  /** Makes it a copy that the relay forwarded. */
  public MutableEvent relayed(
      int sender,
      long number,
      int receiver,
      long messageClock,
      long arrivedNs,
      long takenNs,
      long forwardedNs,
      long queueLength) {
    code = RELAYED;
    process = sender;
    message(receiver, number, messageClock, arrivedNs);
    this.takenNs = takenNs;
    this.forwardedNs = forwardedNs;
    this.queueLength = queueLength;
    return this;
  }

  private MutableEvent tick(int process, long tick, long timeNs, long clock, long queueLength) {
    this.process = process;
    this.tick = tick;
    this.timeNs = timeNs;
    this.clock = clock;
    this.queueLength = queueLength;
    return this;
  }

  private void message(int peer, long number, long messageClock, long arrivedNs) {
    this.peer = peer;
    this.number = number;
    this.messageClock = messageClock;
    this.arrivedNs = arrivedNs;
  }
}
