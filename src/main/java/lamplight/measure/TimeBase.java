package lamplight.measure;

/**
 * How the times in a trial's events relate to its model time.
 *
 * @param startNs the start instant of the trial on the clock of the events, in nanoseconds
 * @param scale how many times faster than the clock of the events the model ran
 * @param latenessMeasured whether the time from a tick's deadline to its event says anything: true
 *     in real time, false where every event takes place at its deadline
 */
public record TimeBase(long startNs, double scale, boolean latenessMeasured) {
  public TimeBase {
    if (!(scale > 0) || Double.isInfinite(scale)) {
      throw new IllegalArgumentException("a time scale is above 0, but this one is " + scale);
    }
  }

  /** Virtual time: events at their deadlines, in nanoseconds since the start. */
  public static TimeBase virtual() {
    return new TimeBase(0, 1, false);
  }

  /** Real time: the system clock, with the model {@code scale} times faster. */
  public static TimeBase real(long startNs, double scale) {
    return new TimeBase(startNs, scale, true);
  }

  /** Whether model time runs at another pace than the clock of the events. */
  public boolean isScaled() {
    return scale != 1;
  }

  /** A stretch of model time on the clock of the events, in nanoseconds. */
  public double wallNs(double modelNs) {
    return modelNs / scale;
  }

  /** A stretch of time on the clock of the events in model time, in nanoseconds. */
  public double modelNs(double wallNs) {
    return wallNs * scale;
  }
}
