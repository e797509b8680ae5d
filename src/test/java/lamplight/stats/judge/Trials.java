package lamplight.stats.judge;

import java.util.List;
import java.util.function.LongToDoubleFunction;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;

/** Sides for tests: a value of one measure for each seed and process, 1 in all others. */
final class Trials {
  private Trials() {}

  /** One process, seeds 1 and up. */
  static Samples of(Metric metric, double... values) {
    return from(1, metric, values);
  }

  /** One process, seeds from this one up; NaN is undefined. */
  static Samples from(long first, Metric metric, double... values) {
    Samples samples = new Samples(Roles.NUMBERS);
    for (int index = 0; index < values.length; index++) {
      double value = values[index];
      samples.add(
          first + index, List.of(ProcessMeasures.of(1, each -> each == metric ? value : 1)));
    }
    return samples;
  }

  /** Two processes, seeds 1 to n, with a function of the seed each. */
  static Samples two(
      Metric metric, long seeds, LongToDoubleFunction first, LongToDoubleFunction second) {
    Samples samples = new Samples(Roles.NUMBERS);
    for (long seed = 1; seed <= seeds; seed++) {
      double one = first.applyAsDouble(seed);
      double other = second.applyAsDouble(seed);
      samples.add(
          seed,
          List.of(
              ProcessMeasures.of(1, each -> each == metric ? one : 1),
              ProcessMeasures.of(2, each -> each == metric ? other : 1)));
    }
    return samples;
  }
}
