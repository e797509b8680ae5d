package lamplight.report.data;

import java.util.List;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.model.TrialSpec;
import lamplight.results.TrialAnalysis;
import lamplight.stats.findings.Growth;

/**
 * What is counted over the processes of one complete trial that has too many of them to tell of
 * each.
 *
 * @param processes how many there are
 * @param grown how many queues grew, by {@link Growth#ONE_TRIAL_MIN} messages or more
 * @param behind how many clocks fell behind, by {@link Growth#ONE_TRIAL_MIN} values or more and by
 *     {@link Growth#PACE_SHARE_MAX} of the leader's clock or more
 * @param silent how many processes received nothing
 * @param theory how many theory expects to be stable and not
 */
public record Population(
    int processes, int grown, int behind, int silent, PopulationRegimes theory) {
  /** Counts over the processes of a complete trial. */
  static Population of(TrialAnalysis trial) {
    TrialSpec spec = trial.spec();
    double durationSeconds = spec.durationNs() / 1e9;
    double leader = leader(trial.measures());
    int grown = 0;
    int behind = 0;
    int silent = 0;
    for (ProcessMeasures measures : trial.measures()) {
      silent += value(measures, Metric.RECEIVES) > 0 ? 0 : 1;
      double slope = value(measures, Metric.QUEUE_GROWTH_PER_S);
      double left = value(measures, Metric.QUEUE_FINAL);
      grown += Growth.ofQueue(slope, left, durationSeconds) ? 1 : 0;
      double drift = value(measures, Metric.DRIFT_PER_S);
      double offset = value(measures, Metric.OFFSET_FINAL);
      behind += Growth.ofOffset(drift, offset, leader, durationSeconds) ? 1 : 0;
    }
    return new Population(
        trial.measures().size(), grown, behind, silent, PopulationRegimes.of(spec));
  }

  private static double leader(List<ProcessMeasures> measures) {
    return measures.stream().mapToDouble(of -> value(of, Metric.FINAL_CLOCK)).max().orElse(0);
  }

  private static double value(ProcessMeasures measures, Metric metric) {
    return measures.get(metric).orElse(0);
  }
}
