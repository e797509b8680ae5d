package lamplight.report;

import lamplight.report.data.Growth;
import lamplight.stats.Summary;

/**
 * What the data say of a quantity that may grow over a trial.
 *
 * @param slope its slope per second over the trials
 * @param end its value at the end of the trials
 */
record Trend(int role, Summary slope, Summary end, Kind kind) {
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
    boolean matters = Growth.matters(slope.mean(), end.mean(), durationSeconds, riseMin);
    Kind kind;
    if (slope.n() == 1) {
      kind = matters ? Kind.ROSE_ONCE : Kind.FLAT_ONCE;
    } else if (slope.low().orElse(slope.mean()) > 0) {
      kind = matters ? Kind.GROWS : Kind.SLIGHT;
    } else {
      kind = matters ? Kind.UNSURE : Kind.NOT_SHOWN;
    }
    return new Trend(role, slope, end, kind);
  }

  /** Whether it grew so that it matters, and that is no chance, or the one trial there is. */
  boolean isRising() {
    return kind == Kind.GROWS || kind == Kind.ROSE_ONCE;
  }
}
