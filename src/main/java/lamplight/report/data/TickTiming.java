package lamplight.report.data;

import java.util.List;
import lamplight.measure.Metric;
import lamplight.model.TimeMode;
import lamplight.stats.findings.Lateness;
import lamplight.stats.frame.Samples;

/**
 * How well a process of one trial kept time.
 *
 * @param role the process's role; see {@link RunData#roles()}
 * @param ticks how many ticks took place
 * @param nominal how many were due
 */
public record TickTiming(int role, double ticks, long nominal, Lateness lateness) {
  /** The timing of every process of a complete trial, in the order of the roles. */
  public static List<TickTiming> of(RunData data, TrialRow trial) {
    return data.roles().stream().map(role -> of(data, trial, role)).toList();
  }

  /** The timing of one role of a complete trial. */
  public static TickTiming of(RunData data, TrialRow trial, int role) {
    Samples samples = data.samples();
    int process = trial.process(role);
    double scale = data.experiment().timeScale().doubleValue();
    return new TickTiming(
        role,
        samples.get(role, Metric.TICKS, trial.sample()),
        trial.nominalTicks(process),
        Lateness.of(
            samples.get(role, Metric.LATENESS_P99_US, trial.sample()),
            trial.rate(process).perSecond() * scale));
  }

  /** Whether a machine was too busy to keep time in a trial; never in virtual time. */
  public static boolean isBusy(RunData data, TrialRow trial) {
    if (data.hasManyProcesses()) {
      return data.crowd(trial).busy() > 0;
    }
    return data.experiment().time() == TimeMode.REAL
        && of(data, trial).stream().anyMatch(timing -> timing.lateness().isTooLate());
  }

  /** In how many complete trials a machine was too busy to keep time. */
  public static long busyTrials(RunData data) {
    return data.measured().stream().filter(trial -> isBusy(data, trial)).count();
  }
}
