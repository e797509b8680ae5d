package lamplight.report.chart;

import java.util.List;
import lamplight.report.chart.Axis.Tick;
import lamplight.report.chart.Chart.Naming;

/** Low charts below each other, each on a horizontal axis of its own. */
final class Strips {
  private static final int TICKS_MAX = 5;

  /** From zero where the least value is below this share of the greatest. */
  private static final double ZERO_SHARE = 0.4;

  private static final double ROOM = 0.04;

  private Strips() {}

  /**
   * The axis that fits these values.
   *
   * @param isCount whether what was measured is whole, so that the ticks are
   */
  static Axis axis(List<Double> values, boolean isCount) {
    if (values.isEmpty()) {
      return Axis.marked("", 0, 1, List.of(new Tick(0.5, "no value")));
    }
    double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double low = least >= 0 && least < ZERO_SHARE * most ? 0 : least;
    double room = most == low ? Math.max(0.5, 0.1 * Math.abs(most)) : ROOM * (most - low);
    return isCount
        ? Axis.counts("", low - room, most + room, TICKS_MAX)
        : Axis.linear("", low - room, most + room, TICKS_MAX);
  }

  /** Whether all of these values are whole. */
  static boolean areWhole(List<Double> values) {
    return values.stream().allMatch(value -> value == Math.rint(value));
  }

  /**
   * A strip, which is 1 high in its own units.
   *
   * @param name what stands beside its middle, or nothing
   */
  static Chart strip(String title, Axis x, String name, int height, List<Series> series) {
    List<Tick> names = name.isEmpty() ? List.of() : List.of(new Tick(0.5, name));
    Axis across = Axis.marked("", 0, 1, names);
    return new Chart(title, x, across, height, series, Naming.NONE);
  }
}
