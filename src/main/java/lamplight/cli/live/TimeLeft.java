package lamplight.cli.live;

import java.util.Locale;

/**
 * How long the rest of a run takes: as was estimated, corrected by each thing that is known to have
 * happened. Instants are nanoseconds of the monotonic clock. Not thread-safe.
 */
public final class TimeLeft {
  private static final double NANOS = 1e9;

  /** Before this much is over, nothing can be concluded from how long it took. */
  private static final double TELLING_SHARE = 0.02;

  private static final double TELLING_SECONDS = 1;
  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;

  private final long beganNs;
  private long estimatedNs;
  private double estimate;
  private double atLeast;

  /**
   * The time left of a run that begins.
   *
   * @param seconds how long it takes, nominally
   */
  public TimeLeft(double seconds, long nowNs) {
    this.beganNs = nowNs;
    expect(seconds, 0, nowNs);
  }

  /**
   * Takes an estimate in the place of the last one.
   *
   * @param seconds how long the rest takes
   * @param least how long it takes at least, however late what comes before that is
   */
  public void expect(double seconds, double least, long nowNs) {
    estimatedNs = nowNs;
    estimate = seconds;
    atLeast = least;
  }

  /**
   * Concludes from how long the run took so far.
   *
   * @param share how much of it is over, from 0 to 1
   */
  public void conclude(double share, long nowNs) {
    double elapsed = elapsed(nowNs);
    if (share >= TELLING_SHARE && elapsed >= TELLING_SECONDS) {
      expect(elapsed * (1 - share) / share, 0, nowNs);
    }
  }

  /** Seconds since the beginning. */
  public double elapsed(long nowNs) {
    return (nowNs - beganNs) / NANOS;
  }

  /** Seconds left. */
  public double seconds(long nowNs) {
    return Math.max(atLeast, estimate - (nowNs - estimatedNs) / NANOS);
  }

  /** How much of the time is over, from 0 to 1. */
  public double share(long nowNs) {
    double elapsed = elapsed(nowNs);
    double all = elapsed + seconds(nowNs);
    return all > 0 ? elapsed / all : 0;
  }

  /** The time left in words: {@code about 25 s left}; once it is over, {@code about to end}. */
  public String words(long nowNs) {
    double seconds = seconds(nowNs);
    if (seconds <= 0) {
      return "about to end";
    }
    if (seconds < 2 * MINUTE) {
      return String.format(Locale.ROOT, "about %d s left", Math.max(1, Math.round(seconds)));
    }
    return seconds < 2 * HOUR
        ? String.format(Locale.ROOT, "about %.0f min left", seconds / MINUTE)
        : String.format(Locale.ROOT, "about %.1f h left", seconds / HOUR);
  }
}
