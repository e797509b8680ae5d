package lamplight.stats;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;

/** Summarises samples over seeds. Thread-safe. */
public final class Summaries {
  /** The share below the upper end of a two-sided 95 % interval. */
  private static final double UPPER = 0.975;

  private Summaries() {}

  /**
   * The summary of a sample. The interval is Student's: mean plus or minus t(0.975, n-1) sd/sqrt(n)
   * (NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.5.2). Equal values have none: of
   * a rare count they are what a few trials show most often, and an interval without width would
   * hardly ever hold its mean.
   *
   * @param values at least one, all finite
   */
  public static Summary of(double... values) {
    double[] sorted = sorted(values);
    int count = sorted.length;
    double min = sorted[0];
    double max = sorted[count - 1];
    double mean = mean(sorted);
    double median = Percentiles.medianOfSorted(sorted);
    OptionalDouble none = OptionalDouble.empty();
    if (count == 1) {
      return new Summary(1, mean, none, none, none, median, min, max);
    }
    double sd = standardDeviation(sorted, mean);
    if (min == max) {
      return new Summary(count, mean, OptionalDouble.of(0), none, none, median, min, max);
    }
    double half = t(UPPER, count - 1) * sd / Math.sqrt(count);
    return new Summary(
        count,
        mean,
        OptionalDouble.of(sd),
        OptionalDouble.of(mean - half),
        OptionalDouble.of(mean + half),
        median,
        min,
        max);
  }

  /** The value that Student's t stays below with this probability. */
  static double t(double probability, double degreesOfFreedom) {
    // Without a random generator: none is drawn from.
    return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(probability);
  }

  static double[] sorted(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a summary needs at least one value");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    // Sorting puts an infinity at either end and NaN last.
    if (!Double.isFinite(sorted[0]) || !Double.isFinite(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException("a summary needs finite values");
    }
    return sorted;
  }

  /** Two passes: the second one takes out the rounding of the first. */
  static double mean(double[] sorted) {
    if (sorted[0] == sorted[sorted.length - 1]) {
      return sorted[0];
    }
    double first = Arrays.stream(sorted).sum() / sorted.length;
    double rest = 0;
    for (double value : sorted) {
      rest += value - first;
    }
    return first + rest / sorted.length;
  }

  /**
   * The corrected two-pass algorithm (Chan, Golub, LeVeque: "Algorithms for computing the sample
   * variance", The American Statistician 37(3), 1983, equation 1.7).
   */
  static double standardDeviation(double[] values, double mean) {
    double squares = 0;
    double rest = 0;
    for (double value : values) {
      double difference = value - mean;
      squares += difference * difference;
      rest += difference;
    }
    double variance = (squares - rest * rest / values.length) / (values.length - 1);
    return Math.sqrt(Math.max(0, variance));
  }
}
