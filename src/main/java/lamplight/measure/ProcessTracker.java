package lamplight.measure;

import org.jspecify.annotations.Nullable;

/**
 * Follows one process through a trial, in memory that does not grow with the trial's length. The
 * fields are plain numbers in one small object, because in virtual time a tick costs a few
 * nanoseconds altogether, and with very many processes most of that is the way to main memory. Not
 * thread-safe.
 */
final class ProcessTracker extends ReceiveTracker {
  private final int process;
  private final SlopeSpan life;
  private long internals;
  private long sends;
  private long copiesSent;
  private long clock;
  private double clockMoment;
  private long offsetMax;
  private @Nullable Quantiles latenciesNs;

  /**
   * A process before its first event.
   *
   * @param life the time over which its clock has a slope
   */
  ProcessTracker(int process, Quantiles.Precision precision, SlopeSpan life) {
    super(precision);
    this.process = process;
    this.life = life;
  }

  /**
   * Takes the clock after an event. What kind of event it was is told next.
   *
   * @param leaderBefore the highest clock at all times before
   * @param step what a step at that time adds to a moment over its life
   * @return by how much the clock jumped
   */
  long advance(long clockAfter, long leaderBefore, double step) {
    // An offset only grows between a process's own events, so it is largest just before one.
    long offset = leaderBefore - clock;
    if (offset > offsetMax) {
      offsetMax = offset;
    }
    long jump = clockAfter - clock;
    clock = clockAfter;
    clockMoment += jump * step;
    return jump;
  }

  /**
   * Takes that the process lost its clock, and begins at zero with the next event.
   *
   * @param step what a step at the time of that event adds to a moment over its life
   */
  void loseClock(double step) {
    clockMoment -= clock * step;
    clock = 0;
  }

  void internal(long jump) {
    internals++;
    ownEvent(jump);
  }

  void send(long jump, int copies) {
    sends++;
    copiesSent += copies;
    ownEvent(jump);
  }

  void latency(long latencyNs) {
    Quantiles latencies = latenciesNs;
    if (latencies == null) {
      latencies = new Quantiles(precision());
      latenciesNs = latencies;
    }
    latencies.add(latencyNs);
  }

  private void ownEvent(long jump) {
    if (jump != 1) {
      // Only in the log of a faulty program.
      otherJump(jump);
    }
  }

  SlopeSpan life() {
    return life;
  }

  int process() {
    return process;
  }

  long ticks() {
    return internals + sends + receives();
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

  /** The slope of the clock per second of model time. */
  double clockSlopePerS() {
    return life.slopePerS(clockMoment);
  }

  /** The largest offset just before an event of this process. */
  long offsetMax() {
    return offsetMax;
  }

  /** All jumps. Those of one at events other than receives need no counting before the end. */
  Histogram jumps() {
    Histogram jumps = receiveJumps();
    jumps.add(1, ticks() - jumps.count());
    return jumps;
  }

  Quantiles latenciesNs() {
    return latenciesNs == null ? new Quantiles(precision()) : latenciesNs;
  }
}
