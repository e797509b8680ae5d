package lamplight.report.chart;

import lamplight.report.text.Numbers;

/**
 * The unit in which time is shown: the one that makes the numbers of an axis short.
 *
 * @param unit its short name
 * @param unitSeconds how many seconds a unit has
 */
record TimeAxis(String unit, double unitSeconds) {
  /** How far apart the ticks of a time axis stand, in points. */
  static final int TICK_SPACING = 80;

  /** The axis for a trial of this length. */
  static TimeAxis of(double durationSeconds) {
    if (durationSeconds < 2) {
      return new TimeAxis("ms", 1e-3);
    }
    if (durationSeconds <= 15 * 60) {
      return new TimeAxis("s", 1);
    }
    if (durationSeconds <= 5 * 3600) {
      return new TimeAxis("min", 60);
    }
    return new TimeAxis("h", 3600);
  }

  /** The title of the axis. */
  String title() {
    return "time since the start (" + unit + ")";
  }

  /**
   * What a line comes to for those who cannot see it: its last value and the instant of that value,
   * after which events may still follow that the line does not show.
   *
   * @param instants in this unit, as many as are drawn
   */
  String end(String label, String value, double[] instants) {
    double last = instants[instants.length - 1];
    return label + " is at " + value + " after " + Numbers.figure(last) + " " + unit;
  }

  /** Seconds in this unit. */
  double[] of(double[] seconds) {
    double[] values = new double[seconds.length];
    for (int index = 0; index < values.length; index++) {
      values[index] = seconds[index] / unitSeconds;
    }
    return values;
  }
}
