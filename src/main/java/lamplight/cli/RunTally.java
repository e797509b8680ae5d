package lamplight.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import lamplight.cli.live.TimeLeft;
import lamplight.log.TrialRecord;
import lamplight.model.TimeMode;
import lamplight.process.ProcessStatus;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;
import lamplight.trial.TrialStanding;

/** Counts how far a run has come, and words it. */
final class RunTally {
  private static final int TRIALS_SHOWN = 3;
  private static final int PROCESSES_SHOWN = 5;

  private final RunPlan plan;
  private final TimeLeft left;
  private int done;
  private int failed;

  /**
   * A tally.
   *
   * @param nowNs the monotonic clock at the beginning
   */
  RunTally(RunPlan plan, long nowNs) {
    this.plan = plan;
    this.left = new TimeLeft(plan.expectedSeconds(), nowNs);
  }

  void ended(TrialRecord record, long nowNs) {
    if (record.state() == TrialRecord.State.FAILED) {
      failed++;
    } else {
      done++;
    }
    conclude(0, nowNs);
  }

  /**
   * Takes a new estimate of what is left before trials are launched: however long that takes, they
   * are still to come.
   *
   * @param seconds how long the rest of the run takes, nominally
   */
  void launching(double seconds, long nowNs) {
    left.expect(seconds, plan.study().time() == TimeMode.REAL ? plan.trialSeconds() : 0, nowNs);
  }

  /**
   * The same when trials start.
   *
   * @param seconds how long the rest of the run takes, nominally
   */
  void starting(double seconds, long nowNs) {
    left.expect(seconds, 0, nowNs);
  }

  /**
   * Notes how far the trials under way in virtual time have come.
   *
   * @param modelNs by trial, in nanoseconds of model time
   */
  void reached(Map<TrialId, Long> modelNs, long nowNs) {
    double underWay = 0;
    for (Map.Entry<TrialId, Long> trial : modelNs.entrySet()) {
      underWay += (double) trial.getValue() / durationNs(trial.getKey());
    }
    conclude(underWay, nowNs);
  }

  /** In virtual time trials take as long as they take, and nobody knows before. */
  private void conclude(double underWay, long nowNs) {
    if (plan.study().time() == TimeMode.VIRTUAL) {
      left.conclude((done + failed + underWay) / plan.trials().size(), nowNs);
    }
  }

  private long durationNs(TrialId trial) {
    return plan.study().at(trial.point()).durationNs();
  }

  /** Seconds since the beginning. */
  double elapsedSeconds(long nowNs) {
    return left.elapsed(nowNs);
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
    return left.share(nowNs);
  }

  /** The time left, in words. */
  String left(long nowNs) {
    return left.words(nowNs);
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
                durationNs(entry.getKey()) / 1e9));
  }

  /** What trials do before any of them has ended: {@code computing} or {@code launching}. */
  String verb() {
    return plan.study().time() == TimeMode.VIRTUAL ? "computing" : "launching";
  }

  /** Clocks and queue lengths of the first running trials. */
  static String words(Map<TrialId, TrialStanding> standings) {
    return first(
        standings.entrySet(),
        TRIALS_SHOWN,
        "; ",
        entry -> words(entry.getKey(), entry.getValue().processes()));
  }

  private static String words(TrialId trial, List<ProcessStatus> processes) {
    return trial
        + ": clocks "
        + first(processes, ProcessStatus::clock)
        + ", queues "
        + first(processes, ProcessStatus::queueLength);
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
