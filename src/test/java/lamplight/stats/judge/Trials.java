package lamplight.stats.judge;

import java.util.function.LongToDoubleFunction;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;

/** Sides for tests: a value of one measure for each seed and process, 1 in all others. */
final class Trials {
  private Trials() {}

  /** One process, seeds 1 and up. */
  static SideSamples of(Metric metric, double... values) {
    return from(1, metric, values);
  }

  /** One process, seeds from this one up; NaN is undefined. */
  static SideSamples from(long first, Metric metric, double... values) {
    SideSamples.Builder builder = new SideSamples.Builder(Roles.PROCESS);
    for (int index = 0; index < values.length; index++) {
      double value = values[index];
      builder.add(first + index, ProcessMeasures.of(1, each -> each == metric ? value : 1));
    }
    return builder.build();
  }

  /** Two processes, seeds 1 to n, with a function of the seed each. */
  static SideSamples two(
      Metric metric, long seeds, LongToDoubleFunction first, LongToDoubleFunction second) {
    SideSamples.Builder builder = new SideSamples.Builder(Roles.PROCESS);
    for (long seed = 1; seed <= seeds; seed++) {
      double one = first.applyAsDouble(seed);
      double other = second.applyAsDouble(seed);
      builder.add(seed, ProcessMeasures.of(1, each -> each == metric ? one : 1));
      builder.add(seed, ProcessMeasures.of(2, each -> each == metric ? other : 1));
    }
    return builder.build();
  }
}
