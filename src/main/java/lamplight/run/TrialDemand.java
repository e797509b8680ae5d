package lamplight.run;

import java.util.Comparator;
import lamplight.experiment.Experiment;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;

/**
 * What the JVMs of one trial in real time take, as measured with OpenJDK 17.
 *
 * @param jvms one a process, and one for the relay of a star
 * @param connectionEnds the ends of all connections
 * @param connectionsMax the connections of the JVM that has most of them
 */
record TrialDemand(int jvms, long connectionEnds, int connectionsMax) {
  /** What a JVM takes of memory, with a margin, and the connections that this covers. */
  static final long JVM_BYTES = 50L << 20;

  private static final int CONNECTIONS_COVERED = 50;
  private static final long CONNECTION_BYTES = 100 << 10;

  /** The threads of a child beside those that read its connections: its JVM's and its own. */
  static final int JVM_THREADS = 15;

  /** The threads with which the harness listens to a child and awaits its end. */
  static final int HARNESS_THREADS = 2;

  /** The processor time from the launch of a JVM to the barrier, in seconds. */
  private static final double JVM_LAUNCH_S = 0.4;

  /** The processor time that each end of a connection adds to that, in seconds. */
  private static final double CONNECTION_LAUNCH_S = 0.007;

  /** The demand of a trial of an experiment. */
  static TrialDemand of(Experiment experiment) {
    int processes = experiment.processes();
    return experiment.relay().isPresent()
        ? new TrialDemand(processes + 1, 2L * processes, processes)
        : new TrialDemand(processes, (long) processes * (processes - 1), processes - 1);
  }

  /** The demand of the largest trial of a study. */
  static TrialDemand largest(Study study) {
    return study.points().stream()
        .map(StudyPoint::experiment)
        .map(TrialDemand::of)
        .max(Comparator.comparingLong(TrialDemand::threads))
        .orElseThrow();
  }

  /** The threads that it adds, in its JVMs and in the harness. */
  long threads() {
    return (long) jvms * (JVM_THREADS + HARNESS_THREADS) + connectionEnds;
  }

  /** The memory of one of its JVMs, on average, in bytes and whole MiB. */
  long bytesPerJvm() {
    double connections = (double) connectionEnds / jvms;
    double beyond = Math.max(0, connections - CONNECTIONS_COVERED) * CONNECTION_BYTES;
    return JVM_BYTES + ((long) Math.ceil(beyond / (1 << 20)) << 20);
  }

  /** The memory of its JVMs, in bytes. */
  long bytes() {
    return jvms * bytesPerJvm();
  }

  /** The processor time until all stand at the barrier, in seconds. */
  double launchSeconds() {
    return jvms * JVM_LAUNCH_S + connectionEnds * CONNECTION_LAUNCH_S;
  }
}
