package lamplight.stats.judge;

import java.util.Optional;
import java.util.OptionalDouble;
import lamplight.measure.Metric;
import lamplight.stats.CliffsDelta;
import lamplight.stats.MeanDifference;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;

/**
 * One measure of one role on both sides.
 *
 * @param role from 1; see {@link Roles}
 * @param base the values that count on the base's side; with pairs, in the order of the other's
 * @param other the values that count on the other side
 * @param difference of the means, other less base; empty where a side has no value
 * @param found what is said of it
 * @param isOwnTest whether it was tested by itself, and not as the measure that it is proportional
 *     to
 * @param reason what a verdict needs said beside it, a sentence without its point, or empty
 */
public record Finding(
    int role,
    Metric metric,
    Sample base,
    Sample other,
    Optional<MeanDifference> difference,
    Difference found,
    boolean isOwnTest,
    String reason) {

  /** The kind of what is said of it. */
  public ComparisonVerdict verdict() {
    return found.verdict();
  }

  /**
   * How far the interval of the difference is from zero, in multiples of half its width: over 1
   * where it does not hold zero. Empty where it has none or no width.
   */
  public OptionalDouble distance() {
    return difference
        .flatMap(MeanDifference::interval)
        .map(interval -> Math.abs(interval.low() + interval.high()) / 2 / interval.halfWidth())
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  /** The mean on the base's side; empty where it has no value. */
  public OptionalDouble baseMean() {
    return mean(base);
  }

  /** The mean on the other side; empty where it has no value. */
  public OptionalDouble otherMean() {
    return mean(other);
  }

  /** Cliff's delta of the two sides; empty where one has no value. */
  public OptionalDouble cliffsDelta() {
    return base.size() == 0 || other.size() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(CliffsDelta.of(base.array(), other.array()));
  }

  /**
   * The difference as a share of the base's mean; empty where there is none, and where the mean is
   * not told from 0 by its own 95 % interval, so that a share of it means nothing.
   */
  public OptionalDouble share() {
    if (difference.isEmpty()) {
      return OptionalDouble.empty();
    }
    Summary summary = Summaries.of(base.array());
    double mean = summary.mean();
    boolean isAtZero = summary.low().orElse(mean) <= 0 && summary.high().orElse(mean) >= 0;
    return isAtZero
        ? OptionalDouble.empty()
        : OptionalDouble.of(difference.get().difference() / Math.abs(mean));
  }

  private static OptionalDouble mean(Sample sample) {
    return sample.size() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Summaries.of(sample.array()).mean());
  }
}
