package lamplight.trial;

import lamplight.model.TrialSpec;

/**
 * The ticks of all processes of a trial in the order of their deadlines, and of process numbers
 * where deadlines coincide. Stands at the first tick when made. Not thread-safe.
 */
interface TickOrder {
  /** The process that ticks next, from 0. */
  int index();

  /** When it ticks, in nanoseconds since the start. */
  long timeNs();

  /** Moves on to the next tick. */
  void advance();

  /** The order that is quickest for this trial. */
  static TickOrder of(TrialSpec spec) {
    long cycleTicks = CyclicOrder.ticksPerCycle(spec);
    boolean repeats = cycleTicks <= CyclicOrder.MOST_TICKS && CyclicOrder.cycles(spec) >= 2;
    return repeats ? new CyclicOrder(spec) : new HeapOrder(spec);
  }
}
