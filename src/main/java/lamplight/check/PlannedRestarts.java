package lamplight.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.TrialSpec;

/**
 * Takes each restart on purpose at the first event of its process behind it: what the process loses
 * with it is a consequence of the plan and breaks no rule. What it held and what was sent to it
 * before it was back is gone (rules 3, 5, 6), its queue begins empty (rule 7), and its clock begins
 * at zero unless it is kept (rule 2). Needs the times of the logs. Not thread-safe.
 */
final class PlannedRestarts {
  private final List<Deque<PlannedFault.Restart>> ahead = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final boolean isNone;

  PlannedRestarts(CheckScope scope) {
    PlannedFaults faults =
        scope.timeline().isEmpty()
            ? PlannedFaults.NONE
            : scope.spec().map(TrialSpec::faults).orElse(PlannedFaults.NONE);
    this.isNone = !faults.restartsAny();
    for (int process = 1; !isNone && process <= scope.processes(); process++) {
      ahead.add(new ArrayDeque<>(faults.restarts(process)));
    }
  }

  /** Takes the restarts of a process up to an instant on the clock of the logs. */
  void until(
      long timeNs, int process, ProcessCheck check, ChannelCheck channels, Timeline timeline) {
    Deque<PlannedFault.Restart> own = ahead.get(process - 1);
    while (!own.isEmpty() && timeline.instantNs(own.getFirst().endNs()) <= timeNs) {
      PlannedFault.Restart restart = own.removeFirst();
      long backNs = timeline.instantNs(restart.endNs());
      long had = check.restart(restart, backNs);
      notes.add(note(restart, check.latestTick(), had, channels.lose(process, backNs)));
    }
  }

  /** Whether nobody is restarted. */
  boolean isNone() {
    return isNone;
  }

  /** What each was and did, a sentence each. */
  List<String> notes() {
    return notes;
  }

  private static String note(PlannedFault.Restart restart, long tick, long had, long lost) {
    return Wording.sentence(
        "Process %d was killed on purpose %s and started again, which lost %s to it; its clock %s.",
        restart.process(),
        tick == 0 ? "before its first tick" : "after tick " + tick,
        lost == 0 ? "no copy" : Wording.count(lost, "copy", "copies"),
        restart.keepsClock() ? "was kept at " + had : "fell from " + had + " to 0");
  }
}
