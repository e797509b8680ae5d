package lamplight.check;

/** The rules of the causality check, in the order in which reports list them. */
public enum Rule {
  /** Ticks are consecutive from 1, one event each, none early, and times do not go back. */
  TICKS("ticks are consecutive, one event each, none early, and times do not go back"),
  /** The clock rule at every event (Lamport 1978, IR1 and IR2). */
  CLOCK_RULE("the clock follows Lamport's rules at every event"),
  /** Every receive matches one copy of one earlier send, with the same timestamp, none twice. */
  MATCHED(
      "every receive matches one copy of one earlier send, with the same timestamp, none twice"),
  /** The clock condition (Lamport 1978): C(send) < C(receive). */
  CLOCK_CONDITION("the clock at a receive is above the clock at its send"),
  /** For each pair of processes, copies sent = copies received + copies still queued. */
  CONSERVED("sent = received + still queued, for each pair of processes"),
  /** Each channel delivers in the order of sending. */
  FIRST_IN_FIRST_OUT("each channel is first in, first out"),
  /** The logged queue lengths follow from the arrivals and the receives. */
  QUEUE_LENGTHS("the queue lengths follow from the arrivals"),
  /** A draw acts only on an empty queue, and is the seed's own draw for that tick. */
  DRAWS("a draw acts only on an empty queue, and is the seed's own for that tick");

  private final String statement;

  Rule(String statement) {
    this.statement = statement;
  }

  /** The number of the rule, from 1. */
  public int number() {
    return ordinal() + 1;
  }

  /**
   * Whether a trial is undecided when this rule cannot be examined: one of those, 2 to 5, that make
   * logs causally right.
   */
  public boolean isDecisive() {
    return ordinal() >= CLOCK_RULE.ordinal() && ordinal() <= CONSERVED.ordinal();
  }

  /** What must hold, in words. */
  public String statement() {
    return statement;
  }
}
