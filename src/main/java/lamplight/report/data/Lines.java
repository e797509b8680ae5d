package lamplight.report.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lamplight.measure.LongSamples;
import lamplight.measure.TrialSeries;
import lamplight.measure.TrialSeries.ProcessSeries;

/**
 * The series of the first trials of a run, on their common grid: clocks, offsets and queue lengths.
 * Seeds are exchangeable, so the first trials are as good a sample as any, and memory stays
 * bounded. Not thread-safe.
 */
public final class Lines {
  /** How many trials are kept at most. */
  public static final int TRIALS_MAX = 1000;

  private static final long NUMBERS_MAX = 20_000_000;

  /** What is drawn against time over the seeds. */
  public enum Quantity {
    /** The Lamport clock. */
    CLOCK,
    /** The leader's clock minus this one's. */
    OFFSET,
    /** The queue length. */
    QUEUE
  }

  private final List<float[][][]> trials = new ArrayList<>();
  private Optional<TrialSeries> first = Optional.empty();

  void add(TrialSeries series) {
    if (first.isEmpty()) {
      first = Optional.of(series);
    }
    TrialSeries grid = first.get();
    if (!grid.seconds().equals(series.seconds())
        || grid.processes().size() != series.processes().size()) {
      throw new IllegalArgumentException("the series of two trials stand on different grids");
    }
    long numbers =
        (long) Quantity.values().length * grid.processes().size() * grid.seconds().size();
    if (trials.size() >= TRIALS_MAX
        || (!trials.isEmpty() && (trials.size() + 1) * numbers > NUMBERS_MAX)) {
      return;
    }
    float[][][] lines = new float[Quantity.values().length][][];
    for (Quantity quantity : Quantity.values()) {
      lines[quantity.ordinal()] =
          series.processes().stream()
              .map(process -> floats(samples(process, quantity)))
              .toArray(float[][]::new);
    }
    trials.add(lines);
  }

  /** The series of the first complete trial; empty when there is none. */
  public Optional<TrialSeries> first() {
    return first;
  }

  /** How many trials are kept. */
  public int trials() {
    return trials.size();
  }

  /** The instants of the grid, in seconds of model time since the start. */
  public double[] seconds() {
    return first.stream()
        .flatMap(series -> series.seconds().stream())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /**
   * One line.
   *
   * @param trial among those kept, from 0
   * @param role from 1; see {@link RunData#roles()}
   */
  public double[] line(Quantity quantity, int role, int trial) {
    float[] line = trials.get(trial)[quantity.ordinal()][role - 1];
    double[] values = new double[line.length];
    for (int index = 0; index < values.length; index++) {
      values[index] = line[index];
    }
    return values;
  }

  /** The mean over the trials kept, at each instant. */
  public double[] mean(Quantity quantity, int role) {
    double[] mean = new double[seconds().length];
    for (int trial = 0; trial < trials.size(); trial++) {
      double[] line = line(quantity, role, trial);
      for (int index = 0; index < mean.length; index++) {
        mean[index] += line[index] / trials.size();
      }
    }
    return mean;
  }

  /**
   * The values that the given shares of the trials kept do not exceed (nearest rank), a line a
   * share; all from one sorting an instant, which is what takes time.
   */
  public double[][] quantiles(Quantity quantity, int role, double... shares) {
    double[][] quantiles = new double[shares.length][seconds().length];
    float[] column = new float[trials.size()];
    for (int index = 0; index < quantiles[0].length; index++) {
      for (int trial = 0; trial < column.length; trial++) {
        column[trial] = trials.get(trial)[quantity.ordinal()][role - 1][index];
      }
      Arrays.sort(column);
      for (int share = 0; share < shares.length; share++) {
        int rank = Math.max(1, (int) Math.ceil(shares[share] * column.length));
        quantiles[share][index] = column[rank - 1];
      }
    }
    return quantiles;
  }

  private static LongSamples samples(ProcessSeries process, Quantity quantity) {
    return switch (quantity) {
      case CLOCK -> process.clock();
      case OFFSET -> process.offset();
      case QUEUE -> process.queue();
    };
  }

  private static float[] floats(LongSamples samples) {
    float[] values = new float[samples.size()];
    for (int index = 0; index < values.length; index++) {
      values[index] = samples.get(index);
    }
    return values;
  }
}
