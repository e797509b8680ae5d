package lamplight.trial;

import java.util.Arrays;
import java.util.Optional;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;

/**
 * A tick order for rates whose periods have a short common multiple, the cycle: the order of the
 * ticks within one cycle is sorted once and then repeated, which costs the same however many
 * processes there are. After a whole cycle every deadline is later by exactly its length.
 */
final class CyclicOrder implements TickOrder {
  /** The longest cycle that is worth its memory, 12 bytes a tick. */
  private static final long MOST_TICKS = 1 << 22;

  /** Shorter cycles are kept several times over, so that a batch is copied in few pieces. */
  private static final int FEWEST_TICKS = 4 * TickBatch.TICKS;

  private static final long NO_CYCLE = 0;

  private final int[] indices;
  private final long[] offsetsNs;
  private final long repeatNs;
  private long startNs;
  private int place;

  private CyclicOrder(int[] indices, long[] offsetsNs, long repeatNs) {
    this.indices = indices;
    this.offsetsNs = offsetsNs;
    this.repeatNs = repeatNs;
  }

  /** The order of a trial, when its rates have a cycle short enough to be worth it. */
  static Optional<CyclicOrder> of(TrialSpec spec) {
    long cycleNs = cycleNs(spec);
    int indexBits = Integer.SIZE - Integer.numberOfLeadingZeros(spec.processes());
    if (cycleNs == NO_CYCLE || cycleNs > spec.durationNs() / 2) {
      return Optional.empty();
    }
    long ticks = ticks(spec, cycleNs);
    if (ticks > MOST_TICKS) {
      return Optional.empty();
    }
    long cycles = Math.max(1, Math.min(FEWEST_TICKS / ticks, spec.durationNs() / cycleNs));
    long repeatNs = cycles * cycleNs;
    return repeatNs >= Long.MAX_VALUE >>> indexBits
        ? Optional.empty()
        : Optional.of(sorted(spec, (int) (cycles * ticks), repeatNs, indexBits));
  }

  @Override
  public void next(TickBatch batch) {
    int filled = 0;
    while (filled < TickBatch.TICKS) {
      int count = Math.min(TickBatch.TICKS - filled, indices.length - place);
      System.arraycopy(indices, place, batch.indices, filled, count);
      for (int tick = 0; tick < count; tick++) {
        batch.timesNs[filled + tick] = startNs + offsetsNs[place + tick];
      }
      filled += count;
      place += count;
      if (place == indices.length) {
        place = 0;
        startNs += repeatNs;
      }
    }
  }

  /** Sorts the ticks by deadline, then by process: a number holds the one above the other. */
  private static CyclicOrder sorted(TrialSpec spec, int ticks, long repeatNs, int indexBits) {
    long[] keys = new long[ticks];
    int filled = 0;
    for (int index = 0; index < spec.processes(); index++) {
      TickSchedule schedule = spec.schedules().get(index);
      long due = ticks(schedule.rate(), repeatNs);
      for (long tick = 1; tick <= due; tick++) {
        keys[filled++] = (schedule.dueNs(tick) << indexBits) | index;
      }
    }
    Arrays.sort(keys);
    int[] indices = new int[ticks];
    for (int tick = 0; tick < ticks; tick++) {
      indices[tick] = (int) (keys[tick] & ((1L << indexBits) - 1));
      keys[tick] >>>= indexBits;
    }
    return new CyclicOrder(indices, keys, repeatNs);
  }

  /** How many ticks a cycle has; more than {@link #MOST_TICKS} stand for any such number. */
  private static long ticks(TrialSpec spec, long cycleNs) {
    long ticks = 0;
    for (TickSchedule schedule : spec.schedules()) {
      ticks += ticks(schedule.rate(), cycleNs);
      if (ticks > MOST_TICKS) {
        break;
      }
    }
    return ticks;
  }

  private static long ticks(Rate rate, long cycleNs) {
    return Math.multiplyExact(cycleNs / rate.periodNumerator(), rate.periodDenominator());
  }

  /**
   * The least common multiple of all periods: those with numerator P repeat after P whole. There is
   * none when it is beyond any duration, or when a first tick is not within the first period.
   */
  private static long cycleNs(TrialSpec spec) {
    long cycleNs = 1;
    for (TickSchedule schedule : spec.schedules()) {
      long numerator = schedule.rate().periodNumerator();
      if (schedule.phaseNs() >= schedule.rate().periodsNs(1)) {
        return NO_CYCLE;
      }
      if (cycleNs % numerator != 0) {
        long factor = numerator / greatestCommonDivisor(cycleNs, numerator);
        if (cycleNs > Long.MAX_VALUE / factor) {
          return NO_CYCLE;
        }
        cycleNs *= factor;
      }
    }
    return cycleNs;
  }

  private static long greatestCommonDivisor(long one, long other) {
    long larger = one;
    long smaller = other;
    while (smaller != 0) {
      long rest = larger % smaller;
      larger = smaller;
      smaller = rest;
    }
    return larger;
  }
}
