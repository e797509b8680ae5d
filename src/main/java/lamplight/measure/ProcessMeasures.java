package lamplight.measure;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The measures of one process in one trial. Immutable. */
public final class ProcessMeasures {
  private final int process;
  private final double[] values;

  private ProcessMeasures(int process, double[] values) {
    this.process = process;
    this.values = values;
  }

  /**
   * The measures of a process.
   *
   * @param process the process, from 1
   * @param value gives the value of each metric; NaN where it is undefined
   */
  public static ProcessMeasures of(int process, ToDoubleFunction<Metric> value) {
    return new ProcessMeasures(
        process, Arrays.stream(Metric.values()).mapToDouble(value).toArray());
  }

  /** The same measures, but for one metric; empty where it is undefined. */
  public ProcessMeasures with(Metric metric, OptionalDouble value) {
    double[] changed = values.clone();
    changed[metric.ordinal()] = value.orElse(Double.NaN);
    return new ProcessMeasures(process, changed);
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
