package lamplight.model;

/**
 * What a listener is shown of an event. The object is used again for the next event, so that a
 * trial in virtual time makes no garbage: whoever needs a value later copies it. Each value is
 * arbitrary for the kinds that its method does not name. Not thread-safe.
 *
 * <p>Times are nanoseconds: of the system clock since the epoch in real time, since the start of
 * the trial in virtual time.
 */
public abstract sealed class EventView permits MutableEvent {
  static final int INTERNAL = 0;
  static final int SEND = 1;
  static final int RECEIVE = 2;
  static final int QUEUED = 3;
  static final int RELAYED = 4;

  /** A number, because storing a reference costs a barrier of the garbage collector. */
  int code;

  int process;
  int peer;
  long tick;
  long timeNs;
  long clock;
  long queueLength;
  long number;
  long messageClock;
  long arrivedNs;
  long takenNs;
  long forwardedNs;

  EventView() {}

  /** What happened. */
  public final EventKind kind() {
    return switch (code) {
      case INTERNAL -> EventKind.INTERNAL;
      case SEND -> EventKind.SEND;
      case RECEIVE -> EventKind.RECEIVE;
      case QUEUED -> EventKind.QUEUED;
      default -> EventKind.RELAYED;
    };
  }

  /** Whether it is a receive; quicker than asking for the kind, as are the others like it. */
  public final boolean isReceive() {
    return code == RECEIVE;
  }

  /** Whether it is a send. */
  public final boolean isSend() {
    return code == SEND;
  }

  /** Whether it is an internal event, a send or a receive. */
  public final boolean isTick() {
    return code <= RECEIVE;
  }

  /** Whether it is a message that was still queued at the end. */
  public final boolean isQueued() {
    return code == QUEUED;
  }

  /** The process at which it happened, from 1; of a relayed copy, the process that sent it. */
  public final int process() {
    return process;
  }

  /** The tick, from 1; of an internal event, a send and a receive. */
  public final long tick() {
    return tick;
  }

  /** When the tick took place; of an internal event, a send and a receive. */
  public final long timeNs() {
    return timeNs;
  }

  /** The Lamport clock after an internal event, a send or a receive. */
  public final long clock() {
    return clock;
  }

  /**
   * How many messages the queue held after an internal event, a send or a receive, the received one
   * no longer counted; of a relayed copy, how many the relay's queue held after it was taken.
   */
  public final long queueLength() {
    return queueLength;
  }

  /**
   * The other process: the receiver of a send, or {@link Message#EVERYONE} for one copy to each
   * other process; the sender of a message received or queued; the receiver of a relayed copy.
   */
  public final int peer() {
    return peer;
  }

  /** The number of the message among those of its sender, from 1; of all but an internal event. */
  public final long number() {
    return number;
  }

  /**
   * The Lamport timestamp that the message carries; of all but an internal event. That of a send
   * differs from the clock after it only in the log of a faulty program.
   */
  public final long messageClock() {
    return messageClock;
  }

  /** When the message joined the queue; of a receive, a queued message and a relayed copy. */
  public final long arrivedNs() {
    return arrivedNs;
  }

  /** When the relay took the copy out of its queue; of a relayed copy. */
  public final long takenNs() {
    return takenNs;
  }

  /** When the relay sent the copy on; of a relayed copy. */
  public final long forwardedNs() {
    return forwardedNs;
  }
}
