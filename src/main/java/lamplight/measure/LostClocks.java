package lamplight.measure;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Collectors;
import lamplight.model.PlannedFault;
import lamplight.model.TrialSpec;

/**
 * Knows when processes begin anew at zero, having lost their clocks on purpose. Not thread-safe.
 */
final class LostClocks {
  private record Loss(int process, long backNs) {}

  private final Deque<Loss> ahead;

  LostClocks(TrialSpec spec, TimeBase base) {
    this.ahead =
        spec.faults().list().stream()
            .filter(PlannedFault.Restart.class::isInstance)
            .map(PlannedFault.Restart.class::cast)
            .filter(restart -> !restart.keepsClock())
            .sorted(Comparator.comparingLong(PlannedFault::endNs))
            .map(
                restart ->
                    new Loss(
                        restart.process(),
                        base.startNs() + Math.round(base.wallNs(restart.endNs()))))
            .collect(Collectors.toCollection(ArrayDeque::new));
  }

  /** Whether a process has lost its clock since its last event, at an event at this instant. */
  boolean hasLost(int process, long timeNs) {
    return !ahead.isEmpty()
        && ahead.removeIf(loss -> loss.process() == process && loss.backNs() <= timeNs);
  }
}
