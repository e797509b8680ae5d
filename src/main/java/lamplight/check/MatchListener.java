package lamplight.check;

/** Is told of each receive that the check has matched with its send. */
@FunctionalInterface
public interface MatchListener {
  /**
   * A copy was received; times are those of the log.
   *
   * @param receiver the process that received it
   * @param arrivedNs when it joined the receiver's queue
   * @param sentNs when it was sent
   */
  void matched(int receiver, long arrivedNs, long sentNs);

  /**
   * In a star, a copy that the relay forwarded has its send.
   *
   * @param arrivedNs when it joined the relay's queue
   */
  default void relayed(long sentNs, long arrivedNs, long forwardedNs) {}

  /**
   * In a star, a copy that a process got, received or still queued, was forwarded by the relay.
   *
   * @param arrivedNs when it joined the receiver's queue
   */
  default void delivered(long forwardedNs, long arrivedNs) {}
}
