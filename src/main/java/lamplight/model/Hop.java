package lamplight.model;

/**
 * A stretch of a copy's way that a network delay lengthens. Each stretch has delays of its own, and
 * each connection is a channel that stays first in, first out.
 */
public enum Hop {
  /** From a process to its peer in a mesh, or to the relay in a star. */
  FROM_SENDER(Purpose.DELAY),
  /** From the relay of a star to a process. */
  FROM_RELAY(Purpose.RELAY_DELAY);

  private final Purpose purpose;

  Hop(Purpose purpose) {
    this.purpose = purpose;
  }

  Purpose purpose() {
    return purpose;
  }

  /** The end from which a copy that came over this hop was put on its connection. */
  public int origin(Message message) {
    return this == FROM_SENDER ? message.sender() : RelaySpec.NUMBER;
  }
}
