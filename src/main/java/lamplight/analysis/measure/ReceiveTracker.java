package lamplight.analysis.measure;

/**
 * Follows the receives of one process through a trial, and with them its queue: each message was in
 * it from its arrival to its receive. Receives are kept until there are a few, and then taken one
 * after the other: on the way of the events that is a matter of a few writes, where it would else
 * be one of many places in memory. Memory does not grow with the trial's length. Not thread-safe.
 */
final class ReceiveTracker {
  private static final int JUMP_PRECISION_BITS = 10;
  private static final int FIELDS = 4;
  private static final int TIME_NS = 0;
  private static final int ARRIVED_NS = 1;
  private static final int JUMP = 2;
  private static final int CELL = 3;

  private final long[] instantsNs;
  private final long startNs;
  private final long endNs;

  /** At each instant, the arrivals less the receives since the instant before. */
  private final int[] queueChange;

  private final long[] kept;
  private int keptLength;

  /** The first instant that is not before the latest arrival. */
  private int arrivalCell;

  private long receives;
  private long jumpSum;
  private long queueMax;
  private long queueFinal;
  private double queuedNs;
  private final Histogram jumps = new Histogram(JUMP_PRECISION_BITS);
  private final Quantiles waitsNs;

  /**
   * A tracker without receives.
   *
   * @param keptReceives how many receives are taken at a time, which changes no value
   */
  ReceiveTracker(Grid grid, Quantiles.Precision precision, int keptReceives) {
    this.instantsNs = grid.instantsNs();
    this.startNs = grid.startNs();
    this.endNs = grid.endNs();
    this.queueChange = new int[grid.size()];
    this.kept = new long[keptReceives * FIELDS];
    this.waitsNs = new Quantiles(precision);
  }

  /**
   * Takes a receive.
   *
   * @param cell the first instant of the grid that is not before it
   */
  void receive(long timeNs, long jump, long queueLength, long arrivedNs, int cell) {
    // Between receives a queue only grows, so it is longest just before one.
    queueMax = Math.max(queueMax, queueLength + 1);
    int at = keptLength;
    kept[at + TIME_NS] = timeNs;
    kept[at + ARRIVED_NS] = arrivedNs;
    kept[at + JUMP] = jump;
    kept[at + CELL] = cell;
    keptLength = at + FIELDS;
    if (keptLength == kept.length) {
      takeKept();
    }
  }

  /** Takes a message that was still queued at the end. */
  void queued(long arrivedNs) {
    takeKept();
    queueFinal++;
    join(arrivedNs, endNs);
  }

  /** Counts a jump at an event other than a receive. */
  void otherJump(long jump) {
    jumps.add(jump);
  }

  long receives() {
    return receives + keptLength / FIELDS;
  }

  /** The sum of the jumps at receives. */
  long jumpSum() {
    takeKept();
    return jumpSum;
  }

  long queueMax() {
    return Math.max(queueMax, queueFinal);
  }

  long queueFinal() {
    return queueFinal;
  }

  /** The time that messages spent queued within the trial, summed over them, in nanoseconds. */
  double queuedNs() {
    takeKept();
    return queuedNs;
  }

  /** The jumps at receives, and the others that were counted. */
  Histogram jumps() {
    takeKept();
    return jumps;
  }

  Quantiles waitsNs() {
    takeKept();
    return waitsNs;
  }

  /** The queue length at each instant of the grid. */
  long[] queueSamples() {
    takeKept();
    long[] samples = new long[queueChange.length];
    long length = 0;
    for (int index = 0; index < samples.length; index++) {
      length += queueChange[index];
      samples[index] = length;
    }
    return samples;
  }

  private void takeKept() {
    for (int at = 0; at < keptLength; at += FIELDS) {
      jumpSum += kept[at + JUMP];
      jumps.add(kept[at + JUMP]);
    }
    for (int at = 0; at < keptLength; at += FIELDS) {
      waitsNs.add(kept[at + TIME_NS] - kept[at + ARRIVED_NS]);
    }
    for (int at = 0; at < keptLength; at += FIELDS) {
      join(kept[at + ARRIVED_NS], Math.min(kept[at + TIME_NS], endNs));
      int cell = (int) kept[at + CELL];
      if (cell < queueChange.length) {
        queueChange[cell]--;
      }
    }
    receives += keptLength / FIELDS;
    keptLength = 0;
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
}
