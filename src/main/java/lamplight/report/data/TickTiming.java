package lamplight.report.data;

import java.math.BigDecimal;
import java.util.List;
import lamplight.measure.Metric;
import lamplight.model.TimeMode;
import lamplight.stats.frame.Samples;

/**
 * How well a process of one trial kept time.
 *
 * @param role the process's role; see {@link RunData#roles()}
 * @param ticks how many ticks took place
 * @param nominal how many were due
 * @param latenessP99Us the 99th percentile of the lateness in microseconds of wall time, over the
 *     ticks that fell due in no pause on purpose; NaN where none was measured
 * @param share that lateness as a share of the process's tick period; NaN where none was measured
 */
public record TickTiming(int role, double ticks, long nominal, double latenessP99Us, double share) {
  /** A trial in which a process is later than this share of a tick is marked as too busy. */
  public static final double SHARE_MAX = 0.05;

  /** The timing of every process of a complete trial, in the order of the roles. */
  public static List<TickTiming> of(RunData data, TrialRow trial) {
    return data.roles().stream().map(role -> of(data, trial, role)).toList();
  }

  /** The timing of one role of a complete trial. */
  public static TickTiming of(RunData data, TrialRow trial, int role) {
    Samples samples = data.samples();
    int process = trial.process(role);
    double lateness = samples.get(role, Metric.LATENESS_P99_US, trial.sample());
    BigDecimal scale = data.experiment().timeScale();
    double ticksPerWallSecond = trial.rate(process).perSecond() * scale.doubleValue();
    return new TickTiming(
        role,
        samples.get(role, Metric.TICKS, trial.sample()),
        trial.nominalTicks(process),
        lateness,
        lateness * ticksPerWallSecond / 1e6);
  }

  /** Whether there is a lateness: the process ticked in real time, and not in pauses alone. */
  public boolean isMeasured() {
    return !Double.isNaN(latenessP99Us);
  }

  /** Whether the process was too late too often. */
  public boolean isBusy() {
    return share > SHARE_MAX;
  }

  /** Whether a machine was too busy to keep time in a trial; never in virtual time. */
  public static boolean isBusy(RunData data, TrialRow trial) {
    if (data.hasManyProcesses()) {
      return data.crowd(trial).busy() > 0;
    }
    return data.experiment().time() == TimeMode.REAL
        && of(data, trial).stream().anyMatch(TickTiming::isBusy);
  }
}
