package lamplight.stats.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;
import lamplight.stats.findings.ClockFinding.Why;
import lamplight.stats.frame.Samples;
import lamplight.theory.Stability;

/**
 * Decides what the queues and clocks of a run do: which queues grow and why, which clocks fall
 * behind the leader's and which keep pace. Not thread-safe.
 */
public final class RunJudge {
  /** A rise of fewer messages over a trial does not matter, however surely it is shown. */
  private static final double RISE_MIN = 1;

  /** A queue that theory holds for so short is not what a clock waits for. */
  private static final double QUEUE_MIN = 0.5;

  private final Samples samples;
  private final Optional<Predicted> predicted;
  private final double seconds;
  private final boolean kills;

  /**
   * A judge of these trials, at least one.
   *
   * @param predicted what theory says of them; empty where it says nothing
   * @param seconds the length of a trial in model time
   * @param kills whether any process is killed on purpose
   */
  public RunJudge(Samples samples, Optional<Predicted> predicted, double seconds, boolean kills) {
    this.samples = samples;
    this.predicted = predicted;
    this.seconds = seconds;
    this.kills = kills;
  }

  /** What every queue did of which that is known, by role. */
  public List<QueueFinding> queues() {
    return roles().stream().flatMap(role -> queue(role).stream()).toList();
  }

  /** What a queue did; empty where that is unknown, as of a killed process. */
  public Optional<QueueFinding> queue(int role) {
    Optional<Summary> slope = samples.summary(role, Metric.QUEUE_GROWTH_PER_S);
    Optional<Summary> end = samples.summary(role, Metric.QUEUE_FINAL);
    return slope.isPresent() && end.isPresent()
        ? Optional.of(new QueueFinding(role, trend(role, slope.get(), end.get()), cause(role)))
        : Optional.empty();
  }

  /** A critical queue rises too, so one that does not surely rise more than that may grow. */
  private Trend trend(int role, Summary slope, Summary end) {
    double riseMin = slope.n() == 1 ? Growth.ONE_TRIAL_MIN : RISE_MIN;
    Trend trend = Growth.trend(slope, end, seconds, riseMin);
    return trend instanceof Trend.Grows && isLikeCritical(role) ? new Trend.MayGrow(slope) : trend;
  }

  private boolean isLikeCritical(int role) {
    return new RegimeJudge(1)
        .ratio(samples, role, seconds)
        .filter(ratio -> ratio.low() <= RegimeJudge.CRITICAL_MEAN)
        .isPresent();
  }

  private QueueCause cause(int role) {
    Optional<Regime> regime = predicted.flatMap(known -> known.regime(role));
    Stability stability = regime.map(Regime::stability).orElse(Stability.SATURATED);
    return switch (stability) {
      case SATURATED ->
          new QueueCause.TooManyMessages(arrivalsPerS(role), samples.summary(role, Metric.RATE));
      case CRITICAL -> new QueueCause.Critical();
      case STABLE -> {
        Regime stable = regime.orElseThrow();
        yield new QueueCause.Stable(
            stable.settlingS(), stable.meanLength(), stable.isUnsettledIn(seconds));
      }
    };
  }

  /**
   * The messages that came to a process a second: those received and those still queued, over the
   * trial; empty where the queue is unknown.
   */
  public Optional<Summary> arrivalsPerS(int role) {
    double[] received = samples.column(role, Metric.RECEIVES);
    double[] queued = samples.column(role, Metric.QUEUE_FINAL);
    double[] perSecond =
        IntStream.range(0, received.length)
            .mapToDouble(trial -> (received[trial] + queued[trial]) / seconds)
            .filter(value -> !Double.isNaN(value))
            .toArray();
    return perSecond.length == 0 ? Optional.empty() : Optional.of(Summaries.of(perSecond));
  }

  /**
   * Its measures beside their predictions; empty where nothing is predicted, or no trial complete.
   */
  public Optional<PredictedMeasures> predictions() {
    return predicted
        .filter(known -> !known.trials().isEmpty())
        .map(known -> new PredictedMeasures(known, samples, seconds));
  }

  /** How the clocks of those that live to the end keep up. */
  public Pace pace() {
    Leader leader = new LeaderJudge(samples, seconds, kills).leader();
    List<ClockFinding> clocks = new ArrayList<>();
    for (int role : leader.living()) {
      Optional<Summary> drift = samples.summary(role, Metric.DRIFT_PER_S);
      Optional<Summary> end = samples.summary(role, Metric.OFFSET_FINAL);
      boolean isLeader = leader.role().isPresent() && leader.role().get() == role;
      if (!isLeader && drift.isPresent() && end.isPresent()) {
        double riseMin = LeaderJudge.riseMin(leader.rate(), seconds);
        clocks.add(
            clock(role, Growth.trend(drift.get(), end.get(), seconds, riseMin), leader.rate()));
      }
    }
    return new Pace(leader, clocks);
  }

  private ClockFinding clock(int role, Trend trend, double leaderRate) {
    Summary drift = trend.slope();
    if (trend instanceof Trend.Grows) {
      return new ClockFinding.FallsBehind(role, drift, why(role));
    }
    if (trend instanceof Trend.MayGrow) {
      boolean queueMayGrow = queue(role).map(QueueFinding::mayGrow).orElse(false);
      return new ClockFinding.MayFallBehind(role, drift, why(role), queueMayGrow);
    }
    return drift.high().orElse(drift.mean()) <= Growth.PACE_SHARE_MAX * leaderRate
        ? new ClockFinding.KeepsPace(role, drift)
        : new ClockFinding.NotShown(role, drift);
  }

  private Why why(int role) {
    QueueCause cause = cause(role);
    if (cause instanceof QueueCause.Stable stable) {
      return stable.meanLength() < QUEUE_MIN
          ? new Why.WaitsForMessages(stable.meanLength())
          : new Why.QueueSettles(stable.meanLength());
    }
    return queue(role).map(QueueFinding::grows).orElse(false)
        ? new Why.QueueGrows(cause)
        : new Why.Unknown();
  }

  private List<Integer> roles() {
    return IntStream.rangeClosed(1, samples.roleCount()).boxed().toList();
  }
}
