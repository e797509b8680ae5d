package lamplight.analysis.measure;

import java.util.OptionalDouble;

/** The measures of one process in one trial. Immutable. */
public final class ProcessMeasures {
  private final int process;
  private final double[] values;

  /** Measures by the ordinal of their {@link Metric}; NaN where a measure is undefined. */
  ProcessMeasures(int process, double[] values) {
    if (values.length != Metric.values().length) {
      throw new IllegalArgumentException("one value a metric, but there are " + values.length);
    }
    this.process = process;
    this.values = values.clone();
  }

  /** The process, from 1. */
  public int process() {
    return process;
  }

  /** The value of a metric; empty where it is undefined, such as a mean over no receives. */
  public OptionalDouble get(Metric metric) {
    double value = values[metric.ordinal()];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
