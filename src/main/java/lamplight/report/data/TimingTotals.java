package lamplight.report.data;

import java.util.Optional;
import lamplight.stats.findings.Lateness;

/**
 * How well time was kept over the processes of all complete trials. The process that was latest in
 * microseconds need not be the one that was latest for its rate, so each is kept with both figures.
 *
 * @param ticks how many ticks took place
 * @param due how many were due
 * @param inTime the process with the greatest 99th percentile of its lateness; empty where none was
 *     measured
 * @param inShare the process whose 99th percentile is the greatest share of its tick period;
 *     likewise
 */
public record TimingTotals(
    long ticks, long due, Optional<LatestProcess> inTime, Optional<LatestProcess> inShare) {
  /** Of no process yet. */
  public static final TimingTotals NONE =
      new TimingTotals(0, 0, Optional.empty(), Optional.empty());

  /** The totals over all processes of the complete trials. */
  public static TimingTotals of(RunData data) {
    TimingTotals totals = NONE;
    for (TrialRow trial : data.measured()) {
      totals = totals.plus(data.hasManyProcesses() ? ofMany(data, trial) : ofFew(data, trial));
    }
    return totals;
  }

  /** The same, said of a point of a study. */
  TimingTotals at(String label) {
    return new TimingTotals(
        ticks,
        due,
        inTime.map(latest -> latest.at(label)),
        inShare.map(latest -> latest.at(label)));
  }

  /** Both totals together. */
  public TimingTotals plus(TimingTotals other) {
    return new TimingTotals(
        ticks + other.ticks,
        due + other.due,
        LatestProcess.later(inTime, other.inTime, Lateness::p99Us),
        LatestProcess.later(inShare, other.inShare, Lateness::share));
  }

  private static TimingTotals ofFew(RunData data, TrialRow trial) {
    TimingTotals totals = NONE;
    for (TickTiming timing : TickTiming.of(data, trial)) {
      Optional<LatestProcess> latest =
          timing.lateness().isMeasured()
              ? Optional.of(
                  new LatestProcess(
                      "",
                      trial.seed(),
                      Labels.inTrial(trial, trial.process(timing.role())),
                      timing.lateness()))
              : Optional.empty();
      totals =
          totals.plus(new TimingTotals((long) timing.ticks(), timing.nominal(), latest, latest));
    }
    return totals;
  }

  private static TimingTotals ofMany(RunData data, TrialRow trial) {
    Population crowd = data.crowd(trial);
    return new TimingTotals(
        crowd.ticks(),
        crowd.ticksDue(),
        crowd.latestInTime().map(latest -> named(trial, latest)),
        crowd.latest().map(latest -> named(trial, latest)));
  }

  private static LatestProcess named(TrialRow trial, Population.Latest latest) {
    return new LatestProcess(
        "", trial.seed(), Labels.inTrial(trial, latest.process()), latest.lateness());
  }
}
