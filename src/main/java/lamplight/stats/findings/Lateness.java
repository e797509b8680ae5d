package lamplight.stats.findings;

/**
 * How late the ticks of one process of one trial were.
 *
 * @param p99Us the 99th percentile of the lateness in microseconds of wall time, over the ticks
 *     that fell due in no pause on purpose; NaN where none was measured
 * @param share that lateness as a share of the process's tick period; NaN where none was measured
 */
public record Lateness(double p99Us, double share) {
  /** A trial in which a process is later than this share of a tick is marked as too busy. */
  public static final double SHARE_MAX = 0.05;

  /**
   * This lateness of a process.
   *
   * @param ticksPerWallSecond how often it ticks in a second of wall time
   */
  public static Lateness of(double p99Us, double ticksPerWallSecond) {
    return new Lateness(p99Us, p99Us * ticksPerWallSecond / 1e6);
  }

  /** Whether the process was too late too often. */
  public boolean isTooLate() {
    return share > SHARE_MAX;
  }
}
