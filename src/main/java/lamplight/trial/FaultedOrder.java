package lamplight.trial;

import java.util.Comparator;
import java.util.PriorityQueue;
import lamplight.model.PlannedFaults;
import lamplight.model.TrialSpec;

/**
 * The ticks of a trial in which something goes wrong on purpose: those of a killed process end at
 * its kill, one that is restarted makes none while it is down, and those that fall due in a pause
 * come at its end, in their order and before a tick due at that very instant. Only trials with
 * faults pay for it. Not thread-safe.
 */
final class FaultedOrder implements TickOrder {
  private final TickOrder planned;
  private final PlannedFaults faults;
  private final long[] killedNs;
  private final long endNs;
  private final TickBatch ahead = new TickBatch();
  private int place = TickBatch.TICKS;

  /** Equal ones stand for one another: which tick of a process comes next is its own affair. */
  private final PriorityQueue<Postponed> postponed =
      new PriorityQueue<>(
          Comparator.comparingLong(Postponed::timeNs).thenComparingInt(Postponed::index));

  /**
   * A tick that a process makes at the end of a pause.
   *
   * @param timeNs when that is
   * @param index the process, from 0
   */
  private record Postponed(long timeNs, int index) {}

  /**
   * The order of a trial with faults.
   *
   * @param planned the order without them
   */
  FaultedOrder(TickOrder planned, TrialSpec spec) {
    this.planned = planned;
    this.faults = spec.faults();
    this.endNs = spec.durationNs();
    this.killedNs = new long[spec.processes()];
    for (int process = 1; process <= killedNs.length; process++) {
      killedNs[process - 1] = faults.killedNs(process).orElse(Long.MAX_VALUE);
    }
  }

  @Override
  public void next(TickBatch batch) {
    for (int filled = 0; filled < TickBatch.TICKS; filled++) {
      skipPrevented();
      Postponed first = postponed.peek();
      boolean isPostponed =
          first != null
              && (first.timeNs() < ahead.timesNs[place]
                  || (first.timeNs() == ahead.timesNs[place]
                      && first.index() <= ahead.indices[place]));
      if (isPostponed) {
        postponed.remove();
        batch.indices[filled] = first.index();
        batch.timesNs[filled] = first.timeNs();
      } else {
        batch.indices[filled] = ahead.indices[place];
        batch.timesNs[filled] = ahead.timesNs[place];
        place++;
      }
    }
  }

  /**
   * Moves on to the next tick that takes place when it is due. What is due after the end of the
   * trial is left as it is, because it says that the end has come, also when nobody is alive.
   */
  private void skipPrevented() {
    while (true) {
      if (place == TickBatch.TICKS) {
        planned.next(ahead);
        place = 0;
      }
      int index = ahead.indices[place];
      long dueNs = ahead.timesNs[place];
      if (dueNs >= endNs) {
        return;
      }
      if (dueNs < killedNs[index] && !faults.isDown(index + 1, dueNs)) {
        long timeNs = faults.postponedNs(index + 1, dueNs);
        if (timeNs == dueNs) {
          return;
        }
        postponed.add(new Postponed(timeNs, index));
      }
      place++;
    }
  }
}
