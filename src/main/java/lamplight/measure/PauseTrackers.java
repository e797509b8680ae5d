package lamplight.measure;

import java.util.Arrays;
import java.util.List;
import lamplight.model.EventView;
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

  /**
   * Takes an event that sends nothing.
   *
   * @param held how many messages the queue held right before it
   */
  void tick(EventView event, long held) {
    for (PauseTracker tracker : trackers) {
      tracker.tick(event.process(), event.tick(), event.timeNs(), held, event.queueLength());
    }
  }

  /** Takes a send; the queue is the same before and after. */
  void send(EventView event) {
    tick(event, event.queueLength());
    for (PauseTracker tracker : trackers) {
      tracker.sent(event.process(), event.timeNs(), event.peer());
    }
  }

  List<PauseMeasures> measures() {
    return Arrays.stream(trackers).map(PauseTracker::measures).toList();
  }
}
