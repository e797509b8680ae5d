package lamplight.theory;

import lamplight.model.EventListener;
import lamplight.model.TrialSpec;

/** Runs a trial in virtual time. Deterministic. */
@FunctionalInterface
public interface VirtualDriver {
  /** Runs the whole trial and tells the listener of every event. */
  void run(TrialSpec trial, EventListener listener);
}
