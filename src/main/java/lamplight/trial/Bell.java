package lamplight.trial;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the thread that supervises trials when something happened to one of them. A ring that comes
 * while nobody waits is kept. Thread-safe.
 */
public final class Bell {
  private final Semaphore rings = new Semaphore(0);

  /** Wakes the waiting thread, now or at its next wait. */
  public void ring() {
    rings.release();
  }

  /** Waits for a ring, or until the time is over. However often it rang, it wakes once. */
  public void await(long timeoutNs) throws InterruptedException {
    if (rings.tryAcquire(timeoutNs, TimeUnit.NANOSECONDS)) {
      rings.drainPermits();
    }
  }
}
