package lamplight.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far a sample over seeds is from what was predicted of it, seed by seed.
 *
 * @param n how many values there are, at least 1
 * @param predicted the mean of the predictions
 * @param difference the mean of the values less that of the predictions
 * @param standardError the standard error of that difference: the sample standard deviation of
 *     value less prediction over the root of their number, which is that of the mean of the values
 *     where every prediction is the same; 0 where the values do not spread, which say nothing of
 *     chance, or all differ from their predictions alike; empty for a single value
 * @param least the least that a value is above its prediction, which is negative below it
 * @param greatest the most that a value is above its prediction
 */
public record Deviation(
    int n,
    double predicted,
    double difference,
    OptionalDouble standardError,
    double least,
    double greatest) {
  /** Differences that spread by a smaller share of the values are equal but for rounding. */
  private static final double ROUNDING_SHARE = 1e-12;

  /** A deviation by as much in every value. */
  public Deviation(int n, double predicted, double difference, OptionalDouble standardError) {
    this(n, predicted, difference, standardError, difference, difference);
  }

  /**
   * The deviation of these values.
   *
   * @param values at least one, all finite
   * @param predictions one a value, all finite
   */
  public static Deviation of(double[] values, double[] predictions) {
    if (values.length != predictions.length) {
      throw new IllegalArgumentException(
          values.length + " values, but " + predictions.length + " predictions");
    }
    double[] differences = new double[values.length];
    for (int index = 0; index < values.length; index++) {
      differences[index] = values[index] - predictions[index];
    }
    double[] sorted = Summaries.sorted(differences);
    double mean = Summaries.mean(sorted);
    double predicted = Summaries.mean(Summaries.sorted(predictions));
    if (sorted.length == 1) {
      return new Deviation(1, predicted, mean, OptionalDouble.empty());
    }
    double sd = spread(values) == 0 ? 0 : Summaries.standardDeviation(sorted, mean);
    double error = sd <= ROUNDING_SHARE * largest(values) ? 0 : sd / Math.sqrt(sorted.length);
    return new Deviation(
        sorted.length,
        predicted,
        mean,
        OptionalDouble.of(error),
        sorted[0],
        sorted[sorted.length - 1]);
  }

  private static double spread(double[] values) {
    return Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }

  /** The difference in standard errors; empty for a single value, and where they do not spread. */
  public OptionalDouble inStandardErrors() {
    return standardError.isPresent() && standardError.getAsDouble() > 0
        ? OptionalDouble.of(difference / standardError.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * How many standard errors chance alone exceeds in any of so many comparisons with a probability
   * of at most 5 %, by Student's t and Bonferroni's inequality. With few values a standard error is
   * itself uncertain, and the limit is far above that of many.
   *
   * @param n how many values each comparison has, at least 2
   */
  public static double chanceLimit(int n, int comparisons) {
    return Summaries.t(1 - 0.05 / 2 / comparisons, n - 1);
  }
}
