package lamplight.report;

/**
 * How well time was kept over the processes of all complete trials.
 *
 * @param ticks how many ticks took place
 * @param due how many were due
 * @param worstUs the greatest 99th percentile of the lateness of a process, in microseconds of wall
 *     time
 * @param worstShare the greatest such lateness as a share of the process's tick period
 */
record TimingTotals(long ticks, long due, double worstUs, double worstShare) {
  /** Of no process yet. */
  static final TimingTotals NONE = new TimingTotals(0, 0, 0, 0);

  /** With these ticks and this lateness as well. */
  TimingTotals plus(long moreTicks, long moreDue, double latenessUs, double share) {
    return new TimingTotals(
        ticks + moreTicks,
        due + moreDue,
        Math.max(worstUs, latenessUs),
        Math.max(worstShare, share));
  }
}
