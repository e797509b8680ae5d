package lamplight.measure;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The measures of the relay in one trial of a star: a number a metric. Immutable. */
public final class RelayMeasures {
  private final double[] values;

  private RelayMeasures(double[] values) {
    this.values = values;
  }

  /** The measures that this function gives; one that is not a number is not defined. */
  public static RelayMeasures of(ToDoubleFunction<RelayMetric> value) {
    return new RelayMeasures(Arrays.stream(RelayMetric.values()).mapToDouble(value).toArray());
  }

  /** The value of a metric; empty when it is not defined in this trial. */
  public OptionalDouble get(RelayMetric metric) {
    double value = values[metric.ordinal()];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The values of a metric over the trials in which it is defined, in their order. */
  public static double[] values(List<RelayMeasures> trials, RelayMetric metric) {
    return trials.stream()
        .map(trial -> trial.get(metric))
        .flatMapToDouble(OptionalDouble::stream)
        .toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RelayMeasures measures && Arrays.equals(values, measures.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "RelayMeasures" + Arrays.toString(values);
  }
}
