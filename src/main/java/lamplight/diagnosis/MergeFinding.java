package lamplight.diagnosis;

/**
 * The merge rule that receives follow.
 *
 * @param from whose messages they took, from 1; 0 for anybody's
 * @param to whose receives they are, from 1; 0 for the whole trial's
 * @param explained how many of them the rule explains
 * @param of how many of them there are
 * @param basis what S was known from
 */
record MergeFinding(int from, int to, MergeRule rule, long explained, long of, Basis basis) {
  /** What the clock of the sender was known from. */
  enum Basis {
    /** The timestamps logged at the receives. */
    STAMPS,
    /** The clock of the send that the receive is matched with. */
    MATCHES,
    /** The clocks of all sends to the process, at the jumps alone. */
    JUMPS
  }
}
