package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import lamplight.measure.Distribution.Bin;
import lamplight.measure.Metric;
import lamplight.measure.ProcessPercentile;
import lamplight.report.chart.Chart.Naming;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import lamplight.report.data.Labels;
import lamplight.report.data.LatenessWords;
import lamplight.report.data.RunData;
import lamplight.report.data.TimeUnits;
import lamplight.report.data.ValueCounts;
import lamplight.report.text.Numbers;

/** How late the ticks were in real time: the share of ticks later than each lateness. */
final class LatenessChart {
  private static final int HEIGHT = 300;
  private static final double ROOM = 1.06;

  private LatenessChart() {}

  static boolean isPossible(RunData data) {
    return data.groups().stream().anyMatch(group -> data.lateness(group).total() > 0);
  }

  static Picture of(RunData data) {
    List<Integer> groups =
        data.groups().stream().filter(group -> data.lateness(group).total() > 0).toList();
    double low = groups.stream().mapToDouble(group -> least(data, group)).min().orElse(1);
    double high =
        groups.stream().mapToDouble(group -> data.lateness(group).largest()).max().orElse(1);
    double fewest =
        groups.stream().mapToDouble(group -> 1.0 / data.lateness(group).total()).min().orElse(1);
    List<Series> series = new ArrayList<>();
    List<String> sights = new ArrayList<>();
    for (int group : groups) {
      List<Point> curve = curve(data.lateness(group), low / ROOM);
      series.add(Series.of("", group, Kind.MEAN, curve));
      series.add(
          Series.of(
              Labels.group(data, group), group, Kind.MARKS, List.of(curve.get(curve.size() - 1))));
      sights.add(Labels.group(data, group) + " at most " + largest(data, group) + " µs");
    }
    Chart chart =
        new Chart(
            "",
            Axis.logarithmic(
                TimeUnits.differ(data.experiment())
                    ? "lateness (µs of wall time)"
                    : "lateness (µs)",
                low / ROOM,
                Math.max(high, 2 * low) * ROOM,
                Numbers::axis),
            Axis.logarithmic("share of ticks that are later", fewest / 1.5, 1.2, Axis::percent),
            HEIGHT,
            series,
            Naming.LEGEND);
    return new Picture(
        "lateness.png",
        "How late the ticks are",
        "Share of ticks later than a given time, on logarithmic scales: "
            + String.join(", ", sights)
            + ".",
        "From a tick's deadline to its event, over all ticks of all complete trials"
            + LatenessWords.of(data.experiment()).exception()
            + ". Where a line crosses 1 %, 99 of 100 ticks are earlier; it ends at the latest"
            + " tick.",
        chart);
  }

  private static double least(RunData data, int group) {
    return Math.max(1, data.lateness(group).bins().get(0).value());
  }

  /** The largest lateness of a group, as the table of lateness has it. */
  private static String largest(RunData data, int group) {
    int role = data.hasManyProcesses() ? ProcessPercentile.LARGEST.place() : group;
    return data.samples()
        .summary(role, Metric.LATENESS_MAX_US)
        .map(of -> Numbers.figure(of.max()))
        .orElseGet(() -> Numbers.count(data.lateness(group).largest()));
  }

  /**
   * Steps (lateness, share of the ticks later than that), from the left edge to the latest tick,
   * than which none is later.
   */
  private static List<Point> curve(ValueCounts lateness, double edge) {
    List<Point> curve = new ArrayList<>();
    curve.add(new Point(edge, 1));
    long later = lateness.total();
    double share = 1;
    for (Bin bin : lateness.bins()) {
      later -= bin.count();
      share = later > 0 ? (double) later / lateness.total() : share;
      curve.add(new Point(Math.max(1, bin.value()), share));
    }
    return curve;
  }
}
