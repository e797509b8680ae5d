package lamplight.process;

import java.util.concurrent.locks.LockSupport;

/**
 * Waits for absolute deadlines on the monotonic clock, so that neither the length of a step nor a
 * late wake-up ever delays a later tick.
 */
public final class Pacer {
  private final TimeSource time;
  private final long startMonotonicNs;
  private final double scale;

  /**
   * A pacer for one trial.
   *
   * @param startMonotonicNs the start instant on the monotonic clock
   * @param scale how many times faster than the wall clock the model runs
   */
  public Pacer(TimeSource time, long startMonotonicNs, double scale) {
    this.time = time;
    this.startMonotonicNs = startMonotonicNs;
    this.scale = scale;
  }

  /** Waits until this much model time has passed since the start. */
  public void await(long modelNs) throws InterruptedException {
    long deadline = startMonotonicNs + (long) (modelNs / scale);
    long left = deadline - time.monotonicNs();
    while (left > 0) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while waiting for a tick");
      }
      left = deadline - time.monotonicNs();
    }
  }
}
