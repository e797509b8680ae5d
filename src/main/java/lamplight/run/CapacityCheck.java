package lamplight.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lamplight.experiment.Experiment;
import lamplight.experiment.LogSetting;
import lamplight.model.TimeMode;

/**
 * Whether a run fits this machine and the limits it runs under, estimated before the run starts:
 * memory and threads for its JVMs, disk for its logs, open files, addresses. The estimates are low,
 * so that nothing is refused that would fit.
 */
public final class CapacityCheck {
  /** What a logged event takes of the disk, at least; with large clocks it is some 80 bytes. */
  static final long EVENT_BYTES = 50;

  /** The pipes of a child JVM that the harness holds: to its input, from its output. */
  static final long PIPES = 2;

  /** The log of events and the list of queued messages. */
  private static final long LOG_FILES = 2;

  /** What a JVM holds open for itself: its modules, the jar, standard streams. */
  static final long OWN_FILES = 20;

  /** What the harness itself needs while trials run, beyond what it has when it starts. */
  static final long HARNESS_BYTES = 16L << 20;

  /** The threads that the harness itself adds while trials run. */
  static final long HARNESS_THREADS = 4;

  /** The addresses that a child JVM reserves, most of them for its classes; it uses few. */
  static final long JVM_ADDRESSES = 1800L << 20;

  private static final double KIBIBYTE = 1 << 10;
  private static final double MEBIBYTE = 1 << 20;

  private final RunPlan plan;
  private final AvailableResources available;
  private final boolean isReal;
  private final int atOnce;
  private final TrialDemand trial;
  private final List<String> refusals = new ArrayList<>();

  private CapacityCheck(RunPlan plan, AvailableResources available) {
    this.plan = plan;
    this.available = available;
    this.isReal = plan.study().time() == TimeMode.REAL;
    this.atOnce = atOnce(plan);
    this.trial = TrialDemand.largest(plan.study());
  }

  /** What the JVMs that run at once take of memory, in bytes; 0 in virtual time. */
  public static long memoryBytes(RunPlan plan) {
    return plan.study().time() == TimeMode.REAL
        ? Math.multiplyExact((long) atOnce(plan), TrialDemand.largest(plan.study()).bytes())
        : 0;
  }

  /** What the logs of all trials take of the disk at least, in bytes; 0 where there are none. */
  public static double diskBytes(RunPlan plan) {
    return loggedEvents(plan) * EVENT_BYTES;
  }

  private static int atOnce(RunPlan plan) {
    return Math.min(plan.jobs(), plan.trials().size());
  }

  /**
   * A sentence, with the arithmetic, on each thing of which there is too little; none if it fits.
   */
  public static List<String> refusals(RunPlan plan, AvailableResources available) {
    CapacityCheck check = new CapacityCheck(plan, available);
    if (check.isReal && check.atOnce > 0) {
      available.memory().ifPresent(check::checkMemory);
      available.threads().ifPresent(check::checkThreads);
      available.addressSpaceBytes().ifPresent(check::checkAddresses);
    }
    available.diskBytes().ifPresent(check::checkDisk);
    available.openFiles().ifPresent(check::checkOpenFiles);
    return check.refusals;
  }

  private void checkMemory(Headroom memory) {
    long needed = Math.multiplyExact((long) atOnce, trial.bytes()) + HARNESS_BYTES;
    if (needed > memory.amount()) {
      refuse(
          "not enough memory: %s at once x %,d %s x %.0f MiB a JVM + %.0f MiB = %,.0f MiB,"
              + " but %,.0f MiB are available%s; %s",
          trials(),
          trial.jvms(),
          counted(),
          trial.bytesPerJvm() / MEBIBYTE,
          HARNESS_BYTES / MEBIBYTE,
          needed / MEBIBYTE,
          memory.amount() / MEBIBYTE,
          memory.within(),
          advice((memory.amount() - HARNESS_BYTES) / trial.bytes()));
    }
  }

