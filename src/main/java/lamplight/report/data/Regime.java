package lamplight.report.data;

import java.util.List;
import java.util.Optional;
import lamplight.results.Predicted;
import lamplight.theory.QueuePrediction;
import lamplight.theory.Stability;
import lamplight.theory.TrialForecast;

/**
 * What theory says of the queue of a role in every trial of a run. Immutable.
 *
 * @param settlingS about how long it takes from empty to its steady state, in seconds of model
 *     time, in the trial in which that is longest; 0 unless it is stable
 */
public record Regime(Stability stability, double settlingS) {
  /** A queue that settles within this share of a trial is as good as settled from the start. */
  private static final double SETTLING_SHARE_MAX = 0.1;

  /** The regime of a role; empty where theory says nothing, or not the same of each trial. */
  public static Optional<Regime> of(RunData run, int role) {
    List<TrialForecast> forecasts = run.predicted().map(Predicted::trials).orElse(List.of());
    List<TrialRow> measured = run.measured();
    Optional<Regime> common = Optional.empty();
    for (int trial = 0; trial < forecasts.size(); trial++) {
      int process = measured.get(trial).process(role);
      QueuePrediction queue = forecasts.get(trial).prediction().queue(process);
      double longest = common.map(Regime::settlingS).orElse(0.0);
      if (common.isPresent() && common.get().stability() != queue.stability()) {
        return Optional.empty();
      }
      common =
          Optional.of(
              new Regime(queue.stability(), Math.max(longest, queue.settlingS().orElse(0))));
    }
    return common;
  }

  /**
   * About how long the queues of these roles take to settle, in seconds of model time: the longest
   * of {@link #settlingS}, and 0 where none is stable.
   */
  public static double longestSettlingS(RunData run, List<Integer> roles) {
    return roles.stream()
        .flatMap(role -> of(run, role).stream())
        .mapToDouble(Regime::settlingS)
        .max()
        .orElse(0);
  }

  /** Whether trials of so many seconds end before or soon after the queue has settled. */
  public boolean isUnsettledIn(double durationSeconds) {
    return settlingS > SETTLING_SHARE_MAX * durationSeconds;
  }
}
