package lamplight.measure;

/**
 * A stretch of time from the start of a trial over which slopes are fitted: the whole trial, or the
 * life of a process that was killed on purpose.
 *
 * <p>The least-squares slope of a function f over [0, T] is {@code 12 / T^3} times the integral of
 * {@code (t - T/2) f(t)}. Of a step function that rises by h at t the integral is {@code h t (T -
 * t) / 2}, so that slopes are exact, up to rounding, from a sum over the steps. Immutable.
 *
 * @param startNs its start on the clock of the events
 * @param lengthNs its length on the clock of the events
 * @param seconds its length in model time
 */
record SlopeSpan(long startNs, double lengthNs, double seconds) {
  static SlopeSpan of(TimeBase base, long durationNs) {
    double lengthNs = Math.floor(base.wallNs(durationNs));
    return new SlopeSpan(base.startNs(), lengthNs, durationNs / 1e9);
  }

  /** What a step by one at this instant adds to a moment; nothing outside. */
  double step(long atNs) {
    // Converted once; exact up to 2^53 ns, 104 days.
    double sinceNs = atNs - startNs;
    return sinceNs <= 0 || sinceNs >= lengthNs ? 0 : sinceNs * (lengthNs - sinceNs);
  }

  /**
   * What a rise by one at an instant within and the fall some time later, also within, add to a
   * moment. The difference of the two steps would lose the digits of a short stay.
   */
  double stay(long fromNs, double stayNs) {
    return stayNs * (2 * (double) (fromNs - startNs) + stayNs - lengthNs);
  }

  /** The slope per second of model time of what has this moment; NaN over no time. */
  double slopePerS(double moment) {
    return 6 * moment / (lengthNs * lengthNs * seconds);
  }
}
