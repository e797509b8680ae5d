package lamplight.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lamplight.log.TrialRecord;
import lamplight.model.TimeMode;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;
import lamplight.trial.ProcessStatus;

/** Counts how far a run has come, and words it. */
final class RunTally {
  private static final int TRIALS_SHOWN = 3;
  private static final int PROCESSES_SHOWN = 5;

  private final RunPlan plan;
  private final long beganNs;
  private int done;
  private int failed;

  /**
   * A tally.
   *
   * @param nowNs the monotonic clock at the beginning
   */
  RunTally(RunPlan plan, long nowNs) {
    this.plan = plan;
    this.beganNs = nowNs;
  }

  void ended(TrialRecord record) {
    if (record.state() == TrialRecord.State.FAILED) {
      failed++;
    } else {
      done++;
    }
  }

  /** Seconds since the beginning. */
  double elapsedSeconds(long nowNs) {
    return (nowNs - beganNs) / 1e9;
  }

  /** Trials done and failed. */
  String counts() {
    return String.format(
        Locale.ROOT, "%d of %d done, %d failed", done, plan.trials().size(), failed);
  }

  /** Trials done, and failed if any did. */
  String briefly() {
    String ended = done + " of " + plan.trials().size() + " done";
    return failed == 0 ? ended : ended + ", " + failed + " failed";
  }

  /** How much of the expected time is over, from 0 to 1. */
  double share(long nowNs) {
    return Math.min(1, elapsedSeconds(nowNs) / Math.max(1, plan.expectedSeconds()));
  }

  /** Seconds left, as far as the nominal lengths tell. */
  String left(long nowNs) {
    double seconds = Math.max(0, plan.expectedSeconds() - elapsedSeconds(nowNs));
    return String.format(Locale.ROOT, "about %.0f s left", Math.ceil(seconds));
  }

  /**
   * How far the first trials under way have come: {@code seed 3 at 120 of 3600 s}.
   *
   * @param modelNs by trial, in nanoseconds of model time
   */
  String reached(Map<TrialId, Long> modelNs) {
    String shown =
        modelNs.entrySet().stream()
            .limit(TRIALS_SHOWN)
            .map(
                entry ->
                    String.format(
                        Locale.ROOT,
                        "%s at %.0f of %.0f s",
                        entry.getKey(),
                        entry.getValue() / 1e9,
                        plan.study().at(entry.getKey().point()).durationNs() / 1e9))
            .collect(Collectors.joining("; "));
    return modelNs.size() > TRIALS_SHOWN ? shown + "; ..." : shown;
  }

  /** What trials do before any of them has ended: {@code computing} or {@code launching}. */
  String verb() {
    return plan.study().time() == TimeMode.VIRTUAL ? "computing" : "launching";
  }

  /** Clocks and queue lengths of the first running trials. */
  static String words(Map<TrialId, List<ProcessStatus>> standings) {
    String shown =
        standings.entrySet().stream()
            .limit(TRIALS_SHOWN)
            .map(entry -> String.join(", ", parts(entry.getKey(), entry.getValue())))
            .collect(Collectors.joining("; "));
    return standings.size() > TRIALS_SHOWN ? shown + "; ..." : shown;
  }

  /** Clocks and queue lengths of one trial. */
  static List<String> parts(TrialId trial, List<ProcessStatus> processes) {
    String clocks =
        processes.stream()
            .limit(PROCESSES_SHOWN)
            .map(standing -> Long.toString(standing.clock()))
            .collect(Collectors.joining(" "));
    String queues =
        processes.stream()
            .limit(PROCESSES_SHOWN)
            .map(standing -> Long.toString(standing.queueLength()))
            .collect(Collectors.joining(" "));
    String more = processes.size() > PROCESSES_SHOWN ? " ..." : "";
    return List.of(trial + ": clocks " + clocks + more, "queues " + queues + more);
  }
}
