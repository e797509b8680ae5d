package lamplight.report.chart;

/**
 * The unit in which time is shown: the one that makes the numbers of an axis short.
 *
 * @param title the title of the axis
 * @param unitSeconds how many seconds a unit has
 */
record TimeAxis(String title, double unitSeconds) {
  /** How far apart the ticks of a time axis stand, in points. */
  static final int TICK_SPACING = 80;

  /** The axis for a trial of this length. */
  static TimeAxis of(double durationSeconds) {
    if (durationSeconds < 2) {
      return new TimeAxis("time since the start (ms)", 1e-3);
    }
    if (durationSeconds <= 15 * 60) {
      return new TimeAxis("time since the start (s)", 1);
    }
    if (durationSeconds <= 5 * 3600) {
      return new TimeAxis("time since the start (min)", 60);
    }
    return new TimeAxis("time since the start (h)", 3600);
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
