package lamplight.trial;

import java.util.Optional;
import lamplight.model.TrialSpec;

/**
 * The ticks of all processes of a trial in the order of their deadlines, and of process numbers
 * where deadlines coincide. It has no end: the trial's duration is its driver's concern. Not
 * thread-safe.
 */
interface TickOrder {
  /** Puts the ticks after those given so far into the batch, which they fill. */
  void next(TickBatch batch);

  /** The order that is quickest for this trial. */
  static TickOrder of(TrialSpec spec) {
    Optional<CyclicOrder> cyclic = CyclicOrder.of(spec);
    return cyclic.isPresent() ? cyclic.get() : new HeapOrder(spec);
  }
}
