package lamplight.program;

import lamplight.model.Message;

/** A message that was delivered to a program. Belongs to the router's lock. */
final class Waiting {
  private final Message message;
  private final long deliveredNs;
  private long arrivedNs;
  private boolean seen;

  Waiting(Message message, long deliveredNs) {
    this.message = message;
    this.deliveredNs = deliveredNs;
    this.arrivedNs = deliveredNs;
  }

  Message message() {
    return message;
  }

  String id() {
    return message.sender() + "-" + message.number();
  }

  /** When the harness wrote it. */
  long deliveredNs() {
    return deliveredNs;
  }

  /** When it joined the queue, by the program's own account. */
  long arrivedNs() {
    return arrivedNs;
  }

  /** Whether an event of the program has counted it. */
  boolean isSeen() {
    return seen;
  }

  void see() {
    seen = true;
  }

  /** An event at this instant did not find it yet. */
  void arriveAfter(long eventNs) {
    arrivedNs = Math.max(arrivedNs, eventNs + 1);
  }
}
