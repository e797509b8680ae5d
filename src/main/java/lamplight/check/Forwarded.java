package lamplight.check;

import lamplight.model.EventView;
import lamplight.model.Message;
import lamplight.model.MutableEvent;
import lamplight.model.RelayOrder;
import lamplight.model.RelayQueue;

/**
 * A copy that the relay forwarded, kept beyond its event.
 *
 * @param row a view of its own
 * @param message the copy, with the timestamp that its row names
 * @param place how many copies the relay had taken with this one
 */
record Forwarded(EventView row, Message message, long place) {
  static Forwarded of(EventView event, long place) {
    EventView row =
        new MutableEvent()
            .relayed(
                event.process(),
                event.number(),
                event.peer(),
                event.messageClock(),
                event.arrivedNs(),
                event.takenNs(),
                event.forwardedNs(),
                event.queueLength());
    Message message =
        new Message(event.process(), event.number(), event.peer(), event.messageClock());
    return new Forwarded(row, message, place);
  }

  /** Whether the order lets this copy go after another one that was in the queue with it. */
  boolean goesAfter(Forwarded other, RelayOrder order) {
    return switch (order) {
      case TIMESTAMP -> RelayQueue.byTimestamp(message, other.message) >= 0;
      case ARRIVAL -> row.arrivedNs() >= other.row.arrivedNs();
    };
  }
}
