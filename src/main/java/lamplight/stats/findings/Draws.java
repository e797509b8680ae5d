package lamplight.stats.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import lamplight.measure.Metric;
import lamplight.stats.frame.Samples;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The draws of some ticks, as they were counted.
 *
 * @param role whose they are, from 1; empty for all together
 * @param idle how many ticks found no message, over all trials; at least one
 * @param sends how many of them sent
 * @param predicted the probability that one does
 */
record Draws(OptionalInt role, long idle, long sends, double predicted) {
  /** Those of each role that had any to draw, and those of all together, which come last. */
  static List<Draws> of(Samples samples, double predicted) {
    List<Draws> draws = new ArrayList<>();
    long allIdle = 0;
    long allSends = 0;
    for (int role = 1; role <= samples.roleCount(); role++) {
      long sends = sum(samples.defined(role, Metric.SENDS));
      long idle = sends + sum(samples.defined(role, Metric.INTERNAL));
      if (idle > 0) {
        draws.add(new Draws(OptionalInt.of(role), idle, sends, predicted));
      }
      allIdle += idle;
      allSends += sends;
    }
    if (allIdle > 0) {
      draws.add(new Draws(OptionalInt.empty(), allIdle, allSends, predicted));
    }
    return draws;
  }

  private static long sum(double[] counts) {
    return (long) DoubleStream.of(counts).sum();
  }

  /**
   * What is found of them. That a tick draws depends on earlier draws alone, and a draw on none, so
   * that the sends less what is expected of the draws are a martingale with the variance of
   * binomial counts, though the draws make more or fewer ticks draw.
   *
   * @param level how improbable they must be to deviate
   */
  DrawFinding finding(double level) {
    double below = atMost(sends);
    double above = 1 - atMost(sends - 1);
    double chance = Math.min(1, 2 * Math.min(below, above));
    return chance < level
        ? new DrawFinding.Deviates(role, idle, sends, predicted, chance)
        : new DrawFinding.Agrees(role, idle, sends, predicted, chance);
  }

  /**
   * The probability of at most so many sends. The library counts in 32 bits; beyond them the normal
   * distribution with a correction for continuity differs by less than 1 in 10,000 (Feller, An
   * Introduction to Probability Theory I, VII.3), unless the probability is next to 0 or 1.
   */
  private double atMost(long sent) {
    if (predicted == 1) {
      return sent >= idle ? 1 : 0;
    }
    if (idle <= Integer.MAX_VALUE) {
      // Without a random generator: none is drawn from.
      return new BinomialDistribution(null, (int) idle, predicted)
          .cumulativeProbability((int) sent);
    }
    double sd = Math.sqrt(idle * predicted * (1 - predicted));
    return new NormalDistribution(null, idle * predicted, sd).cumulativeProbability(sent + 0.5);
  }
}
