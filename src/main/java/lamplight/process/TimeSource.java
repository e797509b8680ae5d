package lamplight.process;

import java.time.Clock;
import java.time.Instant;

/** The two clocks of a machine, in nanoseconds. Thread-safe. */
public interface TimeSource {
  /** The system clock since the epoch; it may be stepped. */
  long systemNs();

  /** The monotonic clock, from an arbitrary origin. */
  long monotonicNs();

  /** The clocks of this machine. */
  static TimeSource ofThisMachine() {
    Clock clock = Clock.systemUTC();
    return new TimeSource() {
      @Override
      public long systemNs() {
        Instant now = clock.instant();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
      }

      @Override
      public long monotonicNs() {
        return System.nanoTime();
      }
    };
  }

  /**
   * The monotonic instant of an instant of the system clock. Both clocks are read several times,
   * and the tightest pair of readings is taken.
   */
  default long monotonicAt(long systemInstantNs) {
    long bestSpread = Long.MAX_VALUE;
    long best = 0;
    for (int reading = 0; reading < 32; reading++) {
      long before = monotonicNs();
      long system = systemNs();
      long after = monotonicNs();
      if (after - before < bestSpread) {
        bestSpread = after - before;
        best = before + (after - before) / 2 + (systemInstantNs - system);
      }
    }
    return best;
  }
}
