package lamplight.trial;

import java.util.concurrent.TimeUnit;

/**
 * Wakes the thread that supervises trials when something happened to one of them. A ring that comes
 * while nobody waits is kept. Thread-safe.
 */
public final class Bell {
  private boolean rung;

  /** Wakes the waiting thread, now or at its next wait. */
  public synchronized void ring() {
    rung = true;
    notifyAll();
  }

  /** Waits for a ring, or until the time is over. */
  public synchronized void await(long timeoutNs) throws InterruptedException {
    long deadline = System.nanoTime() + timeoutNs;
    long left = timeoutNs;
    while (!rung && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = deadline - System.nanoTime();
    }
    rung = false;
  }
}
