package lamplight.measure;

/**
 * What was tracked of one process, as its measures are read from it.
 *
 * @param isKilled whether it was killed on purpose before the trial's end
 * @param isRestarted whether it was restarted on purpose
 * @param lifeSeconds how long it lived within the trial, in model time
 * @param ratePerSecond the nominal tick rate
 * @param offsetFinal the leader's final clock minus this one's
 * @param driftPerS the slope of the offset
 * @param queueGrowthPerS the slope of the queue length
 * @param jumps all jumps
 */
record ProcessReading(
    ProcessTracker tracker,
    TimeBase base,
    boolean isKilled,
    boolean isRestarted,
    double lifeSeconds,
    double ratePerSecond,
    long offsetFinal,
    double driftPerS,
    double queueGrowthPerS,
    Histogram jumps,
    Quantiles waitsNs,
    Quantiles latenessNs) {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_MICRO = 1e3;

  /** A quotient; NaN where it is over nothing. */
  static double ratio(long sum, long count) {
    return count == 0 ? Double.NaN : (double) sum / count;
  }

  double perSecond(long count) {
    return lifeSeconds == 0 ? Double.NaN : count / lifeSeconds;
  }

  double queueMean() {
    return base.modelNs(tracker.queuedNs()) / NANOS_PER_SECOND / lifeSeconds;
  }

  double jump(int percent) {
    return tracker.ticks() == 0 ? Double.NaN : jumps.percentile(percent);
  }

  double waitMs(int percent) {
    return base.modelNs(percentile(waitsNs, percent)) / NANOS_PER_MILLI;
  }

  double latencyUs(int percent) {
    return percentile(tracker.latenciesNs(), percent) / NANOS_PER_MICRO;
  }

  double latenessUs(int percent) {
    return percentile(latenessNs, percent) / NANOS_PER_MICRO;
  }

  double unknown() {
    return Double.NaN;
  }

  private static double percentile(Quantiles quantiles, int percent) {
    return quantiles.count() == 0 ? Double.NaN : quantiles.percentile(percent);
  }
}
