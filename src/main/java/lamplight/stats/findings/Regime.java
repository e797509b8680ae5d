package lamplight.stats.findings;

import java.util.List;
import java.util.Optional;
import lamplight.theory.QueuePrediction;
import lamplight.theory.Stability;

/**
 * What theory says of the queue of a role in every trial of a run. Immutable.
 *
 * @param stability whether it is stable, critical or saturated, which it is in every trial
 * @param settlingS about how long it takes from empty to its steady state, in seconds of model
 *     time, in the trial in which that is longest; 0 unless it is stable
 * @param meanLength its mean length in messages, in the trial in which that is longest; 0 unless it
 *     is stable
 */
public record Regime(Stability stability, double settlingS, double meanLength) {
  /** A queue that settles within this share of a trial is as good as settled from the start. */
  private static final double SETTLING_SHARE_MAX = 0.1;

  /** The regime that these have in common; empty where they have none, or there is no trial. */
  static Optional<Regime> common(List<QueuePrediction> trials) {
    return trials.stream().map(QueuePrediction::stability).distinct().count() != 1
        ? Optional.empty()
        : Optional.of(
            new Regime(
                trials.get(0).stability(),
                trials.stream().mapToDouble(queue -> queue.settlingS().orElse(0)).max().orElse(0),
                trials.stream()
                    .mapToDouble(queue -> queue.meanLength().orElse(0))
                    .max()
                    .orElse(0)));
  }

  /** Whether trials of so many seconds end before or soon after the queue has settled. */
  public boolean isUnsettledIn(double durationSeconds) {
    return settlingS > SETTLING_SHARE_MAX * durationSeconds;
  }
}
