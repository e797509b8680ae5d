package lamplight.check;

import lamplight.model.PlannedFaults;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;

/**
 * Rule 1 for one process, as far as its schedule is known: each tick takes place at its deadline.
 * In virtual time this is exact, and a tick that falls due in a pause comes at its end. In real
 * time a tick may be late on a busy machine, but it is neither early, beyond what the clocks allow
 * ({@link Timeline#slackNs}), nor after the end of the trial. Not thread-safe.
 */
final class DeadlineRule {
  private final int process;
  private final Timeline timeline;
  private final PlannedFaults faults;
  private final TrialSpec spec;
  private final DueTimes due;

  /** Whether it misses ticks while it is down, so that deadlines do not follow one by one. */
  private final boolean restarts;

  private final long lastTick;
  private final Tally tally;

  DeadlineRule(int process, TrialSpec spec, Timeline timeline, Tally tally) {
    TickSchedule schedule = spec.schedule(process);
    this.process = process;
    this.timeline = timeline;
    this.faults = spec.faults();
    this.spec = spec;
    this.due = new DueTimes(schedule);
    this.restarts = !spec.faults().restarts(process).isEmpty();
    this.lastTick = spec.ticksBefore(process, spec.durationNs());
    this.tally = tally;
  }

  /** Examines the time of a tick that stands where it should. */
  void event(long tick, long timeNs) {
    // One too many is another fault of rule 1, and was never due.
    if (tick < 1 || tick > lastTick) {
      return;
    }
    long dueNs = dueNs(tick);
    if (timeline.exact()) {
      exactly(tick, timeNs, faults.isNone() ? dueNs : faults.postponedNs(process, dueNs));
      return;
    }
    long deadlineNs = timeline.instantNs(dueNs);
    if (timeNs < deadlineNs - timeline.slackNs(timeline.lengthNs(dueNs))) {
      violation(tick, timeNs, "not before its deadline, %d ns, was expected", deadlineNs);
    } else if (timeline.endNs().isPresent() && timeNs > timeline.endNs().getAsLong()) {
      violation(tick, timeNs, "the trial had ended by %d ns", timeline.endNs().getAsLong());
    }
  }

  /** The earliest instant at which a tick can take place; without bound when none is due. */
  long earliestNs(long tick) {
    if (tick < 1 || tick > lastTick) {
      return Long.MAX_VALUE;
    }
    long dueNs = dueNs(tick);
    return timeline.instantNs(dueNs) - timeline.slackNs(timeline.lengthNs(dueNs));
  }

  private long dueNs(long tick) {
    return restarts ? spec.dueNs(process, tick) : due.dueNs(tick);
  }

  private void exactly(long tick, long timeNs, long expectedNs) {
    if (timeNs != expectedNs) {
      violation(tick, timeNs, "its deadline, %d ns, was expected", expectedNs);
    }
  }

  private void violation(long tick, long timeNs, String but, long boundNs) {
    tally.violation(process, tick, "the time is %d ns, but " + but, timeNs, boundNs);
  }
}
