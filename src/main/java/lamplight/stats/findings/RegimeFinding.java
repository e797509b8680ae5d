package lamplight.stats.findings;

import java.util.Optional;
import lamplight.stats.Interval;
import lamplight.stats.Summary;
import lamplight.theory.Stability;

/**
 * Whether the queue of a role grows, beside what theory expects of it.
 *
 * @param predicted what theory expects
 * @param trend what it did, as of any run
 * @param ratio the 95 % interval of its rise over a trial in multiples of what chance alone makes
 *     it wander, widened for the number of queues judged; empty for a single trial
 */
public record RegimeFinding(Stability predicted, Trend trend, Optional<Interval> ratio) {
  /** What the measures show. */
  public enum Shown {
    /** It grows, or grew in the only trial. */
    GROWS,
    /** It does not grow so that it matters. */
    STEADY,
    /** It may grow, as a critical one does. */
    MAY_GROW
  }

  /** What the measures show. */
  public Shown shown() {
    if (trend instanceof Trend.Grows) {
      return Shown.GROWS;
    }
    return trend instanceof Trend.MayGrow ? Shown.MAY_GROW : Shown.STEADY;
  }

  /** Its measured growth in messages per second. */
  public Summary growth() {
    return trend.slope();
  }

  /**
   * Whether what is shown is surely not what theory expects, by the interval of the ratio: it lies
   * above {@link RegimeJudge#GROWS_MIN} of a queue that should not grow for ever, or below {@link
   * RegimeJudge#STEADY_MAX} of one that should grow.
   */
  public boolean disagrees() {
    boolean grows = ratio.isPresent() && ratio.get().low() > RegimeJudge.GROWS_MIN;
    boolean isSteady = ratio.isPresent() && ratio.get().high() < RegimeJudge.STEADY_MAX;
    return switch (predicted) {
      case STABLE -> grows;
      case CRITICAL -> grows || isSteady;
      case SATURATED -> isSteady;
    };
  }
}
