package lamplight.stats.findings;

import java.util.OptionalDouble;
import lamplight.stats.Deviation;
import lamplight.theory.Allowance;
import lamplight.theory.Allowance.Chance;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PascalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.distribution.RealDistribution;

/**
 * Decides which measures deviate from their predictions, so that in right runs chance marks any of
 * all that are judged with a probability of at most 5 %. A measure deviates when what is left of
 * its difference, after what theory allows for, is both
 *
 * <ul>
 *   <li>over the limit in standard errors, by Student's t with one degree of freedom less than
 *       there are trials, and Bonferroni's inequality over all that are judged; and
 *   <li>where it is a count, as improbable by the count's own distribution: Poisson, or geometric
 *       for a waiting line. Five small counts are equal now and then, and say nothing of their
 *       spread.
 * </ul>
 *
 * What theory knows exactly deviates when any trial does. A single trial can deviate from nothing
 * else. Immutable.
 *
 * @param judged how many measures are judged together, at least 0
 */
public record PredictionJudge(int judged) {
  /** The probability that chance marks any measure in a right run. */
  public static final double LEVEL = 0.05;

  /** What a number of this size is off by because of rounding. */
  private static final double ROUNDING = 1e-9;

  /**
   * The library counts in 32 bits. Beyond them a count by Poisson is as good as normal, and the sum
   * of geometric values has the gamma distribution (Feller, An Introduction to Probability Theory
   * II, I.3): both differ by less than 1 in 10,000 from the limit.
   */
  private static final long COUNTED_MAX = Integer.MAX_VALUE;

  /** What deviates from zero is above it, and has no probability. */
  private static final double NONE_EXPECTED = 0;

  /** The limit in standard errors for measures over so many trials, at least 2. */
  public double limit(int trials) {
    return Deviation.chanceLimit(trials, Math.max(1, judged));
  }

  /** How improbable a single measure must be to deviate, by Bonferroni's inequality. */
  double level() {
    return LEVEL / Math.max(1, judged);
  }

  /** Whether a measure deviates. */
  public boolean deviates(Deviation deviation, Allowance allowance) {
    double rounding = ROUNDING * Math.max(1, Math.abs(deviation.predicted()));
    Chance chance = allowance.chance();
    if (allowance.isExact() && deviation.least() < -rounding) {
      return true;
    }
    if (chance == Chance.NONE) {
      return deviation.greatest() > rounding;
    }
    boolean isAbove = deviation.difference() > 0;
    double excess =
        Math.abs(deviation.difference()) - (isAbove ? allowance.above() : allowance.below());
    return excess > rounding
        && isBeyondSpread(deviation, excess)
        && isBeyondCounting(deviation, allowance, isAbove);
  }

  private boolean isBeyondSpread(Deviation deviation, double excess) {
    OptionalDouble error = deviation.standardError();
    return error.isPresent() && excess > limit(deviation.n()) * error.getAsDouble();
  }

  /** Whether the sum of the counts is improbable even if all that is allowed for is so. */
  private boolean isBeyondCounting(Deviation deviation, Allowance allowance, boolean isAbove) {
    int trials = deviation.n();
    double mean = deviation.predicted() + (isAbove ? allowance.above() : -allowance.below());
    double expected = Math.max(0, mean) / allowance.unit();
    double observed = (deviation.predicted() + deviation.difference()) / allowance.unit() * trials;
    long sum = isAbove ? (long) Math.ceil(observed - ROUNDING) : (long) (observed + ROUNDING);
    return switch (allowance.chance()) {
      case COUNT -> isImprobable(poisson(expected * trials, sum, isAbove));
      case QUEUE -> isImprobable(geometric(expected, trials, sum, isAbove));
      // Values without spread say nothing of chance.
      case SAMPLE -> deviation.standardError().orElse(0) > 0;
      case NONE, NEVER_BELOW -> true;
    };
  }

  private boolean isImprobable(double probability) {
    return probability < level() / 2;
  }

  private static double poisson(double expected, long sum, boolean isAbove) {
    if (expected == 0) {
      return NONE_EXPECTED;
    }
    if (sum > COUNTED_MAX) {
      NormalDistribution many = new NormalDistribution(null, expected, Math.sqrt(expected));
      return tail(many, sum, isAbove);
    }
    // Without a random generator: none is drawn from.
    PoissonDistribution counts =
        new PoissonDistribution(
            null,
            expected,
            PoissonDistribution.DEFAULT_EPSILON,
            PoissonDistribution.DEFAULT_MAX_ITERATIONS);
    return isAbove
        ? 1 - counts.cumulativeProbability((int) sum - 1)
        : counts.cumulativeProbability((int) sum);
  }

  /** The sum of geometric values is that of Pascal: failures before as many successes. */
  private static double geometric(double expected, int trials, long sum, boolean isAbove) {
    if (expected == 0) {
      return NONE_EXPECTED;
    }
    if (sum > COUNTED_MAX) {
      return tail(new GammaDistribution(null, trials, expected), sum, isAbove);
    }
    PascalDistribution lengths = new PascalDistribution(null, trials, 1 / (1 + expected));
    return isAbove
        ? 1 - lengths.cumulativeProbability((int) sum - 1)
        : lengths.cumulativeProbability((int) sum);
  }

  private static double tail(RealDistribution large, long sum, boolean isAbove) {
    double below = large.cumulativeProbability(sum);
    return isAbove ? 1 - below : below;
  }
}
