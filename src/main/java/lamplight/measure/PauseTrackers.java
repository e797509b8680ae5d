package lamplight.measure;

import java.util.Arrays;
import java.util.List;
import lamplight.model.PlannedFault;
import lamplight.model.TrialSpec;

/** Follows the pauses on purpose of a trial. Most trials have none. Not thread-safe. */
final class PauseTrackers {
  /** In the order of the plan. */
  private final PauseTracker[] trackers;

  PauseTrackers(TrialSpec spec, TimeBase base) {
    this.trackers =
        spec.faults().list().stream()
            .filter(PlannedFault.Pause.class::isInstance)
            .map(fault -> new PauseTracker((PlannedFault.Pause) fault, spec, base))
            .toArray(PauseTracker[]::new);
  }

  boolean isEmpty() {
    return trackers.length == 0;
  }

  /** Takes an event of a process that sends nothing; see {@link PauseTracker#tick}. */
  void tick(int process, long tick, long timeNs, long held, long left) {
    for (PauseTracker tracker : trackers) {
      tracker.tick(process, tick, timeNs, held, left);
    }
  }

  /** Takes a send; the queue is the same before and after. */
  void send(int process, long tick, long timeNs, long queueLength, int receiver) {
    for (PauseTracker tracker : trackers) {
      tracker.tick(process, tick, timeNs, queueLength, queueLength);
      tracker.sent(process, timeNs, receiver);
    }
  }

  List<PauseMeasures> measures() {
    return Arrays.stream(trackers).map(PauseTracker::measures).toList();
  }
}
