package lamplight.stats.judge;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import lamplight.measure.Metric;
import lamplight.stats.judge.Comparer.Case;

/**
 * Cases that are another case in another unit: a clock's rate is its final value over the duration,
 * and its mean jump that value over the ticks. Where all trials have one duration, or so many
 * ticks, tests of both are one test, and Holm's correction would ask more of all the others for it.
 */
final class Proportional {
  /** Measures that may be proportional to each other; the first that is there is tested. */
  private static final List<Metric> ALIKE = Metric.where(Metric::isFinalClock);

  /** Tables have six significant digits, so that a ratio of two values is this uncertain. */
  private static final double TOLERANCE = 1.1e-5;

  private Proportional() {}

  /** For each case that is another one in another unit in every trial of both sides, that one. */
  static Map<Case, Case> of(List<Case> cases) {
    Map<Case, Case> same = new IdentityHashMap<>();
    for (Metric metric : ALIKE) {
      for (Case each : cases) {
        if (each.metric() == metric) {
          cases.stream()
              .filter(first -> isBefore(first, each) && !same.containsKey(first))
              .filter(first -> isProportional(first, each))
              .findFirst()
              .ifPresent(first -> same.put(each, first));
        }
      }
    }
    return Collections.unmodifiableMap(same);
  }

  private static boolean isBefore(Case first, Case each) {
    return first.role() == each.role()
        && ALIKE.contains(first.metric())
        && ALIKE.indexOf(first.metric()) < ALIKE.indexOf(each.metric());
  }

  private static boolean isProportional(Case first, Case each) {
    if (!first.base().seeds().equals(each.base().seeds())
        || !first.other().seeds().equals(each.other().seeds())) {
      return false;
    }
    double[] ones = values(first);
    double[] others = values(each);
    double scale = 0;
    for (int index = 0; index < ones.length; index++) {
      boolean isZero = ones[index] == 0 || others[index] == 0;
      if (isZero && ones[index] == others[index]) {
        continue;
      }
      double ratio = isZero ? Double.NaN : others[index] / ones[index];
      scale = scale == 0 ? ratio : scale;
      if (!(Math.abs(ratio - scale) <= TOLERANCE * Math.abs(scale))) {
        return false;
      }
    }
    return true;
  }

  private static double[] values(Case each) {
    return DoubleStream.concat(
            Arrays.stream(each.base().array()), Arrays.stream(each.other().array()))
        .toArray();
  }
}
