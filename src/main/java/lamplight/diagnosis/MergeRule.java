package lamplight.diagnosis;

/**
 * How a program may set its clock at a receive, from its clock B before the event and the clock S
 * of the sender after the send. The right one comes first, so that it is taken wherever another one
 * explains no more.
 */
enum MergeRule {
  /** Lamport's (1978, IR2). */
  RIGHT,
  /** The sender stamps before it ticks, or the receiver compares after it has ticked. */
  EQUAL,
  /** The larger of the two, without adding one. */
  MAX,
  /** Without adding one, from a sender that stamps before it ticks. */
  MAX_OF_EARLY_STAMP,
  /** The sender's clock, plus one. */
  OVERWRITES_PLUS_ONE,
  /** The sender's clock. */
  OVERWRITES,
  /** A receive counts as any other event. */
  IGNORES,
  /** Adds two to the larger one. */
  ADDS_TWO,
  /** Ticks, takes the larger one, and ticks again. */
  TICKS_TWICE;

  /** The clock after the receive. */
  long after(long before, long sent) {
    return switch (this) {
      case RIGHT -> Math.max(before, sent) + 1;
      case EQUAL -> Math.max(before + 1, sent);
      case MAX -> Math.max(before, sent);
      case MAX_OF_EARLY_STAMP -> Math.max(before, sent - 1);
      case OVERWRITES_PLUS_ONE -> sent + 1;
      case OVERWRITES -> sent;
      case IGNORES -> before + 1;
      case ADDS_TWO -> Math.max(before, sent) + 2;
      case TICKS_TWICE -> Math.max(before + 1, sent) + 1;
    };
  }
}
