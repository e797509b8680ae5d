package lamplight.program;

import java.util.Locale;
import java.util.Optional;

/**
 * Finds a program whose lines wait in a buffer and come together. Not thread-safe.
 *
 * <p>A line that comes within two milliseconds of the one before, at rates far below that, was
 * written before it was sent.
 */
final class BurstWatch {
  private static final long TOGETHER_NS = 2_000_000;
  private static final double RATE_MAX = 50;
  private static final int LINES_MIN = 10;
  private static final double SHARE_MAX = 0.2;

  private final double rate;
  private long latestNs = Long.MIN_VALUE / 2;
  private long lines;
  private long together;

  /**
   * A watch on a program.
   *
   * @param rate its ticks per second on the wall clock
   */
  BurstWatch(double rate) {
    this.rate = rate;
  }

  /** Adds a line. */
  void add(long atNs) {
    if (lines > 0 && atNs - latestNs < TOGETHER_NS) {
      together++;
    }
    lines++;
    latestNs = atNs;
  }

  /** How many lines came together, in words; empty when few did. */
  Optional<String> verdict() {
    return rate <= RATE_MAX && lines >= LINES_MIN && together > SHARE_MAX * lines
        ? Optional.of(
            String.format(
                Locale.ROOT, "%d of %d lines come within 2 ms of the one before", together, lines))
        : Optional.empty();
  }
}
