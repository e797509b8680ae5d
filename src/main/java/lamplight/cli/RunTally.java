package lamplight.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import lamplight.log.TrialRecord;
import lamplight.model.TimeMode;
import lamplight.process.ProcessStatus;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;

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
    return first(
        modelNs.entrySet(),
        TRIALS_SHOWN,
        "; ",
        entry ->
            String.format(
                Locale.ROOT,
                "%s at %.0f of %.0f s",
                entry.getKey(),
                entry.getValue() / 1e9,
                plan.study().at(entry.getKey().point()).durationNs() / 1e9));
  }

  /** What trials do before any of them has ended: {@code computing} or {@code launching}. */
  String verb() {
    return plan.study().time() == TimeMode.VIRTUAL ? "computing" : "launching";
  }

  /** Clocks and queue lengths of the first running trials. */
  static String words(Map<TrialId, List<ProcessStatus>> standings) {
    return first(
        standings.entrySet(),
        TRIALS_SHOWN,
        "; ",
        entry -> String.join(", ", parts(entry.getKey(), entry.getValue())));
  }

  /** Clocks and queue lengths of one trial. */
  static List<String> parts(TrialId trial, List<ProcessStatus> processes) {
    return List.of(
        trial + ": clocks " + first(processes, ProcessStatus::clock),
        "queues " + first(processes, ProcessStatus::queueLength));
  }

  private static String first(List<ProcessStatus> processes, ToLongFunction<ProcessStatus> of) {
    return first(processes, PROCESSES_SHOWN, " ", status -> Long.toString(of.applyAsLong(status)));
  }

  /** The first items in words; a mark stands for more. */
  private static <T> String first(
      Collection<T> items, int most, String between, Function<T, String> words) {
    String shown = items.stream().limit(most).map(words).collect(Collectors.joining(between));
    return items.size() > most ? shown + between + "..." : shown;
  }
}
