package lamplight.measure;

/**
 * What was tracked of one process, as it stands behind its measures.
 *
 * @param isKilled whether it was killed on purpose before the trial's end
 * @param ratePerSecond the nominal tick rate
 * @param offsetFinal the leader's final clock minus this one's
 * @param driftPerS the slope of the offset
 * @param queueGrowthPerS the slope of the queue length
 * @param jumps all jumps
 */
record ProcessReading(
    ProcessTracker tracker,
    boolean isKilled,
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

  /**
   * The value of a metric; NaN where it is undefined. Of a process that was killed nobody knows
   * what its queue held when it died, and its offset means nothing afterwards.
   *
   * @param durationSeconds how long it lived within the trial, in model time
   */
  double value(Metric metric, double durationSeconds, TimeBase base) {
    return isKilled && metric.isUnknownOfKilled()
        ? Double.NaN
        : known(metric, durationSeconds, base);
  }

  private double known(Metric metric, double durationSeconds, TimeBase base) {
    return switch (metric) {
      case RATE -> ratePerSecond;
      case TICKS -> tracker.ticks();
      case INTERNAL -> tracker.internals();
      case SENDS -> tracker.sends();
      case RECEIVES -> tracker.receives();
      case COPIES_SENT -> tracker.copiesSent();
      case FINAL_CLOCK -> tracker.clock();
      case CLOCK_PER_S -> perSecond(tracker.clock(), durationSeconds);
      case OFFSET_FINAL -> offsetFinal;
      case OFFSET_MAX -> Math.max(tracker.offsetMax(), offsetFinal);
      case DRIFT_PER_S -> driftPerS;
      case JUMP_MEAN -> ratio(tracker.clock(), tracker.ticks());
      case JUMP_RECEIVE_MEAN -> ratio(tracker.jumpSum(), tracker.receives());
      case JUMP_P50 -> jump(50);
      case JUMP_P95 -> jump(95);
      case JUMP_MAX -> jump(100);
      case GAP_MAX -> jump(100) - 1;
      case QUEUE_MEAN -> base.modelNs(tracker.queuedNs()) / NANOS_PER_SECOND / durationSeconds;
      case QUEUE_MAX -> tracker.queueMax();
      case QUEUE_FINAL -> tracker.queueFinal();
      case QUEUE_GROWTH_PER_S -> queueGrowthPerS;
      case WAIT_P50_MS -> base.modelNs(percentile(waitsNs, 50)) / NANOS_PER_MILLI;
      case WAIT_MAX_MS -> base.modelNs(percentile(waitsNs, 100)) / NANOS_PER_MILLI;
      case LATENCY_P50_US -> percentile(tracker.latenciesNs(), 50) / NANOS_PER_MICRO;
      case LATENCY_P99_US -> percentile(tracker.latenciesNs(), 99) / NANOS_PER_MICRO;
      case LATENESS_P50_US -> percentile(latenessNs, 50) / NANOS_PER_MICRO;
      case LATENESS_P99_US -> percentile(latenessNs, 99) / NANOS_PER_MICRO;
      case LATENESS_MAX_US -> percentile(latenessNs, 100) / NANOS_PER_MICRO;
      // The events of one trial do not tell; whoever runs the twin adds it.
      case TWIN_AGREEMENT -> Double.NaN;
    };
  }

  private static double perSecond(long count, double seconds) {
    return seconds == 0 ? Double.NaN : count / seconds;
  }

  private static double ratio(long sum, long count) {
    return count == 0 ? Double.NaN : (double) sum / count;
  }

  private double jump(int percent) {
    return tracker.ticks() == 0 ? Double.NaN : jumps.percentile(percent);
  }

  private static double percentile(Quantiles quantiles, int percent) {
    return quantiles.count() == 0 ? Double.NaN : quantiles.percentile(percent);
  }
}
