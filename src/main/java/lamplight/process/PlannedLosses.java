package lamplight.process;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import lamplight.model.PlannedFaults;

/**
 * Which lost connections are no trouble: those with a peer that is killed on purpose, from about
 * the instant of its kill on. Thread-safe.
 */
final class PlannedLosses {
  /** How much earlier than here the harness may think that the instant has come. */
  private static final long TOLERANCE_NS = TimeUnit.MILLISECONDS.toNanos(200);

  private final PlannedFaults faults;
  private final TimeSource time;
  private final double timeScale;
  private boolean started;
  private long startMonotonicNs;

  /**
   * The losses of a trial that has not started.
   *
   * @param timeScale how many times faster than the wall clock the model runs
   */
  PlannedLosses(PlannedFaults faults, TimeSource time, double timeScale) {
    this.faults = faults;
    this.time = time;
    this.timeScale = timeScale;
  }

  /** Takes the start instant on the monotonic clock. */
  synchronized void started(long monotonicNs) {
    startMonotonicNs = monotonicNs;
    started = true;
  }

  /** Whether the connection with a peer may break now. */
  synchronized boolean expects(int peer) {
    OptionalLong killedNs = faults.killedNs(peer);
    if (!started || killedNs.isEmpty()) {
      return false;
    }
    long instantNs = startMonotonicNs + (long) (killedNs.getAsLong() / timeScale);
    return time.monotonicNs() - instantNs >= -TOLERANCE_NS;
  }
}
