package lamplight.report.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;

/**
 * Every measure of every role in every complete trial: one column of numbers a role and measure, in
 * the order of the trials. Not thread-safe.
 */
public final class Samples {
  private static final int METRICS = Metric.values().length;

  private final int roles;
  private final List<double[]> columns = new ArrayList<>();
  private int size;

  Samples(int roles) {
    this.roles = roles;
    for (int column = 0; column < roles * METRICS; column++) {
      columns.add(new double[1]);
    }
  }

  void add(List<ProcessMeasures> measures) {
    if (measures.size() != roles) {
      throw new IllegalArgumentException(
          "measures of " + measures.size() + " roles in an experiment of " + roles);
    }
    for (int index = 0; index < roles; index++) {
      for (Metric metric : Metric.values()) {
        int column = index * METRICS + metric.ordinal();
        double[] values = columns.get(column);
        if (size == values.length) {
          values = Arrays.copyOf(values, 2 * size);
          columns.set(column, values);
        }
        values[size] = measures.get(index).get(metric).orElse(Double.NaN);
      }
    }
    size++;
  }

  /** How many complete trials there are. */
  public int size() {
    return size;
  }

  /**
   * A measure in one trial; NaN where it is undefined.
   *
   * @param role from 1; see {@link RunData#roles()}
   * @param sample the trial's place among the complete trials, from 0
   */
  public double get(int role, Metric metric, int sample) {
    return columns.get((role - 1) * METRICS + metric.ordinal())[sample];
  }

  /** A measure over all complete trials, in their order; NaN where it is undefined. */
  public double[] column(int role, Metric metric) {
    return Arrays.copyOf(columns.get((role - 1) * METRICS + metric.ordinal()), size);
  }

  /** The values of a measure over the trials in which it is defined, in the order of the trials. */
  public double[] defined(int role, Metric metric) {
    double[] values = columns.get((role - 1) * METRICS + metric.ordinal());
    return Arrays.stream(values, 0, size).filter(value -> !Double.isNaN(value)).toArray();
  }

  /** A measure summarised over the trials in which it is defined; empty when there is none. */
  public Optional<Summary> summary(int role, Metric metric) {
    double[] values = defined(role, metric);
    return values.length == 0 ? Optional.empty() : Optional.of(Summaries.of(values));
  }

  /** Whether a measure is defined for any role in any trial. */
  public boolean isDefined(Metric metric) {
    for (int role = 1; role <= roles; role++) {
      if (defined(role, metric).length > 0) {
        return true;
      }
    }
    return false;
  }
}
