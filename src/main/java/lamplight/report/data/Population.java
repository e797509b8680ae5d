package lamplight.report.data;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.model.TrialSpec;
import lamplight.results.TrialAnalysis;
import lamplight.stats.findings.Growth;
import lamplight.stats.findings.Lateness;

/**
 * What is counted over the processes of one complete trial that has too many of them to tell of
 * each.
 *
 * @param processes how many there are
 * @param ticks how many ticks of all processes took place
 * @param ticksDue how many were due
 * @param grown how many queues grew, by {@link Growth#ONE_TRIAL_MIN} messages or more
 * @param behind how many clocks fell behind, by {@link Growth#ONE_TRIAL_MIN} values or more and by
 *     {@link Growth#PACE_SHARE_MAX} of the leader's clock or more
 * @param silent how many processes received nothing
 * @param theory how many theory expects to be stable and not
 * @param latest the process whose ticks were latest as a share of its tick period; empty in virtual
 *     time
 * @param latestInTime the process whose ticks were latest in microseconds; likewise
 * @param busy how many processes were too late too often; see {@link Lateness#isTooLate}
 */
public record Population(
    int processes,
    long ticks,
    long ticksDue,
    int grown,
    int behind,
    int silent,
    PopulationRegimes theory,
    Optional<Latest> latest,
    Optional<Latest> latestInTime,
    int busy) {

  /**
   * How late the ticks of one process were.
   *
   * @param process from 1
   */
  public record Latest(int process, Lateness lateness) {}

  /** Counts over the processes of a complete trial. */
  static Population of(TrialAnalysis trial) {
    TrialSpec spec = trial.spec();
    double durationSeconds = spec.durationNs() / 1e9;
    double leader = leader(trial.measures());
    double pace = Math.max(Growth.ONE_TRIAL_MIN, Growth.PACE_SHARE_MAX * leader);
    double scale = trial.timeScale();
    long ticks = 0;
    long due = 0;
    int grown = 0;
    int behind = 0;
    int silent = 0;
    int busy = 0;
    Optional<Latest> latest = Optional.empty();
    Optional<Latest> latestInTime = Optional.empty();
    for (ProcessMeasures measures : trial.measures()) {
      ticks += (long) value(measures, Metric.TICKS);
      due += trial.ticksDue(measures.process());
      silent += value(measures, Metric.RECEIVES) > 0 ? 0 : 1;
      double slope = value(measures, Metric.QUEUE_GROWTH_PER_S);
      double left = value(measures, Metric.QUEUE_FINAL);
      grown += Growth.matters(slope, left, durationSeconds, Growth.ONE_TRIAL_MIN) ? 1 : 0;
      double drift = value(measures, Metric.DRIFT_PER_S);
      double offset = value(measures, Metric.OFFSET_FINAL);
      behind += Growth.matters(drift, offset, durationSeconds, pace) ? 1 : 0;
      Optional<Latest> lateness = latenessOf(measures, spec, scale);
      busy += lateness.isPresent() && lateness.get().lateness().isTooLate() ? 1 : 0;
      latest = later(latest, lateness, Lateness::share);
      latestInTime = later(latestInTime, lateness, Lateness::p99Us);
    }
    PopulationRegimes theory = PopulationRegimes.of(spec);
    return new Population(
        trial.measures().size(),
        ticks,
        due,
        grown,
        behind,
        silent,
        theory,
        latest,
        latestInTime,
        busy);
  }

  private static double leader(List<ProcessMeasures> measures) {
    return measures.stream().mapToDouble(of -> value(of, Metric.FINAL_CLOCK)).max().orElse(0);
  }

  private static double value(ProcessMeasures measures, Metric metric) {
    return measures.get(metric).orElse(0);
  }

  private static Optional<Latest> latenessOf(
      ProcessMeasures measures, TrialSpec spec, double scale) {
    if (measures.get(Metric.LATENESS_P99_US).isEmpty()) {
      return Optional.empty();
    }
    double lateness = measures.get(Metric.LATENESS_P99_US).getAsDouble();
    double ticksPerWallSecond = spec.schedule(measures.process()).rate().perSecond() * scale;
    return Optional.of(new Latest(measures.process(), Lateness.of(lateness, ticksPerWallSecond)));
  }

  private static Optional<Latest> later(
      Optional<Latest> one, Optional<Latest> other, ToDoubleFunction<Lateness> measure) {
    boolean isLater =
        one.isEmpty()
            || (other.isPresent()
                && measure.applyAsDouble(other.get().lateness())
                    > measure.applyAsDouble(one.get().lateness()));
    return isLater ? other : one;
  }
}
