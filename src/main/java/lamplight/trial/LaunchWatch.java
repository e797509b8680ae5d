package lamplight.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lamplight.wire.Names;

/**
 * Holds each JVM of a trial to its own progress while the trial is launched, so that the one that
 * hangs is named and not those that wait for it.
 *
 * <p>A wall clock alone cannot tell a JVM that hangs from one of three hundred that start on two
 * cores. What tells them apart is processor time: one that is starved still gets some, one that is
 * stopped gets none, and one that waits needs next to none. So a JVM fails when it has neither
 * reached its next step nor used the processor for some time; when a step takes it many times the
 * processor time that it needs; or, in any case, when a step takes minutes ({@link LaunchStep}).
 * Belongs to the supervising thread.
 */
final class LaunchWatch {
  /** One that left this many polls unanswered while it showed no progress is not just waiting. */
  private static final int UNANSWERED_POLLS = 5;

  /** Beside more names than these the process ids are left out. */
  private static final int PIDS_MAX = 3;

  private final HangLimit limit;
  private final Map<TrialChild, LaunchStep> steps = new HashMap<>();
  private long lookedNs;

  /** The time that this step was watched for. */
  private long watchedNs;

  LaunchWatch(HangLimit limit) {
    this.limit = limit;
  }

  /**
   * Begins a step of the launch.
   *
   * @param nowNs on the monotonic clock
   */
  void begin(List<TrialChild> children, long nowNs) {
    lookedNs = nowNs;
    watchedNs = 0;
    steps.clear();
    children.forEach(child -> steps.put(child, new LaunchStep(limit, child.process().cpuNs())));
  }

  /**
   * Says which JVMs did not come up, that is, did not yet speak, if any took too long over that.
   *
   * @param nowNs on the monotonic clock
   */
  Optional<String> notComeUp(List<TrialChild> children, long nowNs) {
    List<TrialChild> late = late(children, child -> !child.process().launched(), nowNs);
    return late.isEmpty()
        ? Optional.empty()
        : Optional.of(named(late) + " did not come up within " + limit(late));
  }

  /**
   * Says which JVMs keep the trial from connecting, if that took too long: those that do not
   * answer, or, when all answer, those that are not connected.
   *
   * @param nowNs on the monotonic clock
   */
  Optional<String> notConnected(List<TrialChild> children, long nowNs) {
    List<TrialChild> late = late(children, child -> !child.process().ready(), nowNs);
    List<TrialChild> silent =
        late.stream()
            .filter(child -> child.process().unansweredPolls() >= UNANSWERED_POLLS)
            .toList();
    if (!silent.isEmpty()) {
      String verb = silent.size() == 1 ? " hangs: it" : " hang: they";
      return Optional.of(named(silent) + verb + " did not connect within " + limit(silent));
    }
    return late.isEmpty()
        ? Optional.empty()
        : Optional.of(named(late) + " did not connect within " + limit(late));
  }

  private List<TrialChild> late(
      List<TrialChild> children, Predicate<TrialChild> awaited, long nowNs) {
    if (nowNs - lookedNs < limit.lookNs()) {
      return List.of();
    }
    watchedNs += Math.min(nowNs - lookedNs, limit.gapNs());
    lookedNs = nowNs;
    List<TrialChild> late = new ArrayList<>();
    for (TrialChild child : children) {
      if (awaited.test(child)) {
        LaunchStep own = step(child);
        own.look(child.process().cpuNs(), watchedNs);
        if (own.late().isPresent()) {
          late.add(child);
        }
      }
    }
    return late;
  }

  private String limit(List<TrialChild> late) {
    return step(late.get(0)).late().orElseThrow();
  }

  private LaunchStep step(TrialChild child) {
    LaunchStep own = steps.get(child);
    if (own == null) {
      throw new IllegalStateException(child.name() + " was not there when the watch began");
    }
    return own;
  }

  private static String named(List<TrialChild> late) {
    String names = Names.of(late.stream().map(TrialChild::number).toList());
    if (late.size() > PIDS_MAX) {
      return names;
    }
    List<String> pids = late.stream().map(child -> Long.toString(child.process().pid())).toList();
    return names + " (pid " + String.join(", ", pids) + ")";
  }
}
