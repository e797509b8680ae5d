package lamplight.twin;

import lamplight.model.EventView;
import lamplight.model.Message;

/**
 * What a tick did, without its time. A message is known by its sender and the sender's tick that
 * sent it: its number counts the messages sent before, so that one send more or less would give
 * every later message another number, although the two trials had met again.
 *
 * @param kind what it was
 * @param peer the receiver of a send, or {@link Message#EVERYONE}; the sender of a received
 *     message; 0 for an internal event
 * @param number the number of a received message; 0 for other events. It is not compared.
 * @param sendTick the tick at which a received message was sent; {@link SendTicks#UNKNOWN} where no
 *     send of it is known, and for other events
 * @param messageClock the timestamp of the message; 0 for an internal event
 * @param clock the Lamport clock after the event
 * @param queueLength the number of queued messages after the event
 */
record TickOutcome(
    Kind kind,
    int peer,
    long number,
    int sendTick,
    long messageClock,
    long clock,
    long queueLength) {

  /** The kinds of events. */
  enum Kind {
    INTERNAL,
    SEND,
    RECEIVE
  }

  /** Stands for the peer of an internal event. */
  static final int NOBODY = 0;

  static TickOutcome of(EventView event, int peer, int sendTick) {
    long clock = event.clock();
    long queueLength = event.queueLength();
    if (event.isReceive()) {
      return receive(peer, event.number(), sendTick, event.messageClock(), clock, queueLength);
    }
    return event.isSend()
        ? send(peer, event.messageClock(), clock, queueLength)
        : internal(clock, queueLength);
  }

  static TickOutcome internal(long clock, long queueLength) {
    return new TickOutcome(Kind.INTERNAL, NOBODY, 0, SendTicks.UNKNOWN, 0, clock, queueLength);
  }

  static TickOutcome send(int receiver, long messageClock, long clock, long queueLength) {
    return new TickOutcome(
        Kind.SEND, receiver, 0, SendTicks.UNKNOWN, messageClock, clock, queueLength);
  }

  static TickOutcome receive(
      int sender, long number, int sendTick, long messageClock, long clock, long queueLength) {
    return new TickOutcome(
        Kind.RECEIVE, sender, number, sendTick, messageClock, clock, queueLength);
  }

  /** Whether it is of the same kind, with the same peers and message. */
  boolean isLike(TickOutcome other) {
    return kind == other.kind
        && peer == other.peer
        && sendTick == other.sendTick
        && (kind != Kind.RECEIVE || sendTick != SendTicks.UNKNOWN);
  }

  boolean isReceive() {
    return kind == Kind.RECEIVE;
  }

  /** What was done, as the predicate of a sentence. */
  String words() {
    return switch (kind) {
      case INTERNAL -> "made an internal event";
      case SEND ->
          peer == Message.EVERYONE ? "sent a message to all" : "sent a message to process " + peer;
      case RECEIVE -> "received message " + peer + "-" + number;
    };
  }

  /** All that the words leave out. */
  String state() {
    String after = "clock " + clock + ", queue length " + queueLength;
    return switch (kind) {
      case INTERNAL -> after;
      case SEND -> "timestamp " + messageClock + ", " + after;
      case RECEIVE ->
          (sendTick == SendTicks.UNKNOWN ? "never sent" : "sent at tick " + sendTick)
              + ", timestamp "
              + messageClock
              + ", "
              + after;
    };
  }
}
