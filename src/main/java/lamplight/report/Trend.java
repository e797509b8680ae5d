package lamplight.report;

import lamplight.analysis.statistics.Summary;

/**
 * What the data say of a quantity that may grow over a trial.
 *
 * @param slope its slope per second over the trials
 * @param end its value at the end of the trials
 */
record Trend(int role, Summary slope, Summary end, Kind kind) {
  /**
   * The least share of the final value that the slope must explain. A quantity that grows steadily
   * from nothing owes all of its final value to its slope; one that fills up to a steady level soon
   * after the start owes little of it.
   */
  private static final double SHARE_MIN = 0.5;

  /** What can be said. */
  enum Kind {
    /** It grows: the growth matters, and its 95 % interval lies above zero. */
    GROWS,
    /** It seems to grow, but the interval includes zero. */
    UNSURE,
    /** The interval lies above zero, but the growth is too small to matter. */
    SLIGHT,
    /** The growth is too small to matter, and the interval includes zero or lies below it. */
    NOT_SHOWN,
    /** There is one trial, so no interval; in it, the quantity rose. */
    ROSE_ONCE,
    /** There is one trial, so no interval; in it, the quantity did not rise. */
    FLAT_ONCE
  }

  /**
   * The trend of a role.
   *
   * @param durationSeconds the length of a trial
   * @param riseMin the least growth over a trial that matters
   */
  static Trend of(int role, Summary slope, Summary end, double durationSeconds, double riseMin) {
    boolean matters = matters(slope.mean(), end.mean(), durationSeconds, riseMin);
    Kind kind;
    if (slope.low().isEmpty()) {
      kind = matters ? Kind.ROSE_ONCE : Kind.FLAT_ONCE;
    } else if (slope.low().getAsDouble() > 0) {
      kind = matters ? Kind.GROWS : Kind.SLIGHT;
    } else {
      kind = matters ? Kind.UNSURE : Kind.NOT_SHOWN;
    }
    return new Trend(role, slope, end, kind);
  }

  /** Whether a slope over a trial is enough to matter, and explains where the trial ended. */
  static boolean matters(
      double slopePerSecond, double end, double durationSeconds, double riseMin) {
    double rise = slopePerSecond * durationSeconds;
    return rise >= riseMin && rise >= SHARE_MIN * end;
  }
}
