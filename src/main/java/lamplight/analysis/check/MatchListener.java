package lamplight.analysis.check;

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
}
