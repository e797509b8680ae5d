package lamplight.stats;

import java.util.Optional;

/**
 * The difference of two means with its 95 % interval.
 *
 * @param difference other less base
 * @param interval empty where a side has too few values for one, and where nothing spreads
 */
public record MeanDifference(double difference, Optional<Interval> interval) {
  private static final double UPPER = 0.975;

  /** Of pairs, by Student's t of their differences. */
  public static MeanDifference paired(double[] base, double[] other) {
    Summary summary = Summaries.of(Differences.of(base, other));
    Optional<Interval> interval =
        summary.low().isPresent()
            ? Optional.of(new Interval(summary.low().getAsDouble(), summary.high().getAsDouble()))
            : Optional.empty();
    return new MeanDifference(summary.mean(), interval);
  }

  /**
   * Of independent samples, by Welch's t, which allows for different spreads (Welch: "The
   * generalization of Student's problem when several different population variances are involved",
   * Biometrika 34, 1947).
   */
  public static MeanDifference unpaired(double[] base, double[] other) {
    Summary first = Summaries.of(base);
    Summary second = Summaries.of(other);
    double difference = second.mean() - first.mean();
    if (first.sd().isEmpty() || second.sd().isEmpty()) {
      return new MeanDifference(difference, Optional.empty());
    }
    double firstShare = square(first.sd().getAsDouble()) / first.n();
    double secondShare = square(second.sd().getAsDouble()) / second.n();
    double variance = firstShare + secondShare;
    if (variance == 0) {
      return new MeanDifference(difference, Optional.empty());
    }
    double degreesOfFreedom =
        square(variance)
            / (square(firstShare) / (first.n() - 1) + square(secondShare) / (second.n() - 1));
    double half = Summaries.t(UPPER, degreesOfFreedom) * Math.sqrt(variance);
    return new MeanDifference(
        difference, Optional.of(new Interval(difference - half, difference + half)));
  }

  private static double square(double value) {
    return value * value;
  }
}
