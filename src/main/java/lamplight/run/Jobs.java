package lamplight.run;

import java.util.List;
import lamplight.experiment.Experiment;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.model.Rate;
import lamplight.model.TimeMode;

/**
 * How many trials run at once unless a person says: in real time as many as this machine carries
 * without making the ticks late, in virtual time one a processor.
 */
public final class Jobs {
  /** Ticks a second on the wall clock that a core carries while most of it stays free. */
  static final int TICKS_PER_CORE = 600;

  /** Process JVMs that a core carries. */
  static final int JVMS_PER_CORE = 60;

  private static final double MEMORY_SHARE = 0.6;

  private Jobs() {}

  /** The default for a study, whose points may run side by side in any mixture; at least 1. */
  public static int defaultFor(Study study, AvailableResources resources) {
    if (study.time() == TimeMode.VIRTUAL) {
      return (int) Math.max(1, Math.min(study.trials(), resources.cpus()));
    }
    double ticks = 0;
    for (StudyPoint point : study.points()) {
      ticks = Math.max(ticks, highestTicksPerSecond(point.experiment()));
    }
    TrialDemand trial = TrialDemand.largest(study);
    double most = resources.cpus() * TICKS_PER_CORE / ticks;
    most = Math.min(most, (double) resources.cpus() * JVMS_PER_CORE / trial.jvms());
    if (resources.memory().isPresent()) {
      double free = resources.memory().get().amount() - CapacityCheck.HARNESS_BYTES;
      most = Math.min(most, free * MEMORY_SHARE / trial.bytes());
    }
    if (resources.threads().isPresent()) {
      double free = resources.threads().get().amount() - CapacityCheck.HARNESS_THREADS;
      most = Math.min(most, free / trial.threads());
    }
    if (resources.openFiles().isPresent()) {
      double free = resources.openFiles().getAsLong() - CapacityCheck.OWN_FILES;
      most = Math.min(most, free / (CapacityCheck.PIPES * trial.jvms()));
    }
    return (int) Math.max(1, Math.min(study.trials(), Math.floor(most)));
  }

  /** Ticks a second on the wall clock, over all processes, of the fastest trial possible. */
  static double highestTicksPerSecond(Experiment experiment) {
    List<Rate> rates = experiment.rates().highest(experiment.processes());
    return rates.stream().mapToDouble(Rate::perSecond).sum() * experiment.timeScale().doubleValue();
  }
}
