package lamplight.model;

/**
 * When the ticks of one process are due: tick k (from 1) at {@code phase + (k-1)/rate} after the
 * start, as long as that is before the end. Deadlines are absolute, so a late tick delays no other.
 * Times are nanoseconds of model time since the start of the trial.
 *
 * @param rate ticks per second
 * @param phaseNs the first tick's deadline, from 0
 */
public record TickSchedule(Rate rate, long phaseNs) {
  public TickSchedule {
    if (phaseNs < 0) {
      throw new IllegalArgumentException("a phase is not negative, but this one is " + phaseNs);
    }
  }

  /**
   * When a tick is due.
   *
   * @param tick from 1
   */
  public long dueNs(long tick) {
    return phaseNs + rate.periodsNs(tick - 1);
  }

  /** How many ticks are due before this much time has passed since the start. */
  public long ticksBefore(long durationNs) {
    long room = durationNs - phaseNs;
    if (room <= 0) {
      return 0;
    }
    // The largest n with floor((n-1) * period) < room, reached from an estimate by at most a step.
    // The
    // first tick is due before the end, so that the way down stops at 1.
    long ticks = (long) (room * (rate.perSecond() / 1e9)) + 1;
    while (dueNs(ticks) >= durationNs) {
      ticks--;
    }
    while (dueNs(ticks + 1) < durationNs) {
      ticks++;
    }
    return ticks;
  }
}
