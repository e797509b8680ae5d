package lamplight.analysis.measure;

import java.util.Arrays;
import lamplight.model.TickSchedule;

/**
 * Follows one process through a trial, in memory that does not grow with the trial's length. The
 * fields are plain numbers, because in virtual time a tick costs a few nanoseconds altogether. Not
 * thread-safe.
 */
final class ProcessTracker {
  private final int process;
  private final TickSchedule schedule;
  private final long ticksDue;
  private final TimeBase base;
  private final boolean latenessMeasured;

  private final long[] instantsNs;
  private final long[] clockAt;

  /** The first instant that is not before the latest event. */
  private int eventCell;

  /** The instant of {@link #eventCell}; beyond the last one, the end of time. */
  private long nextInstantNs;

  private long internals;
  private long sends;
  private long copiesSent;
  private long clock;
  private long offsetMax;
  private final ReceiveTracker received;
  private final Quantiles latenciesNs;
  private final Quantiles latenessNs;

  ProcessTracker(
      int process,
      TickSchedule schedule,
      long durationNs,
      TimeBase base,
      Grid grid,
      Quantiles.Precision precision,
      int keptReceives) {
    this.process = process;
    this.schedule = schedule;
    this.ticksDue = schedule.ticksBefore(durationNs);
    this.base = base;
    this.latenessMeasured = base.latenessMeasured();
    this.instantsNs = grid.instantsNs();
    this.nextInstantNs = instantsNs[0];
    this.clockAt = new long[grid.size()];
    this.received = new ReceiveTracker(grid, precision, keptReceives);
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
    long jump = clockAfter - clock;
    advance(tick, timeNs, clockAfter, leaderBefore);
    received.receive(timeNs, jump, queueLength, arrivedNs, eventCell);
  }

  void queued(long arrivedNs) {
    received.queued(arrivedNs);
  }

  void latency(long latencyNs) {
    latenciesNs.add(latencyNs);
  }

  private void ownEvent(long tick, long timeNs, long clockAfter, long leaderBefore) {
    long jump = clockAfter - clock;
    if (jump != 1) {
      // Only in the log of a faulty program.
      received.otherJump(jump);
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

  int process() {
    return process;
  }

  TickSchedule schedule() {
    return schedule;
  }

  long ticks() {
    return internals + sends + received.receives();
  }

  long internals() {
    return internals;
  }

  long sends() {
    return sends;
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

  /** All jumps. Those of one at events other than receives need no counting before the end. */
  Histogram jumps() {
    Histogram jumps = received.jumps();
    jumps.add(1, ticks() - jumps.count());
    return jumps;
  }

  /** What the receives came to. */
  ReceiveTracker received() {
    return received;
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
}
