package lamplight.measure;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Follows the receives of one process through a trial. The jump and the wait of a receive are kept
 * in one number until there are some, and only then counted: on the way of the events that is one
 * write, where it would else be many places in memory. Memory does not grow with the trial's
 * length. Not thread-safe.
 */
class ReceiveTracker {
  private static final int JUMP_PRECISION_BITS = 10;

  /** A kept number has the jump in its low bits and the wait above, where both fit. */
  private static final int JUMP_BITS = 12;

  private static final long JUMP_MASK = (1L << JUMP_BITS) - 1;
  private static final int WAIT_BITS = 63 - JUMP_BITS;
  private static final int FIRST_ROOM = 4;
  private static final long[] NOTHING = {};

  private final Quantiles.Precision precision;
  private long receives;
  private long jumpSum;
  private long queueMax;
  private long queueFinal;
  private double queuedNs;
  private double queueMoment;
  private int keptCount;
  private long[] kept = NOTHING;

  /** What was counted, once there were more than are kept. */
  private @Nullable Histogram jumpsCounted;

  private @Nullable Quantiles waitsCounted;

  ReceiveTracker(Quantiles.Precision precision) {
    this.precision = precision;
  }

  /**
   * Takes a receive.
   *
   * @param queueLength the messages left in the queue
   */
  final void receive(long jump, long waitNs, long queueLength) {
    receives++;
    jumpSum += jump;
    // Between receives a queue only grows, so it is longest just before one.
    if (queueLength >= queueMax) {
      queueMax = queueLength + 1;
    }
    if (((jump >>> JUMP_BITS) | (waitNs >>> WAIT_BITS)) != 0) {
      jumpsToCount().add(jump);
      waitsToCount().add(waitNs);
      return;
    }
    int at = keptCount;
    if (at == kept.length) {
      makeRoom();
      at = keptCount;
    }
    kept[at] = (waitNs << JUMP_BITS) | jump;
    keptCount = at + 1;
  }

  /** Takes a message that was still queued at the end. */
  final void queued() {
    queueFinal++;
  }

  /**
   * Takes how long a message was queued within the trial.
   *
   * @param moment what that adds to the moment of the queue length; see {@link SlopeSpan#stay}
   */
  final void stayed(double stayNs, double moment) {
    queuedNs += stayNs;
    queueMoment += moment;
  }

  /** Counts a jump at an event other than a receive. */
  final void otherJump(long jump) {
    jumpsToCount().add(jump);
  }

  final Quantiles.Precision precision() {
    return precision;
  }

  final long receives() {
    return receives;
  }

  /** The sum of the jumps at receives. */
  final long jumpSum() {
    return jumpSum;
  }

  final long queueMax() {
    return Math.max(queueMax, queueFinal);
  }

  final long queueFinal() {
    return queueFinal;
  }

  /** The time that messages spent queued within the trial, summed over them, in nanoseconds. */
  final double queuedNs() {
    return queuedNs;
  }

  final double queueMoment() {
    return queueMoment;
  }

  /** The jumps at receives, and the others that were counted. The caller may add to them. */
  final Histogram receiveJumps() {
    if (jumpsCounted != null) {
      return jumpsToCount();
    }
    Histogram few = new Histogram(JUMP_PRECISION_BITS);
    few.addParts(kept, 0, keptCount, 0, JUMP_MASK);
    return few;
  }

  final Quantiles waitsNs() {
    if (waitsCounted != null) {
      return waitsToCount();
    }
    Quantiles few = new Quantiles(precision);
    few.addParts(kept, keptCount, JUMP_BITS);
    return few;
  }

  private void makeRoom() {
    if (kept.length < precision.keptReceives()) {
      int room = Math.max(FIRST_ROOM, 2 * kept.length);
      kept = Arrays.copyOf(kept, Math.min(precision.keptReceives(), room));
    } else {
      count();
    }
  }

  private Histogram jumpsToCount() {
    count();
    return Objects.requireNonNull(jumpsCounted);
  }

  private Quantiles waitsToCount() {
    count();
    return Objects.requireNonNull(waitsCounted);
  }

  private void count() {
    Histogram jumps = jumpsCounted;
    Quantiles waits = waitsCounted;
    if (jumps == null || waits == null) {
      jumps = new Histogram(JUMP_PRECISION_BITS);
      waits = new Quantiles(precision);
      jumpsCounted = jumps;
      waitsCounted = waits;
    }
    jumps.addParts(kept, 0, keptCount, 0, JUMP_MASK);
    waits.addParts(kept, keptCount, JUMP_BITS);
    keptCount = 0;
  }
}
