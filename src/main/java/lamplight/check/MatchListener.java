package lamplight.check;

import lamplight.model.Hop;

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
   * In a star, a copy that was sent came over a hop: the relay forwarded it later, or a process
   * received it or still holds it.
   *
   * @param leftNs when it was sent, or forwarded
   * @param arrivedNs when it joined the queue at the end of the hop
   */
  default void cameOver(Hop hop, long leftNs, long arrivedNs) {}
}
