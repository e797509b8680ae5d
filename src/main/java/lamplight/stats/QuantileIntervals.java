package lamplight.stats;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * 95 % intervals of a quantile, such as the median, of what a sample was drawn from.
 *
 * <p>Up to {@value #BOOTSTRAP_MAX} values: the bootstrap percentile interval of 10,000 resamples
 * (Efron and Tibshirani: "An introduction to the bootstrap", 1993, section 13.3), its ends
 * interpolated between the values that the resamples take, the draws keyed by the size of the
 * sample. Above: the exact interval between two order statistics by the binomial distribution
 * (Conover: "Practical nonparametric statistics", 3rd edition, section 3.2), which costs nothing
 * that grows with the sample. The quantile itself is interpolated between order statistics (type 7
 * of Hyndman and Fan: "Sample quantiles in statistical packages", 1996), so that the median of an
 * even number is the mean of the middle two.
 *
 * <p>Keeps what it drew for each size of sample. Not thread-safe.
 */
public final class QuantileIntervals {
  /** Samples of more values get the exact interval. */
  public static final int BOOTSTRAP_MAX = 1000;

  /** Smaller samples get no interval: their range covers the median too rarely. */
  public static final int VALUES_MIN = 5;

  private static final double BEYOND = 0.025;

  private final double probability;
  private final Map<Integer, ResampledRanks> ranks = new HashMap<>();

  /**
   * Intervals of one quantile.
   *
   * @param probability of the quantile, between 0 and 1
   */
  public QuantileIntervals(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("a quantile at " + probability);
    }
    this.probability = probability;
  }

  /** Intervals of the median. */
  public static QuantileIntervals ofMedians() {
    return new QuantileIntervals(0.5);
  }

  /** How the interval of a sample of this size is made, in words. */
  public static String method(long size) {
    return size > BOOTSTRAP_MAX
        ? "exact interval between order statistics (binomial)"
        : "bootstrap percentile interval, 10,000 resamples";
  }

  /**
   * The interval; empty for fewer than {@value #VALUES_MIN} values, and where the quantile lies so
   * far out that no two order statistics enclose it with 95 %.
   *
   * @param values all finite
   */
  public Optional<Interval> of(double... values) {
    if (values.length < VALUES_MIN) {
      return Optional.empty();
    }
    double[] sorted = Summaries.sorted(values);
    if (sorted.length > BOOTSTRAP_MAX) {
      return exact(sorted);
    }
    return Optional.of(
        ranks
            .computeIfAbsent(sorted.length, size -> ResampledRanks.of(size, probability))
            .interval(sorted));
  }

  private Optional<Interval> exact(double[] sorted) {
    int size = sorted.length;
    // Without a random generator: none is drawn from.
    BinomialDistribution below = new BinomialDistribution(null, size, probability);
    // The lower end exceeds the quantile when fewer values than its rank lie below the quantile.
    int lowerRank = below.inverseCumulativeProbability(BEYOND);
    int upperRank = below.inverseCumulativeProbability(1 - BEYOND) + 1;
    return lowerRank < 1 || upperRank > size
        ? Optional.empty()
        : Optional.of(new Interval(sorted[lowerRank - 1], sorted[upperRank - 1]));
  }
}
