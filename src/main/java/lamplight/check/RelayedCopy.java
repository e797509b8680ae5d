package lamplight.check;

/**
 * A copy on its way through the relay of a star, with what the logs have said of it so far. Not
 * thread-safe.
 */
final class RelayedCopy {
  /**
   * What tells copies apart.
   *
   * @param number of the message among those of its sender
   */
  record Id(int sender, long number, int receiver) {}

  final Id id;
  final long timestamp;
  final long sentNs;

  /** Set when its row of the relay's log comes. */
  long arrivedNs;

  long forwardedNs;

  /** The copy that first overtook it on the connection on which it is; see {@link CopyLine}. */
  RelayRowSeen overtaker = RelayRowSeen.NONE;

  /** Whether one of those that overtook it on its way to the relay had no right to. */
  boolean wronglyOvertaken;

  /** What its receive without a row would be called; empty while it was not received. */
  String received = "";

  RelayedCopy(Id id, long timestamp, long sentNs) {
    this.id = id;
    this.timestamp = timestamp;
    this.sentNs = sentNs;
  }

  String message() {
    return Wording.message(id.sender(), id.number());
  }
}
