package lamplight.report.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lamplight.measure.PauseMeasures;
import lamplight.model.PlannedFault;
import lamplight.report.data.Lines.Quantity;

/**
 * What faults on purpose did, trial by trial: to queues by the events, to offsets by the kept
 * series.
 */
public final class FaultEffects {
  private FaultEffects() {}

  /**
   * What a pause did to the queue of the paused process, over the trials in which it made late
   * ticks, those that fell due in the pause; see {@link PauseMeasures}.
   *
   * @param sent in each of them, how many messages others sent to it in the pause
   * @param before in each, what its queue held after its last tick before the pause
   * @param most in each, the most that its queue held just before a late tick
   * @param drainedSeconds in each trial in which that is known to have happened, how long after the
   *     end of the pause it made the first tick after which its queue held no more than before, in
   *     seconds of model time
   */
  public record Backlog(double[] sent, double[] before, double[] most, double[] drainedSeconds) {
    /** In how many trials late ticks were made. */
    public int trials() {
      return before.length;
    }
  }

  /**
   * A slope before and after an instant.
   *
   * @param before in each trial, per second
   * @param after in each trial, per second
   */
  public record Change(double[] before, double[] after) {}

  /** What a pause did. */
  public static Backlog backlog(RunData data, PlannedFault.Pause fault) {
    List<PauseMeasures> hit =
        data.faults(fault).stream()
            .map(PauseMeasures.class::cast)
            .filter(pause -> pause.lateTicks() > 0)
            .toList();
    return new Backlog(
        hit.stream().mapToDouble(PauseMeasures::copiesSent).toArray(),
        hit.stream().mapToDouble(PauseMeasures::heldBefore).toArray(),
        hit.stream().mapToDouble(PauseMeasures::heldMost).toArray(),
        hit.stream()
            .flatMapToLong(pause -> pause.drainedNs().stream())
            .mapToDouble(drainedNs -> drainedNs / 1e9)
            .toArray());
  }

  /**
   * How the offset of a process changed per second before an instant and after it.
   *
   * @return empty when there are fewer than two samples on either side
   */
  public static Optional<Change> drift(RunData data, int process, double atSeconds) {
    double[] seconds = data.lines().seconds();
    int split = within(seconds, atSeconds);
    if (split < 2 || seconds.length - split < 2) {
      return Optional.empty();
    }
    int trials = data.lines().trials();
    double[] before = new double[trials];
    double[] after = new double[trials];
    for (int trial = 0; trial < trials; trial++) {
      double[] offset = data.lines().line(Quantity.OFFSET, role(data, trial, process), trial);
      before[trial] = slope(seconds, offset, 0, split);
      after[trial] = slope(seconds, offset, split, seconds.length);
    }
    return Optional.of(new Change(before, after));
  }

  /** How many instants are not after this one. */
  public static int within(double[] seconds, double atSeconds) {
    int found = Arrays.binarySearch(seconds, atSeconds);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private static int role(RunData data, int trial, int process) {
    return data.measured().get(trial).roles().indexOf(process) + 1;
  }

  /** The least-squares slope of the values from one place up to another. */
  private static double slope(double[] x, double[] y, int from, int to) {
    double meanX = Arrays.stream(x, from, to).average().orElse(0);
    double meanY = Arrays.stream(y, from, to).average().orElse(0);
    double product = 0;
    double square = 0;
    for (int index = from; index < to; index++) {
      product += (x[index] - meanX) * (y[index] - meanY);
      square += (x[index] - meanX) * (x[index] - meanX);
    }
    return product / square;
  }
}
