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

  /** What a process JVM takes of memory, with a margin. */
  static final long JVM_BYTES = 50L << 20;

  private static final double MEMORY_SHARE = 0.6;

  private Jobs() {}

  /** The default for an experiment on a machine with these resources; at least 1. */
  public static int defaultFor(Experiment experiment, Resources resources) {
    return defaultFor(Study.of(experiment), resources);
  }

  /** The default for a study, whose points may run side by side in any mixture; at least 1. */
  public static int defaultFor(Study study, Resources resources) {
    if (study.time() == TimeMode.VIRTUAL) {
      return (int) Math.max(1, Math.min(study.trials(), resources.cpus()));
    }
    double ticks = 0;
    for (StudyPoint point : study.points()) {
      ticks = Math.max(ticks, highestTicksPerSecond(point.experiment()));
    }
    int jvms = jvms(study);
    double byTicks = resources.cpus() * TICKS_PER_CORE / ticks;
    double byCores = (double) resources.cpus() * JVMS_PER_CORE / jvms;
    double byMemory =
        resources.availableMemoryBytes().isEmpty()
            ? byCores
            : resources.availableMemoryBytes().getAsLong() * MEMORY_SHARE / (JVM_BYTES * jvms);
    double most = Math.min(byTicks, Math.min(byCores, byMemory));
    return (int) Math.max(1, Math.min(study.trials(), Math.floor(most)));
  }

  /** How many JVMs a trial in real time has: one a process, and one for the relay of a star. */
  static int jvms(Experiment experiment) {
    return experiment.processes() + (experiment.relay().isPresent() ? 1 : 0);
  }

  /** The most JVMs that a trial of a study has in real time. */
  static int jvms(Study study) {
    return study.points().stream().mapToInt(point -> jvms(point.experiment())).max().orElse(0);
  }

  /** Ticks a second on the wall clock, over all processes, of the fastest trial possible. */
  static double highestTicksPerSecond(Experiment experiment) {
    List<Rate> rates = experiment.rates().highest(experiment.processes());
    return rates.stream().mapToDouble(Rate::perSecond).sum() * experiment.timeScale().doubleValue();
  }
}
