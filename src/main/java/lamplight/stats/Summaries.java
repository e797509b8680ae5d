package lamplight.stats;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

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
    double median = quantile(sorted, 0.5);
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

  /** The mean of sorted values, corrected in a second pass; of equal ones exactly theirs. */
  static double mean(double[] sorted) {
    return sorted[0] == sorted[sorted.length - 1] ? sorted[0] : StatUtils.mean(sorted);
  }

  /**
   * The sample standard deviation about a mean, by the number of values less one (NIST/SEMATECH
   * e-Handbook of Statistical Methods, section 1.3.5.6); of at least two values.
   */
  static double standardDeviation(double[] values, double mean) {
    return Math.sqrt(StatUtils.variance(values, mean));
  }

  /**
   * The median: the middle value, or the mean of the middle two.
   *
   * @param values at least one
   */
  public static double median(double... values) {
    return quantile(sorted(values), 0.5);
  }

  /**
   * A quantile, interpolated between order statistics (type 7 of Hyndman and Fan: "Sample quantiles
   * in statistical packages", 1996).
   */
  static double quantile(double[] sorted, double probability) {
    return new Percentile(100 * probability)
        .withEstimationType(EstimationType.R_7)
        .evaluate(sorted);
  }
}
