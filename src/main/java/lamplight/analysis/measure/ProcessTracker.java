package lamplight.analysis.measure;

import java.util.Arrays;
import lamplight.model.TickSchedule;

/**
 * Follows one process through a trial, in memory that does not grow with the trial's length. The
 * fields are plain numbers, because in virtual time a tick costs a few nanoseconds altogether. Not
 * thread-safe.
 */
final class ProcessTracker {
  private static final int JUMP_PRECISION_BITS = 10;

  private final int process;
  private final TickSchedule schedule;
  private final long ticksDue;
  private final TimeBase base;
  private final boolean latenessMeasured;
  private final long startNs;
  private final long endNs;

  private final long[] instantsNs;
  private final long[] clockAt;

  /** At each instant, the arrivals less the receives since the instant before. */
  private final int[] queueChange;

  /** The first instants that are not before the latest event and the latest arrival. */
  private int eventCell;

  private int arrivalCell;

  /** The instant of {@link #eventCell}; beyond the last one, the end of time. */
  private long nextInstantNs;

  private long internals;
  private long sends;
  private long receives;
  private long copiesSent;
  private long clock;
  private long offsetMax;
  private long receiveJumpSum;
  private long queueMax;
  private long queueFinal;
  private double queuedNs;

  /**
   * The jumps. Those of one at events other than receives are added when asked for, because the
   * counts of events imply them.
   */
  private final Histogram jumps = new Histogram(JUMP_PRECISION_BITS);

  private final Quantiles waitsNs;
  private final Quantiles latenciesNs;
  private final Quantiles latenessNs;

  ProcessTracker(
      int process,
      TickSchedule schedule,
      long durationNs,
      TimeBase base,
      Grid grid,
      Quantiles.Precision precision) {
    this.process = process;
    this.schedule = schedule;
    this.ticksDue = schedule.ticksBefore(durationNs);
    this.base = base;
    this.latenessMeasured = base.latenessMeasured();
    this.startNs = grid.startNs();
    this.endNs = grid.endNs();
    this.instantsNs = grid.instantsNs();
    this.nextInstantNs = instantsNs[0];
    this.clockAt = new long[grid.size()];
    this.queueChange = new int[grid.size()];
    this.waitsNs = new Quantiles(precision);
    this.latenciesNs = new Quantiles(precision);
    this.latenessNs = new Quantiles(precision);
  }

  void internal(long tick, long timeNs, long clockAfter, long leaderBefore) {
    internals++;
    ownEvent(tick, timeNs, clockAfter, leaderBefore);
  }

  void send(long tick, long timeNs, long clockAfter, long leaderBefore, int copies) {
    sends++;
    copiesSent += copies;
    ownEvent(tick, timeNs, clockAfter, leaderBefore);
  }

  void receive(
      long tick,
      long timeNs,
      long clockAfter,
      long leaderBefore,
      long queueLength,
      long arrivedNs) {
    receives++;
    long jump = clockAfter - clock;
    receiveJumpSum += jump;
    jumps.add(jump);
    advance(tick, timeNs, clockAfter, leaderBefore);
    // Between receives a queue only grows, so it is longest just before one.
    queueMax = Math.max(queueMax, queueLength + 1);
    waitsNs.add(timeNs - arrivedNs);
    join(arrivedNs, Math.min(timeNs, endNs));
    if (eventCell < queueChange.length) {
      queueChange[eventCell]--;
    }
  }

  void queued(long arrivedNs) {
    queueFinal++;
    join(arrivedNs, endNs);
  }

  void latency(long latencyNs) {
    latenciesNs.add(latencyNs);
  }

  private void ownEvent(long tick, long timeNs, long clockAfter, long leaderBefore) {
    long jump = clockAfter - clock;
    if (jump != 1) {
      // Only in the log of a faulty program.
      jumps.add(jump);
    }
    advance(tick, timeNs, clockAfter, leaderBefore);
  }

  /** Takes one event: the offset just before it, the instants up to it, its lateness. */
  private void advance(long tick, long timeNs, long clockAfter, long leaderBefore) {
    // An offset only grows between a process's own events, so it is largest just before one.
    offsetMax = Math.max(offsetMax, leaderBefore - clock);
    if (timeNs > nextInstantNs) {
      passInstants(timeNs);
    }
    clock = clockAfter;
    if (latenessMeasured && tick >= 1 && tick <= ticksDue) {
      double dueNs = base.wallNs(schedule.dueNs(tick));
      latenessNs.add(timeNs - base.startNs() - Math.round(dueNs));
    }
  }

  /** Notes the clock at the instants before this time. */
  private void passInstants(long timeNs) {
    while (eventCell < instantsNs.length && instantsNs[eventCell] < timeNs) {
      clockAt[eventCell] = clock;
      eventCell++;
    }
    nextInstantNs = eventCell < instantsNs.length ? instantsNs[eventCell] : Long.MAX_VALUE;
  }

  /** Takes one message that was queued from its arrival to an instant, if that is later. */
  private void join(long arrivedNs, long untilNs) {
    while (arrivalCell < instantsNs.length && instantsNs[arrivalCell] < arrivedNs) {
      arrivalCell++;
    }
    if (arrivalCell < queueChange.length) {
      queueChange[arrivalCell]++;
    }
    long fromNs = Math.max(arrivedNs, startNs);
    if (untilNs > fromNs) {
      queuedNs += untilNs - fromNs;
    }
  }

  int process() {
    return process;
  }

  TickSchedule schedule() {
    return schedule;
  }

  long ticks() {
    return internals + sends + receives;
  }

  long internals() {
    return internals;
  }

  long sends() {
    return sends;
  }

  long receives() {
    return receives;
  }

  long copiesSent() {
    return copiesSent;
  }

  long clock() {
    return clock;
  }

  /** The largest offset just before an event of this process. */
  long offsetMax() {
    return offsetMax;
  }

  /** The sum of the jumps at receives. */
  long receiveJumpSum() {
    return receiveJumpSum;
  }

  long queueMax() {
    return Math.max(queueMax, queueFinal);
  }

  long queueFinal() {
    return queueFinal;
  }

  /** The time that messages spent queued within the trial, summed over them, in nanoseconds. */
  double queuedNs() {
    return queuedNs;
  }

  Histogram jumps() {
    jumps.add(1, ticks() - jumps.count());
    return jumps;
  }

  Quantiles waitsNs() {
    return waitsNs;
  }

  Quantiles latenciesNs() {
    return latenciesNs;
  }

  Quantiles latenessNs() {
    return latenessNs;
  }

  /** The clock at each instant of the grid. */
  long[] clockSamples() {
    long[] samples = clockAt.clone();
    Arrays.fill(samples, eventCell, samples.length, clock);
    return samples;
  }

  /** The queue length at each instant of the grid. */
  long[] queueSamples() {
    long[] samples = new long[queueChange.length];
    long length = 0;
    for (int index = 0; index < samples.length; index++) {
      length += queueChange[index];
      samples[index] = length;
    }
    return samples;
  }
}
