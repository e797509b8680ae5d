package lamplight.program;

import java.util.OptionalLong;
import lamplight.model.TickSchedule;

/**
 * Which tick an event is, and when it took place. A program that does not number its ticks makes
 * one event a tick, so that the next event is the next tick; but one that comes soon after the
 * event before it, and before the next tick is due, is a further event of the same tick. Not
 * thread-safe.
 */
final class TickFinder {
  /** Timers of some languages ring up to two milliseconds early. */
  private static final long EARLY_NS = 5_000_000;

  private static final int LATE_KEPT = 8;

  /** As a part of a period, how soon after an event a further one of its tick comes. */
  private static final int SOON = 5;

  private final TickSchedule schedule;
  private final ProgramPlan plan;
  private final long[] latestLateNs = new long[LATE_KEPT];
  private final long earlyNs;
  private long startNs;
  private long last;
  private long found;
  private long timeNs;

  TickFinder(TickSchedule schedule, ProgramPlan plan) {
    this.schedule = schedule;
    this.plan = plan;
    this.earlyNs = Math.min(EARLY_NS, plan.wallNs(schedule.rate().periodsNs(1)) / 4);
  }

  /** Takes the start instant. */
  void start(long atNs) {
    startNs = atNs;
    timeNs = atNs;
  }

  /**
   * Finds the tick of the next event.
   *
   * @param said the tick, where the program says which
   * @param atNs when the event was told
   * @param notBeforeNs an instant that it cannot have come before
   */
  long next(OptionalLong said, long atNs, long notBeforeNs) {
    boolean isDue = last == 0 || atNs >= dueNs(last + 1) - earlyNs;
    boolean isLater = atNs - timeNs >= (dueNs(2) - dueNs(1)) / SOON;
    long tick = said.orElse(isDue || isLater ? last + 1 : last);
    long dueNs = dueNs(tick);
    boolean isAlmostDue = atNs < dueNs && atNs >= dueNs - earlyNs;
    timeNs = Math.max(Math.max(timeNs + 1, notBeforeNs), isAlmostDue ? dueNs : atNs);
    latestLateNs[(int) (found % LATE_KEPT)] = Math.max(0, timeNs - dueNs);
    found++;
    last = tick;
    return tick;
  }

  /** When the latest event took place. */
  long timeNs() {
    return timeNs;
  }

  /** How much later than due the latest event was; less than 0 when it was early. */
  long lateNs() {
    return timeNs - dueNs(last);
  }

  /** The largest lateness of the last few ticks. */
  long largestLateNs() {
    long largest = 0;
    for (long lateNs : latestLateNs) {
      largest = Math.max(largest, lateNs);
    }
    return largest;
  }

  /** The latest tick; 0 before the first. */
  long last() {
    return last;
  }

  /** When a tick is due, from 1. */
  long dueNs(long tick) {
    return startNs + plan.wallNs(schedule.dueNs(Math.max(1, tick)));
  }
}
