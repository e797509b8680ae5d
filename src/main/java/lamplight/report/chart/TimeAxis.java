package lamplight.report.chart;

import java.util.Arrays;

/**
 * The unit in which time is shown: the one that makes the numbers of an axis short.
 *
 * @param unit its short name
 * @param unitSeconds how many seconds a unit has
 */
record TimeAxis(String unit, double unitSeconds) {
  private static final int TICKS_MAX = 12;

  /** The axis for a trial of this length. */
  static TimeAxis of(double durationSeconds) {
    if (durationSeconds < 2) {
      return new TimeAxis("ms", 1e-3);
    }
    if (durationSeconds <= 15 * 60) {
      return new TimeAxis("s", 1);
    }
    return durationSeconds <= 5 * 3600 ? new TimeAxis("min", 60) : new TimeAxis("h", 3600);
  }

  /**
   * From the start of a trial of this length to its end.
   *
   * @param isTitled whether it says what it shows
   */
  Axis axis(double durationSeconds, boolean isTitled) {
    String title = isTitled ? "time since the start (" + unit + ")" : "";
    return Axis.linear(title, 0, durationSeconds / unitSeconds, TICKS_MAX).ofTime(unitSeconds);
  }

  /** Seconds in this unit. */
  double[] of(double[] seconds) {
    return Arrays.stream(seconds).map(each -> each / unitSeconds).toArray();
  }
}
