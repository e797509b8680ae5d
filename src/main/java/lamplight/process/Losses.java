package lamplight.process;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import lamplight.model.PlannedFaults;
import lamplight.wire.Names;

/**
 * The connections that a process or the relay lost. Those with a peer that is killed on purpose are
 * no trouble, from about the instant of its kill on. Thread-safe.
 */
final class Losses {
  /** How much earlier than here the harness may think that the instant has come. */
  private static final long TOLERANCE_NS = TimeUnit.MILLISECONDS.toNanos(200);

  private final PlannedFaults faults;
  private final TimeSource time;
  private final double timeScale;
  private final PrintStream errors;
  private Optional<String> first = Optional.empty();
  private boolean started;
  private long startMonotonicNs;

  /**
   * The losses of a trial that has not started.
   *
   * @param timeScale how many times faster than the wall clock the model runs
   * @param errors takes a sentence on each loss that was not planned
   */
  Losses(PlannedFaults faults, TimeSource time, double timeScale, PrintStream errors) {
    this.faults = faults;
    this.time = time;
    this.timeScale = timeScale;
    this.errors = errors;
  }

  /** Notes that the connection with a peer failed, for this cause. */
  void lost(int peer, String cause) {
    String sentence = "lost the connection with " + Names.of(peer) + ": " + cause;
    if (isNoted(peer, sentence)) {
      // Outside of the lock: who reads the stream may be slow.
      errors.println(sentence);
    }
  }

  private synchronized boolean isNoted(int peer, String sentence) {
    if (expects(peer)) {
      return false;
    }
    first = first.or(() -> Optional.of(sentence));
    return true;
  }

  /**
   * Makes sure that no connection was lost that was not planned.
   *
   * @throws IOException when one was; the message is about the first
   */
  synchronized void requireNone() throws IOException {
    if (first.isPresent()) {
      throw new IOException("copies may be missing: " + first.get());
    }
  }

  /** Takes the start instant on the monotonic clock. */
  synchronized void started(long monotonicNs) {
    startMonotonicNs = monotonicNs;
    started = true;
  }

  /** Whether the connection with a peer may break now. */
  private boolean expects(int peer) {
    OptionalLong killedNs = faults.killedNs(peer);
    if (!started || killedNs.isEmpty()) {
      return false;
    }
    long instantNs = startMonotonicNs + (long) (killedNs.getAsLong() / timeScale);
    return time.monotonicNs() - instantNs >= -TOLERANCE_NS;
  }
}
