package lamplight.errors;

import java.util.Arrays;
import lamplight.stats.Interval;
import lamplight.stats.QuantileIntervals;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;

/**
 * Counts how often the intervals of means and medians of so many seeds hold the mean and the median
 * of all simulated trials together.
 */
final class IntervalCoverage {
  private final int seeds;
  private final QuantileIntervals medianIntervals = QuantileIntervals.ofMedians();
  private int samples;
  private int means;
  private int meansHeld;
  private int mediansHeld;

  IntervalCoverage(int seeds) {
    this.seeds = seeds;
  }

  /**
   * Counts samples of what is known in every trial and not always the same.
   *
   * @param values one a trial
   * @param most how many samples at most
   */
  void count(double[] values, int most) {
    if (Arrays.stream(values).anyMatch(Double::isNaN)) {
      return;
    }
    Summary all = Summaries.of(values);
    if (all.min() == all.max()) {
      return;
    }
    for (int sample = 0; sample < most; sample++) {
      double[] some = Arrays.copyOfRange(values, sample * seeds, (sample + 1) * seeds);
      Summary summary = Summaries.of(some);
      samples++;
      if (summary.low().isPresent()) {
        means++;
        boolean isHeld =
            summary.low().getAsDouble() <= all.mean() && all.mean() <= summary.high().orElseThrow();
        meansHeld += isHeld ? 1 : 0;
      }
      Interval median = medianIntervals.of(some).orElseThrow();
      mediansHeld += median.low() <= all.median() && all.median() <= median.high() ? 1 : 0;
    }
  }

  /** Adds what another one counted. */
  void add(IntervalCoverage other) {
    samples += other.samples;
    means += other.means;
    meansHeld += other.meansHeld;
    mediansHeld += other.mediansHeld;
  }

  boolean isEmpty() {
    return samples == 0;
  }

  /** How many of a hundred intervals of the mean hold it. */
  double mean() {
    return 100.0 * meansHeld / means;
  }

  /** How many of a hundred samples have none, because all values are equal. */
  double equal() {
    return 100.0 * (samples - means) / samples;
  }

  /** How many of a hundred intervals of the median hold it. */
  double median() {
    return 100.0 * mediansHeld / samples;
  }
}
