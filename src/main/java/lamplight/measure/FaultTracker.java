package lamplight.measure;

import java.util.List;
import java.util.Optional;
import lamplight.model.EventView;
import lamplight.model.PlannedFault;
import lamplight.model.TrialSpec;

/** Follows one fault on purpose through a trial. Not thread-safe. */
interface FaultTracker {
  /** Takes an internal event, a send or a receive of any process. */
  void event(EventView event);

  /** What the fault did, after the last event. */
  FaultMeasures measures();

  /** Those of all faults of a trial of which there are measures, in the order of the plan. */
  static List<FaultTracker> of(TrialSpec spec, TimeBase base) {
    return spec.faults().list().stream().flatMap(fault -> of(fault, spec, base).stream()).toList();
  }

  private static Optional<FaultTracker> of(PlannedFault fault, TrialSpec spec, TimeBase base) {
    if (fault instanceof PlannedFault.Pause pause) {
      return Optional.of(new PauseTracker(pause, spec, base));
    }
    if (fault instanceof PlannedFault.Restart restart) {
      return Optional.of(new RestartTracker(restart, spec, base));
    }
    return fault instanceof PlannedFault.Cut cut
        ? Optional.of(new CutTracker(cut, base))
        : Optional.empty();
  }
}
