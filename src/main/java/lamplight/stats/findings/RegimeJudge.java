package lamplight.stats.findings;

import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.stats.Deviation;
import lamplight.stats.Interval;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;
import lamplight.stats.frame.Samples;
import lamplight.theory.Stability;

/**
 * Decides whether queues disagree with their regimes.
 *
 * <p>No trial of finite length tells a critical queue from a stable or a saturated one for certain.
 * What is judged is how a queue's rise over a trial (its growth times the duration) compares with
 * the wandering of chance alone, of which the root of the number of messages that arrived is the
 * scale (their standard deviation is less, because each idle tick sends at most one copy to a
 * process). A critical queue rises by about 0.6 of that scale whatever the duration, a steadily
 * growing one by a multiple that increases with the root of the duration, and a stable one by a
 * share that vanishes with it.
 *
 * <p>The limits are choices, made by what a critical queue does. It comes to Brownian motion that
 * is reflected at zero (Whitt, "Stochastic-Process Limits", 2002, chapter 9), whose mean grows as
 * the root of time: after a trial it is sqrt(2/pi) of the scale, to which a straight line has the
 * slope 0.8, so that the rise is 0.64 on average. Of 20,000 simulated paths the standard deviation
 * is 0.70; 0.4 % rise by more than 3, and 36 % by less than 0.25. So a critical queue is hardly
 * ever taken for one that grows, and an interval over trials that lies below 0.25 is not that of
 * its mean. Immutable.
 *
 * @param judged how many queues are judged together, so that all intervals hold with 95 %
 */
public record RegimeJudge(int judged) {
  /** A rise of so many times the wandering is a steady growth. */
  public static final double GROWS_MIN = 3;

  /** A rise of less than this share of the wandering is none. */
  public static final double STEADY_MAX = 0.25;

  /** The rise of a critical queue on average, in multiples of the wandering. */
  static final double CRITICAL_MEAN = 0.64;

  /**
   * What the queue of a role shows beside its regime.
   *
   * @param trend what it did over these trials
   * @param seconds the length of a trial in model time
   */
  public RegimeFinding judge(
      Samples samples, int role, Trend trend, Stability predicted, double seconds) {
    return new RegimeFinding(predicted, trend, ratio(samples, role, seconds));
  }

  /**
   * The interval of the mean rise of a queue over a trial, in multiples of what chance alone makes
   * it wander; empty where fewer than two trials have it, as those do in which the process of this
   * rank was killed.
   */
  Optional<Interval> ratio(Samples samples, int role, double seconds) {
    double[] known =
        IntStream.range(0, samples.size())
            .mapToDouble(trial -> ratio(samples, role, trial, seconds))
            .filter(each -> !Double.isNaN(each))
            .toArray();
    if (known.length < 2) {
      return Optional.empty();
    }
    Summary ratios = Summaries.of(known);
    double half =
        Deviation.chanceLimit(known.length, judged)
            * ratios.sd().orElse(0)
            / Math.sqrt(known.length);
    return Optional.of(new Interval(ratios.mean() - half, ratios.mean() + half));
  }

  /**
   * The rise of a queue over a trial, in multiples of what chance alone makes it wander; NaN where
   * its process was killed or restarted.
   */
  private static double ratio(Samples samples, int role, int trial, double seconds) {
    double arrived =
        samples.get(role, Metric.RECEIVES, trial) + samples.get(role, Metric.QUEUE_FINAL, trial);
    double rise = samples.get(role, Metric.QUEUE_GROWTH_PER_S, trial) * seconds;
    return arrived == 0 ? 0 : rise / Math.sqrt(arrived);
  }
}
