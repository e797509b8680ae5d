package lamplight.theory;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import lamplight.model.Rate;

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
   * @param meanOffsets by the rate of a process, how far its clock is behind the largest one, on
   *     average over time and over the processes of that rate; has every rate that was asked about
   * @param modelledS the model time of the trials together, in seconds
   * @param firstSeed the seed of the first trial; the others follow it one by one
   * @param trials how many trials were run
   */
  record Simulated(
      double perSecond,
      double standardError,
      SortedMap<Rate, Double> meanOffsets,
      double modelledS,
      long firstSeed,
      int trials)
      implements ClockRate {
    public Simulated {
      meanOffsets = Collections.unmodifiableSortedMap(new TreeMap<>(meanOffsets));
    }
  }
}
