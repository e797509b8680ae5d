package lamplight.model;

/** Is asked before the queue of a machine takes more memory, and may refuse it. */
@FunctionalInterface
public interface QueueSpace {
  /** Grants everything. */
  QueueSpace UNBOUNDED = (process, heldMessages, wantedMessages) -> {};

  /**
   * The queue of a process is full and about to grow, which it does by doubling.
   *
   * @param process whose queue it is, from 1
   * @param heldMessages for how many messages it has memory so far
   * @param wantedMessages for how many it then has memory
   * @throws QueueOverflowException when that is more than is granted; the message that was about to
   *     join the queue has not
   */
  void claim(int process, int heldMessages, int wantedMessages);
}
