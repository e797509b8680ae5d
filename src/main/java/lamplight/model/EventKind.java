package lamplight.model;

/** What an {@link EventView} tells of. */
public enum EventKind {
  /** A tick that sent and received nothing. */
  INTERNAL,

  /** A tick that sent a message. */
  SEND,

  /** A tick that took a message from the queue. */
  RECEIVE,

  /**
   * A message that was still queued when the trial ended. Told after all events of its process, in
   * the order of the queue.
   */
  QUEUED,

  /**
   * A copy that the relay of a star forwarded. Told after the copy's send and before its receive,
   * and of a relay's copies in the order in which it took them.
   */
  RELAYED
}
