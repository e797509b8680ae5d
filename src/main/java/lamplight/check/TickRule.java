package lamplight.check;

import java.util.OptionalLong;
import lamplight.model.RelaySpec;

/**
 * Rule 1 for one process: ticks are consecutive from 1, one event each, times do not go back, and
 * as many ticks took place as were due. The ticks of the relay are the copies that it takes. Not
 * thread-safe.
 */
final class TickRule {
  private final int node;
  private final Tally tally;
  private final Sequence ticks = new Sequence();
  private long expectedTick = 1;
  private long previousTick;
  private long previousNs = Long.MIN_VALUE;
  private boolean continuous = true;
  private boolean backwards;

  TickRule(int node, Tally tally) {
    this.node = node;
    this.tally = tally;
  }

  /** Examines the tick and the time of the next event. */
  void event(long tick, long timeNs) {
    tally.examine();
    expectedTick = ticks.expected();
    continuous = ticks.accept(tick);
    backwards = timeNs < previousNs;
    if (!continuous) {
      tally.violation(
          node,
          tick,
          "%s, but tick %d was expected",
          expectedTick == 1
              ? "the log begins with this tick"
              : "this tick stands after tick " + (expectedTick - 1),
          expectedTick);
    } else if (backwards) {
      tally.violation(
          node,
          tick,
          node == RelaySpec.NUMBER
              ? "it was taken at %d ns, but not before the %d ns at which the one before it was"
                  + " forwarded was expected"
              : "the time is %d ns, but not before the %d ns of the event before it was expected",
          timeNs,
          previousNs);
    }
    previousTick = tick;
    previousNs = timeNs;
  }

  /** Says until when the latest event took: the next one is not before that. */
  void lasts(long untilNs) {
    previousNs = Math.max(previousNs, untilNs);
  }

  /**
   * Examines the end of the log.
   *
   * @param due how many ticks took place, where that is known
   * @param whole which logs reach to the end: in one that need not, missing ticks are no violation
   * @return whether ticks are missing at the end
   */
  boolean end(OptionalLong due, LogCompleteness whole) {
    if (due.isEmpty() || isLast(due.getAsLong())) {
      return false;
    }
    boolean isKilled = whole.isKilled(node);
    boolean missing = previousTick < due.getAsLong();
    if (whole.of(node) || isKilled || !missing) {
      tally.violation(
          "process %d: its log ends with tick %d, but %s %s",
          node,
          previousTick,
          Wording.count(due.getAsLong(), "tick was", "ticks were"),
          isKilled ? "made before it was killed" : "due");
    }
    return missing;
  }

  /** Whether the latest event was the tick after the one before it. */
  boolean isContinuous() {
    return continuous;
  }

  /** Whether the time of the latest event was before that of the event before it. */
  boolean isBackwards() {
    return backwards;
  }

  /** The tick that the latest event should have been. */
  long expectedTick() {
    return expectedTick;
  }

  /** The latest tick; 0 before the first one. */
  long latestTick() {
    return previousTick;
  }

  private boolean isLast(long tick) {
    return ticks.expected() - 1 == tick || ticks.alternative() - 1 == tick;
  }
}
