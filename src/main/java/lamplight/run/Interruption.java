package lamplight.run;

import java.util.concurrent.atomic.AtomicBoolean;
import lamplight.trial.Bell;

/**
 * Asks a run to stop: trials that have not finished are given up, whole ones kept. Thread-safe; it
 * cannot be taken back.
 */
public final class Interruption {
  private final AtomicBoolean requested = new AtomicBoolean();
  private final Bell bell = new Bell();

  /**
   * Asks for the stop.
   *
   * @return whether this is the first time
   */
  public boolean request() {
    boolean first = requested.compareAndSet(false, true);
    bell.ring();
    return first;
  }

  /** Whether the stop was asked for. */
  public boolean requested() {
    return requested.get();
  }

  /** Rung by a request, and by the trials of the run. */
  Bell bell() {
    return bell;
  }
}
