package lamplight.trial;

import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;

/**
 * A tick order for any rates: a binary heap of the next deadline of each process, in primitives.
 * Deadlines advance by the exact period: its whole nanoseconds, and a numerator that carries.
 */
final class HeapOrder implements TickOrder {
  private final long[] wholeNs;
  private final long[] remainder;
  private final long[] denominator;
  private final long[] carried;
  private final IndexHeap heap;

  HeapOrder(TrialSpec spec) {
    int processes = spec.processes();
    wholeNs = new long[processes];
    remainder = new long[processes];
    denominator = new long[processes];
    carried = new long[processes];
    heap = new IndexHeap(processes);
    for (int index = 0; index < processes; index++) {
      TickSchedule schedule = spec.schedules().get(index);
      Rate rate = schedule.rate();
      wholeNs[index] = rate.periodNumerator() / rate.periodDenominator();
      remainder[index] = rate.periodNumerator() % rate.periodDenominator();
      denominator[index] = rate.periodDenominator();
      heap.add(index, schedule.dueNs(1));
    }
  }

  @Override
  public void next(TickBatch batch) {
    for (int tick = 0; tick < TickBatch.TICKS; tick++) {
      batch.indices[tick] = heap.first();
      batch.timesNs[tick] = heap.firstKey();
      advance();
    }
  }

  /** Moves on to the next tick. */
  private void advance() {
    int index = heap.first();
    long next = heap.firstKey() + wholeNs[index];
    long carry = carried[index] + remainder[index];
    if (carry >= denominator[index]) {
      carry -= denominator[index];
      next++;
    }
    carried[index] = carry;
    heap.replaceFirstKey(next);
  }
}
