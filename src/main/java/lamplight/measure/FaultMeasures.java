package lamplight.measure;

import lamplight.model.PlannedFault;

/** What a fault on purpose did in one trial, as far as the events tell it. */
public sealed interface FaultMeasures permits PauseMeasures, CutMeasures, RestartMeasures {
  /** The fault. */
  PlannedFault fault();
}
