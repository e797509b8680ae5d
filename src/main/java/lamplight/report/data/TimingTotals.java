package lamplight.report.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.model.Rate;
import lamplight.results.TrialAnalysis;
import lamplight.stats.findings.Lateness;

/**
 * How well time was kept over the processes of one or more complete trials. The process that was
 * latest in microseconds need not be the one that was latest for its rate, so each is kept with
 * both figures.
 *
 * @param ticks how many ticks took place
 * @param due how many were due
 * @param busy how many processes were too late too often; see {@link Lateness#isTooLate}
 * @param inTime the process with the greatest 99th percentile of its lateness; empty where none was
 *     measured, as in virtual time
 * @param inShare the process whose 99th percentile is the greatest share of its tick period;
 *     likewise
 */
public record TimingTotals(
    long ticks,
    long due,
    long busy,
    Optional<LatestProcess> inTime,
    Optional<LatestProcess> inShare) {
  /** Of no process yet. */
  public static final TimingTotals NONE =
      new TimingTotals(0, 0, 0, Optional.empty(), Optional.empty());

  /**
   * How well time was kept in a trial.
   *
   * @param name what the trial is called
   * @param rates of its processes, by which they are named too; none where they are many
   */
  static TimingTotals of(String name, TrialAnalysis trial, List<Rate> rates) {
    TimingTotals totals = NONE;
    for (ProcessMeasures measures : trial.measures()) {
      int process = measures.process();
      OptionalDouble lateness = measures.get(Metric.LATENESS_P99_US);
      double ticksPerWallSecond =
          trial.spec().schedule(process).rate().perSecond() * trial.timeScale();
      Optional<LatestProcess> latest =
          lateness.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new LatestProcess(
                      name,
                      process,
                      Labels.inTrial(rates, process),
                      Lateness.of(lateness.getAsDouble(), ticksPerWallSecond)));
      totals =
          totals.plus(
              new TimingTotals(
                  (long) measures.get(Metric.TICKS).orElse(0),
                  trial.ticksDue(process),
                  latest.filter(each -> each.lateness().isTooLate()).isPresent() ? 1 : 0,
                  latest,
                  latest));
    }
    return totals;
  }

  /** Those of all these trials. */
  public static TimingTotals of(List<TrialRow> trials) {
    return trials.stream().map(TrialRow::timing).reduce(NONE, TimingTotals::plus);
  }

  private TimingTotals plus(TimingTotals other) {
    return new TimingTotals(
        ticks + other.ticks,
        due + other.due,
        busy + other.busy,
        LatestProcess.later(inTime, other.inTime, Lateness::p99Us),
        LatestProcess.later(inShare, other.inShare, Lateness::share));
  }
}
