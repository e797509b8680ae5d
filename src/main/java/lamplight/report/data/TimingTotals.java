package lamplight.report.data;

import lamplight.analysis.measure.Metric;
import lamplight.analysis.measure.ProcessPercentile;

/**
 * How well time was kept over the processes of all complete trials.
 *
 * @param ticks how many ticks took place
 * @param due how many were due
 * @param worstUs the greatest 99th percentile of the lateness of a process, in microseconds of wall
 *     time
 * @param worstShare the greatest such lateness as a share of the process's tick period
 */
public record TimingTotals(long ticks, long due, double worstUs, double worstShare) {
  /** Of no process yet. */
  public static final TimingTotals NONE = new TimingTotals(0, 0, 0, 0);

  /** With these ticks and this lateness as well. */
  public TimingTotals plus(long moreTicks, long moreDue, double latenessUs, double share) {
    return new TimingTotals(
        ticks + moreTicks,
        due + moreDue,
        Math.max(worstUs, latenessUs),
        Math.max(worstShare, share));
  }

  /** The totals over all processes of the complete trials. */
  public static TimingTotals of(RunData data) {
    TimingTotals totals = NONE;
    for (TrialRow trial : data.measured()) {
      totals = data.hasManyProcesses() ? totals.plusMany(data, trial) : totals.plusFew(data, trial);
    }
    return totals;
  }

  /** Both totals together. */
  public TimingTotals plus(TimingTotals other) {
    return plus(other.ticks, other.due, other.worstUs, other.worstShare);
  }

  private TimingTotals plusFew(RunData data, TrialRow trial) {
    TimingTotals totals = this;
    for (TickTiming timing : TickTiming.of(data, trial)) {
      totals =
          totals.plus(
              (long) timing.ticks(),
              timing.nominal(),
              timing.isMeasured() ? timing.latenessP99Us() : 0,
              timing.isMeasured() ? timing.share() : 0);
    }
    return totals;
  }

  private TimingTotals plusMany(RunData data, TrialRow trial) {
    Crowd crowd = data.crowd(trial);
    double worstUs =
        data.samples()
            .get(ProcessPercentile.LARGEST.place(), Metric.LATENESS_P99_US, trial.sample());
    return plus(
        crowd.ticks(),
        crowd.ticksDue(),
        Double.isNaN(worstUs) ? 0 : worstUs,
        crowd.latest().map(Crowd.Latest::share).orElse(0.0));
  }
}
