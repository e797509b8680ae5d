package lamplight.trial;

import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;

/**
 * A tick order for any rates: a binary heap of the next deadline of each process, in primitives.
 * Deadlines advance by the exact period: its whole nanoseconds, and a numerator that carries.
 */
final class HeapOrder implements TickOrder {
  private final long[] due;
  private final long[] wholeNs;
  private final long[] remainder;
  private final long[] denominator;
  private final long[] carried;
  private final int[] heap;

  HeapOrder(TrialSpec spec) {
    int processes = spec.processes();
    due = new long[processes];
    wholeNs = new long[processes];
    remainder = new long[processes];
    denominator = new long[processes];
    carried = new long[processes];
    heap = new int[processes];
    for (int index = 0; index < processes; index++) {
      TickSchedule schedule = spec.schedules().get(index);
      Rate rate = schedule.rate();
      due[index] = schedule.dueNs(1);
      wholeNs[index] = rate.periodNumerator() / rate.periodDenominator();
      remainder[index] = rate.periodNumerator() % rate.periodDenominator();
      denominator[index] = rate.periodDenominator();
      heap[index] = index;
    }
    for (int place = processes / 2 - 1; place >= 0; place--) {
      siftDown(place);
    }
  }

  @Override
  public void next(TickBatch batch) {
    for (int tick = 0; tick < TickBatch.TICKS; tick++) {
      batch.indices[tick] = index();
      batch.timesNs[tick] = timeNs();
      advance();
    }
  }

  /** The process that ticks next, from 0. */
  int index() {
    return heap[0];
  }

  /** When it ticks, in nanoseconds since the start. */
  long timeNs() {
    return due[heap[0]];
  }

  /** Moves on to the next tick. */
  void advance() {
    int index = heap[0];
    long next = due[index] + wholeNs[index];
    long carry = carried[index] + remainder[index];
    if (carry >= denominator[index]) {
      carry -= denominator[index];
      next++;
    }
    carried[index] = carry;
    due[index] = next;
    siftDown(0);
  }

  private void siftDown(int from) {
    int moving = heap[from];
    int place = from;
    int child = 2 * place + 1;
    while (child < heap.length) {
      if (child + 1 < heap.length && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], moving)) {
        break;
      }
      heap[place] = heap[child];
      place = child;
      child = 2 * place + 1;
    }
    heap[place] = moving;
  }

  private boolean before(int one, int other) {
    return due[one] < due[other] || (due[one] == due[other] && one < other);
  }
}
