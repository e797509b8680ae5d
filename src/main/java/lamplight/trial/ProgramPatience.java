package lamplight.trial;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lamplight.program.TrialMember;
import lamplight.program.TrialPrograms;

/**
 * How long the harness waits for somebody's program, at its start and at each tick. A gap between
 * two looks is the harness's own, stopped or starved like the programs, and does not count. Belongs
 * to the supervising thread.
 */
final class ProgramPatience {
  /** How late a tick may be: far more than on any busy machine, where half a second was seen. */
  private static final long SILENCE_NS = TimeUnit.SECONDS.toNanos(10);

  private static final long GAP_NS = TimeUnit.SECONDS.toNanos(3);

  private final long readyTimeoutNs;
  private final long launchedNs;
  private long lookedNs;
  private long excusedNs;

  /**
   * Begins to wait for a trial.
   *
   * @param readyTimeoutNs how long a program may take until it is ready
   * @param nowNs on the monotonic clock
   */
  ProgramPatience(long readyTimeoutNs, long nowNs) {
    this.readyTimeoutNs = readyTimeoutNs;
    this.launchedNs = nowNs;
    this.lookedNs = nowNs;
  }

  /** Looks again, at this instant of the monotonic clock. */
  void look(long nowNs) {
    excusedNs += Math.max(0, nowNs - lookedNs - GAP_NS);
    lookedNs = nowNs;
  }

  /** The first that is not ready in time, in a sentence. */
  Optional<String> notReady(List<TrialMember> members) {
    if (lookedNs - launchedNs - excusedNs < readyTimeoutNs) {
      return Optional.empty();
    }
    int process = 0;
    for (TrialMember member : members) {
      process++;
      if (!member.isReady()) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "process %d was not ready within %.0f s: %s",
                process,
                readyTimeoutNs / 1e9,
                member.saidSoFar()));
      }
    }
    return Optional.empty();
  }

  /**
   * The first from which nothing came for too long, in a sentence.
   *
   * @param endsNs the end of the trial on its clock
   */
  Optional<String> silent(TrialPrograms programs, FaultTimetable planned, long endsNs) {
    int process = 0;
    for (TrialMember member : programs.members()) {
      process++;
      long dueNs = Math.min(member.nextDueNs(), endsNs);
      double lateNs = programs.nowNs() - dueNs - excusedNs;
      if (!member.isDone() && !planned.isSilenced(process) && lateNs > SILENCE_NS) {
        return Optional.of(sentence(process, member, dueNs == endsNs, lateNs));
      }
    }
    return Optional.empty();
  }

  private static String sentence(
      int process, TrialMember member, boolean isThrough, double lateNs) {
    long ticks = member.standing().ticks();
    return isThrough
        ? String.format(
            Locale.ROOT,
            "process %d has made tick %d, its last, but %.0f s after the end it has not said"
                + " {\"type\":\"done\"}",
            process,
            ticks,
            lateNs / 1e9)
        : String.format(
            Locale.ROOT,
            "process %d hangs: nothing came from it since %s, and its tick %d was due %.0f s"
                + " before; %s",
            process,
            ticks == 0 ? "it was ready" : "tick " + ticks,
            ticks + 1,
            lateNs / 1e9,
            member.noise() == 0
                ? "or its output waits in a buffer: flush it after each line"
                : member.saidSoFar());
  }
}
