package lamplight.report.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lamplight.model.PlannedFault;
import lamplight.report.data.Lines.Quantity;

/** What faults on purpose did to queues and offsets, trial by trial, by the kept series. */
public final class FaultEffects {
  private FaultEffects() {}

  /**
   * What a pause did to the queue of the paused process.
   *
   * @param before in each trial, its length just before the pause
   * @param most in each trial, its greatest length from the pause on until it had drained, sampled
   * @param drainedSeconds in each trial in which that happened, how long after the end of the pause
   *     the queue was first no longer than before, in seconds of model time
   */
  public record Backlog(double[] before, double[] most, double[] drainedSeconds) {}

  /**
   * A slope before and after an instant.
   *
   * @param before in each trial, per second
   * @param after in each trial, per second
   */
  public record Change(double[] before, double[] after) {}

  /** What a pause did; with at least one complete trial. */
  public static Backlog backlog(RunData data, PlannedFault.Pause pause) {
    double[] seconds = data.lines().seconds();
    int first = within(seconds, pause.atNs() / 1e9) - 1;
    // The first sample that can hold what the process did once it was awake.
    int woken = first + 1;
    while (woken < seconds.length && seconds[woken] < pause.endNs() / 1e9) {
      woken++;
    }
    int trials = data.lines().trials();
    double[] before = new double[trials];
    double[] most = new double[trials];
    List<Double> drained = new ArrayList<>();
    for (int trial = 0; trial < trials; trial++) {
      double[] queue = data.lines().line(Quantity.QUEUE, role(data, trial, pause.process()), trial);
      before[trial] = queue[first];
      int at = first;
      while (at < queue.length && (at < woken || queue[at] > before[trial])) {
        most[trial] = Math.max(most[trial], queue[at]);
        at++;
      }
      if (at < queue.length) {
        drained.add(seconds[at] - pause.endNs() / 1e9);
      }
    }
    return new Backlog(before, most, drained.stream().mapToDouble(Double::doubleValue).toArray());
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
