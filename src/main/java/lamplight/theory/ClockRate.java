package lamplight.theory;

/** The rate at which the clocks of all stable processes advance together. */
public sealed interface ClockRate {
  /** Clock values per second. */
  double perSecond();

  /** From a closed form. */
  record Exact(double perSecond) implements ClockRate {}

  /**
   * From trials in virtual time, because the longest causal chain has no closed form. It lies
   * between the fastest rate and twice that rate.
   *
   * @param perSecond the mean over the trials
   * @param standardError the standard error of that mean
   * @param modelledS the model time of the trials together, in seconds
   * @param firstSeed the seed of the first trial; the others follow it one by one
   * @param trials how many trials were run
   */
  record Simulated(
      double perSecond, double standardError, double modelledS, long firstSeed, int trials)
      implements ClockRate {}
}
