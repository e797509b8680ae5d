package lamplight.run;

/**
 * Spreads what is done to each of several trials over a round, so that their JVMs do not all wake
 * at once. Instants and lengths are nanoseconds. Not thread-safe.
 */
final class Turns {
  private final int count;
  private final long turnNs;
  private int next;
  private long dueNs;

  /**
   * Turns.
   *
   * @param count how many take turns
   * @param roundNs how long it is until each had its turn
   * @param nowNs the first turn is due a turn's length after this
   */
  Turns(int count, long roundNs, long nowNs) {
    this.count = count;
    this.turnNs = roundNs / count;
    this.dueNs = nowNs + turnNs;
  }

  /** How long it is until the next turn; not above 0 when it is due. */
  long untilNs(long nowNs) {
    return dueNs - nowNs;
  }

  /** Takes the turn that is due and gives its number, from 0. */
  int take(long nowNs) {
    int taken = next;
    next = (next + 1) % count;
    dueNs = nowNs + turnNs;
    return taken;
  }

  /** Whether everybody has had as many turns as everybody else. */
  boolean isRoundOver() {
    return next == 0;
  }
}
