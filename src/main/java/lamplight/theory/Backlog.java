package lamplight.theory;

import org.apache.commons.math3.special.Erf;

/**
 * How the queue of a process that is not stable builds up from empty: as a random walk with drift
 * that is reflected at zero, in the limit of a Brownian motion. Such a walk at time T is
 * distributed like the maximum until T of the same walk without the reflection, whose distribution
 * is known (Harrison, "Brownian motion and stochastic flow systems", 1985, chapter 1):
 *
 * <pre>
 *   P(M &gt; x) = Phi((m - x) / d) + exp(2 m x / d^2) Phi(-(m + x) / d),   m = growth T, d^2 = variance T
 * </pre>
 *
 * The reflection matters while {@code m} is not large beside {@code d}: a growing queue starts with
 * a lead of {@code variance / (2 growth)} messages over its long-run line, and a queue without
 * growth comes to {@code sqrt(2 variance T / pi)} messages.
 *
 * @param growthPerS messages per second in the long run, not negative
 * @param variancePerS the variance per second of the arrivals, not negative
 */
public record Backlog(double growthPerS, double variancePerS) {
  /** A growth counts as shown when it is this many standard deviations of its noise. */
  private static final double DEVIATIONS_TO_SHOW = 2;

  /** Below this ratio of m to d the closed forms lose digits, and those for m = 0 are as good. */
  private static final double NEGLIGIBLE_DRIFT = 1e-3;

  /** Steps of the integrals over time, even for Simpson's rule. */
  private static final int STEPS = 128;

  public Backlog {
    if (!(growthPerS >= 0) || !(variancePerS >= 0)) {
      throw new IllegalArgumentException(
          "growth and variance are not negative, but are " + growthPerS + " and " + variancePerS);
    }
  }

  /** The expected length after this many seconds from empty, in messages. */
  public double meanAfter(double seconds) {
    double drift = growthPerS * seconds;
    double noise = noiseAfter(seconds);
    if (drift <= NEGLIGIBLE_DRIFT * noise) {
      return noise * Math.sqrt(2 / Math.PI) + drift / 2;
    }
    if (noise == 0) {
      return drift;
    }
    double z = drift / noise;
    return drift * normal(z) + noise * density(z) + noise * noise / (2 * drift) * symmetric(z);
  }

  /** The standard deviation of the length after this many seconds from empty, in messages. */
  public double sdAfter(double seconds) {
    double mean = meanAfter(seconds);
    return Math.sqrt(Math.max(0, meanSquareAfter(seconds) - mean * mean));
  }

  /**
   * The standard deviation of what arrives within this many seconds, in messages: that of the
   * length itself once the queue no longer runs empty, and about {@code sqrt(p (1-p) S T)}.
   */
  public double noiseAfter(double seconds) {
    return Math.sqrt(variancePerS * seconds);
  }

  /** The expected mean over time of the length, in messages, over this many seconds from empty. */
  public double meanOver(double seconds) {
    return integral(seconds, false) / seconds;
  }

  /**
   * The expected least-squares slope of the length against time, in messages per second, over this
   * many seconds from empty: {@code 12 / T^3} times the integral of {@code (t - T/2) E[length]}.
   */
  public double slopeOver(double seconds) {
    return 12 / (seconds * seconds * seconds) * integral(seconds, true);
  }

  /**
   * Whether one trial of this many seconds shows the growth: whether it comes to at least two
   * standard deviations of the noise.
   */
  public boolean showsWithin(double seconds) {
    return growthPerS > 0 && seconds >= shortestShowingS();
  }

  /** The shortest trial that shows the growth, in seconds; infinite when there is none. */
  public double shortestShowingS() {
    if (growthPerS == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return DEVIATIONS_TO_SHOW * DEVIATIONS_TO_SHOW * variancePerS / (growthPerS * growthPerS);
  }

  private double meanSquareAfter(double seconds) {
    double drift = growthPerS * seconds;
    double noise = noiseAfter(seconds);
    if (drift <= NEGLIGIBLE_DRIFT * noise) {
      // The first order in the drift, so that it goes with the mean of this range.
      return noise * noise + drift * noise * Math.sqrt(2 / Math.PI) * 4 / 3;
    }
    if (noise == 0) {
      return drift * drift;
    }
    double z = drift / noise;
    double square = noise * noise;
    return (drift * drift + 2 * square) * normal(z)
        + drift * noise * density(z)
        + square * noise / drift * density(z)
        - square * square / (2 * drift * drift) * symmetric(z);
  }

  /**
   * The integral over time of the expected length, or of its moment about the middle, by Simpson's
   * rule in the square root of time: from empty the length starts like that root.
   */
  private double integral(double seconds, boolean aboutMiddle) {
    double end = Math.sqrt(seconds);
    double step = end / STEPS;
    double sum = 0;
    for (int index = 0; index <= STEPS; index++) {
      double root = index * step;
      double time = root * root;
      double weight = index == 0 || index == STEPS ? 1 : index % 2 == 0 ? 2 : 4;
      double arm = aboutMiddle ? time - seconds / 2 : 1;
      sum += weight * arm * meanAfter(time) * 2 * root;
    }
    return sum * step / 3;
  }

  private static double normal(double z) {
    return (1 + symmetric(z)) / 2;
  }

  /** {@code 2 Phi(z) - 1}, without the digits that the subtraction would lose. */
  private static double symmetric(double z) {
    return Erf.erf(z / Math.sqrt(2));
  }

  private static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }
}
