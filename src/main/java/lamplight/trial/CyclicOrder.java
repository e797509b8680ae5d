package lamplight.trial;

import java.math.BigInteger;
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
  static final long MOST_TICKS = 1 << 22;

  private final int[] indices;
  private final long[] offsetsNs;
  private final long cycleNs;
  private long cycleStartNs;
  private int place;

  /** The order of a trial; see {@link #ticksPerCycle} for whether it has one. */
  CyclicOrder(TrialSpec spec) {
    int ticks = Math.toIntExact(ticksPerCycle(spec));
    cycleNs = cycleNs(spec).longValueExact();
    indices = new int[ticks];
    offsetsNs = new long[ticks];
    HeapOrder first = new HeapOrder(spec);
    for (int tick = 0; tick < ticks; tick++) {
      indices[tick] = first.index();
      offsetsNs[tick] = first.timeNs();
      first.advance();
    }
  }

  /**
   * How many ticks the cycle has; {@link Long#MAX_VALUE} when there is none, or it is not worth
   * considering.
   */
  static long ticksPerCycle(TrialSpec spec) {
    for (TickSchedule schedule : spec.schedules()) {
      if (schedule.phaseNs() >= schedule.rate().periodsNs(1)) {
        return Long.MAX_VALUE;
      }
    }
    BigInteger cycle = cycleNs(spec);
    if (cycle.bitLength() > 62) {
      return Long.MAX_VALUE;
    }
    long ticks = 0;
    for (TickSchedule schedule : spec.schedules()) {
      Rate rate = schedule.rate();
      ticks += cycle.longValueExact() / rate.periodNumerator() * rate.periodDenominator();
      if (ticks > MOST_TICKS || ticks < 0) {
        return Long.MAX_VALUE;
      }
    }
    return ticks;
  }

  /** How many whole cycles fit into a trial that has a cycle. */
  static long cycles(TrialSpec spec) {
    return BigInteger.valueOf(spec.durationNs()).divide(cycleNs(spec)).longValueExact();
  }

  @Override
  public int index() {
    return indices[place];
  }

  @Override
  public long timeNs() {
    return cycleStartNs + offsetsNs[place];
  }

  @Override
  public void advance() {
    place++;
    if (place == indices.length) {
      place = 0;
      cycleStartNs += cycleNs;
    }
  }

  /** The least common multiple of all periods: those with numerator P repeat after P whole. */
  private static BigInteger cycleNs(TrialSpec spec) {
    BigInteger cycle = BigInteger.ONE;
    long last = 1;
    for (TickSchedule schedule : spec.schedules()) {
      long numerator = schedule.rate().periodNumerator();
      if (numerator == last) {
        // Equal neighbours are common, and a division of large numbers is not free.
        continue;
      }
      last = numerator;
      BigInteger period = BigInteger.valueOf(numerator);
      cycle = cycle.divide(cycle.gcd(period)).multiply(period);
      if (cycle.bitLength() > 62) {
        break;
      }
    }
    return cycle;
  }
}
