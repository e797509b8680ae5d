package lamplight.check;

import lamplight.model.EventView;
import lamplight.model.Message;
import lamplight.model.RelayOrder;
import lamplight.model.RelayQueue;

/**
 * A row of the relay's log.
 *
 * @param message the copy with the timestamp that the row names
 */
record RelayRowSeen(
    Message message, long arrivedNs, long takenNs, long forwardedNs, long queueLength) {
  static final RelayRowSeen NONE = new RelayRowSeen(new Message(0, 0, 0, 0), 0, 0, 0, 0);

  /** The row of a relayed copy. */
  static RelayRowSeen of(EventView event) {
    return new RelayRowSeen(
        new Message(event.process(), event.number(), event.peer(), event.messageClock()),
        event.arrivedNs(),
        event.takenNs(),
        event.forwardedNs(),
        event.queueLength());
  }

  boolean isNone() {
    return message.sender() == 0;
  }

  RelayedCopy.Id id() {
    return new RelayedCopy.Id(message.sender(), message.number(), message.receiver());
  }

  /** Whether the order lets this copy go after another that was in the queue with it. */
  boolean goesAfter(RelayRowSeen other, RelayOrder order) {
    return switch (order) {
      case TIMESTAMP -> RelayQueue.byTimestamp(message, other.message) >= 0;
      case ARRIVAL -> arrivedNs >= other.arrivedNs;
    };
  }

  String words() {
    return Wording.message(message.sender(), message.number())
        + " to process "
        + message.receiver();
  }

  /** That the copy arrived before it could, and why it could not. */
  String tooEarly(long earliestNs, String reason) {
    return words()
        + " arrived at the relay at "
        + arrivedNs
        + " ns, but an arrival from "
        + earliestNs
        + " ns on was expected, "
        + reason;
  }
}