  private void checkThreads(Headroom threads) {
    long needed = atOnce * trial.threads() + HARNESS_THREADS;
    if (needed > threads.amount()) {
      refuse(
          "not enough threads: %s at once x (%,d %s x %d + %,d for their connections) + %d = %,d,"
              + " but %,d are available%s; %s",
          trials(),
          trial.jvms(),
          counted(),
          TrialDemand.JVM_THREADS + TrialDemand.HARNESS_THREADS,
          trial.connectionEnds(),
          HARNESS_THREADS,
          needed,
          threads.amount(),
          threads.within(),
          advice((threads.amount() - HARNESS_THREADS) / trial.threads()));
    }
  }

  private void checkAddresses(long limit) {
    if (JVM_ADDRESSES > limit) {
      refuse(
          "not enough addresses: a JVM reserves %,.0f MiB of them, but the system allows it %,.0f"
              + " MiB (ulimit -v); raise the limit, or take virtual time",
          JVM_ADDRESSES / MEBIBYTE, limit / MEBIBYTE);
    }
  }

  private void checkDisk(long free) {
    double events = loggedEvents(plan);
    double disk = events * EVENT_BYTES;
    if (disk > free) {
      // Rounded alike, they would not show that one is less.
      boolean isTold = !size(disk).equals(size(free));
      refuse(
          "not enough disk space: %,.0f events x at least %d bytes of log = %s, but %s are free"
              + " where the results go; take fewer seeds or a shorter duration,"
              + " another folder with --results, or virtual time with logs = discard",
          events,
          EVENT_BYTES,
          isTold ? size(disk) : bytes(disk),
          isTold ? size(free) : bytes(free));
    }
  }

  /** An amount in a unit of which there is at least one. */
  private static String size(double bytes) {
    return bytes >= MEBIBYTE
        ? String.format(Locale.ROOT, "%,.0f MiB", bytes / MEBIBYTE)
        : bytes >= KIBIBYTE
            ? String.format(Locale.ROOT, "%,.0f KiB", bytes / KIBIBYTE)
            : bytes(bytes);
  }

  private static String bytes(double bytes) {
    return String.format(Locale.ROOT, "%,.0f bytes", bytes);
  }

  private void checkOpenFiles(long limit) {
    int processes = plan.study().processesMax();
    boolean isLogged = plan.study().logs() == LogSetting.KEEP;
    long each = isReal ? PIPES * trial.jvms() : isLogged ? LOG_FILES * processes : 0;
    long harness = OWN_FILES + atOnce * each;
    if (harness > limit) {
      refuse(
          "not enough open files: %s at once x %,d %s x %d + %d = %,d, but the system allows a"
              + " process %,d (ulimit -n); %s",
          trials(),
          isReal ? trial.jvms() : processes,
          isReal ? counted() : "processes",
          isReal ? PIPES : LOG_FILES,
          OWN_FILES,
          harness,
          limit,
          advice(Math.max(0, limit - OWN_FILES) / Math.max(1, each)));
    }
    long child = isReal ? trial.connectionsMax() + LOG_FILES + OWN_FILES : 0;
    if (child > limit) {
      refuse(
          "not enough open files: a process has %,d connections and %d files = %,d, but the system"
              + " allows it %,d (ulimit -n); take fewer processes, or virtual time",
          trial.connectionsMax(), LOG_FILES + OWN_FILES, child, limit);
    }
  }

  private void refuse(String format, Object... arguments) {
    refusals.add(String.format(Locale.ROOT, format, arguments));
  }

  private String trials() {
    return String.format(Locale.ROOT, "%,d trial%s", atOnce, atOnce == 1 ? "" : "s");
  }

  /** What has a JVM each: the relay of a star has one as well as the processes. */
  private String counted() {
    return trial.jvms() > plan.study().processesMax() ? "processes and relay" : "processes";
  }

  /** How many events the trials log together. */
  private static double loggedEvents(RunPlan plan) {
    if (plan.study().logs() == LogSetting.DISCARD) {
      return 0;
    }
    double events = 0;
    for (TrialId trial : plan.trials()) {
      Experiment experiment = plan.study().at(trial.point());
      events +=
          experiment.rates().forSeed(trial.seed(), experiment.processes()).stream()
                  .mapToDouble(rate -> rate.perSecond())
                  .sum()
              * (experiment.durationNs() / 1e9);
    }
    return events;
  }

  private static String advice(long fitting) {
    return fitting >= 1
        ? String.format(Locale.ROOT, "--jobs %d would fit", fitting)
        : "not one trial fits: take fewer processes, or virtual time";
  }
}
