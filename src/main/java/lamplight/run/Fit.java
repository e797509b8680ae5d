package lamplight.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lamplight.experiment.Experiment;
import lamplight.experiment.LogSetting;
import lamplight.model.TimeMode;

/**
 * Whether a run fits this machine, reckoned before anything starts: memory for its JVMs, disk for
 * its logs, open files. What it takes is reckoned low, so that nothing is refused that would fit.
 */
public final class Fit {
  /** What a logged event takes of the disk, at least; with large clocks it is some 80 bytes. */
  static final long EVENT_BYTES = 50;

  /** The pipes of a child JVM that the harness holds: to its input, from its output. */
  private static final long PIPES = 2;

  /** The log of events and the list of queued messages. */
  private static final long LOG_FILES = 2;

  /** What a JVM holds open for itself: its modules, the jar, standard streams. */
  private static final long OWN_FILES = 20;

  private static final double MEBIBYTE = 1 << 20;

  private Fit() {}

  /** What the JVMs that run at once take of memory, in bytes; 0 in virtual time. */
  public static long memoryBytes(RunPlan plan) {
    return plan.study().time() == TimeMode.REAL
        ? Math.multiplyExact((long) atOnce(plan) * Jobs.jvms(plan.study()), Jobs.JVM_BYTES)
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
  public static List<String> refusals(RunPlan plan, Room room) {
    List<String> refusals = new ArrayList<>();
    int atOnce = atOnce(plan);
    int jvms = Jobs.jvms(plan.study());
    long memory = memoryBytes(plan);
    if (memory > room.memoryBytes().orElse(Long.MAX_VALUE)) {
      long available = room.memoryBytes().orElseThrow();
      refusals.add(
          String.format(
              Locale.ROOT,
              "not enough memory: %,d trial%s at once x %,d %s x %.0f MiB a JVM = %,.0f MiB,"
                  + " but %,.0f MiB are available; %s",
              atOnce,
              atOnce == 1 ? "" : "s",
              jvms,
              counted(plan),
              Jobs.JVM_BYTES / MEBIBYTE,
              memory / MEBIBYTE,
              available / MEBIBYTE,
              advice(available / (Jobs.JVM_BYTES * jvms))));
    }
    double events = loggedEvents(plan);
    double disk = events * EVENT_BYTES;
    if (disk > room.diskBytes().orElse(Long.MAX_VALUE)) {
      refusals.add(
          String.format(
              Locale.ROOT,
              "not enough disk space: %,.0f events x at least %d bytes of log = %,.0f MiB, but %,.0f"
                  + " MiB are free where the results go; take fewer seeds or a shorter duration,"
                  + " another folder with --results, or virtual time with logs = discard",
              events,
              EVENT_BYTES,
              disk / MEBIBYTE,
              room.diskBytes().orElseThrow() / MEBIBYTE));
    }
    addOpenFiles(refusals, plan, room, atOnce);
    return refusals;
  }

  private static void addOpenFiles(List<String> refusals, RunPlan plan, Room room, int atOnce) {
    int processes = plan.study().processesMax();
    boolean real = plan.study().time() == TimeMode.REAL;
    boolean logged = plan.study().logs() == LogSetting.KEEP;
    int jvms = Jobs.jvms(plan.study());
    long each = real ? PIPES * jvms : logged ? LOG_FILES * processes : 0;
    long harness = OWN_FILES + atOnce * each;
    long limit = room.openFiles().orElse(Long.MAX_VALUE);
    if (harness > limit) {
      refusals.add(
          String.format(
              Locale.ROOT,
              "not enough open files: %,d trial%s at once x %,d %s x %d + %d = %,d, but the"
                  + " system allows a process %,d (ulimit -n); %s",
              atOnce,
              atOnce == 1 ? "" : "s",
              real ? jvms : processes,
              real ? counted(plan) : "processes",
              real ? PIPES : LOG_FILES,
              OWN_FILES,
              harness,
              limit,
              advice(Math.max(0, limit - OWN_FILES) / Math.max(1, each))));
    }
    long child = real ? processes - 1 + LOG_FILES + OWN_FILES : 0;
    if (child > limit) {
      refusals.add(
          String.format(
              Locale.ROOT,
              "not enough open files: a process has %,d connections and %d files = %,d, but the"
                  + " system allows it %,d (ulimit -n); take fewer processes, or virtual time",
              processes - 1,
              LOG_FILES + OWN_FILES,
              child,
              limit));
    }
  }

  /** What has a JVM each: the relay of a star has one as well as the processes. */
  private static String counted(RunPlan plan) {
    boolean relays = Jobs.jvms(plan.study()) > plan.study().processesMax();
    return relays ? "processes and relay" : "processes";
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
