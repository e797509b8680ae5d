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
  private long internals;
  private long sends;
  private long copiesSent;
  private long clock;
  private long offsetMax;
  private @Nullable Quantiles latenciesNs;

  ProcessTracker(int process, Quantiles.Precision precision) {
    super(precision);
    this.process = process;
  }

  void internal(long clockAfter, long leaderBefore) {
    internals++;
    ownEvent(clockAfter, leaderBefore);
  }

  void send(long clockAfter, long leaderBefore, int copies) {
    sends++;
    copiesSent += copies;
    ownEvent(clockAfter, leaderBefore);
  }

  /** A receive; the rest as in {@link ReceiveTracker#receive(long, long, long, long)}. */
  void receive(long clockAfter, long leaderBefore, long waitNs, long queueLength, long stayNs) {
    long jump = clockAfter - clock;
    advance(clockAfter, leaderBefore);
    receive(jump, waitNs, queueLength, stayNs);
  }

  void latency(long latencyNs) {
    Quantiles latencies = latenciesNs;
    if (latencies == null) {
      latencies = new Quantiles(precision());
      latenciesNs = latencies;
    }
    latencies.add(latencyNs);
  }

  private void ownEvent(long clockAfter, long leaderBefore) {
    long jump = clockAfter - clock;
    if (jump != 1) {
      // Only in the log of a faulty program.
      otherJump(jump);
    }
    advance(clockAfter, leaderBefore);
  }

  private void advance(long clockAfter, long leaderBefore) {
    // An offset only grows between a process's own events, so it is largest just before one.
    long offset = leaderBefore - clock;
    if (offset > offsetMax) {
      offsetMax = offset;
    }
    clock = clockAfter;
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
