package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.ValueCounts;
import lamplight.report.text.Numbers;

/** How large the jumps of each clock are: the share of events by jump size. */
final class JumpsChart {
  /** Up to this size each size stands alone; beyond it, sizes are grouped by doubling. */
  private static final long SINGLE_SIZES_MAX = 60;

  /** The axis shows at least so many sizes, so that one size alone does not fill it. */
  private static final long SIZES_MIN = 5;

  /** Points along the axis, somewhat fewer than there are. */
  private static final int ROOM = 600;

  private static final int SPACING_MIN = 40;

  private JumpsChart() {}

  static Picture of(RunData data) {
    long largest = 1;
    List<String> sights = new ArrayList<>();
    for (int group : data.groups()) {
      ValueCounts jumps = data.jumps(group);
      largest = Math.max(largest, jumps.largest());
      sights.add(
          Labels.group(data, group)
              + (data.hasManyProcesses() ? " jump by 1 at " : " jumps by 1 at ")
              + Numbers.percent(jumps.share(1, 1))
              + (data.hasManyProcesses() ? " of their events" : " of its events")
              + " and by up to "
              + Numbers.count(jumps.largest()));
    }
    boolean grouped = largest > SINGLE_SIZES_MAX;
    Plot plot =
        new Plot(
            "How far the clocks jump at an event",
            "jump size (clock values)",
            data.hasManyProcesses() ? "share of all events" : "share of the process's events",
            Picture.WIDTH,
            400);
    double lowest = 0.1;
    for (int group : data.groups()) {
      if (data.jumps(group).total() == 0) {
        continue;
      }
      List<double[]> points = points(data.jumps(group), largest, grouped);
      for (double[] point : points) {
        lowest = Math.min(lowest, point[1]);
      }
      plot.processPoints(Labels.group(data, group), column(points, 0), column(points, 1), group);
    }
    plot.styler().setYAxisLogarithmic(true);
    plot.styler().setYAxisTickLabelsFormattingFunction(share -> Numbers.axis(share * 100) + " %");
    if (grouped) {
      plot.styler().setXAxisTickLabelsFormattingFunction(JumpsChart::group);
      plot.xRange(-0.5, groups(largest) - 0.5, ROOM / groups(largest));
    } else {
      long sizes = Math.max(largest, SIZES_MIN);
      plot.xRange(0.5, sizes + 0.5, Math.max(SPACING_MIN, ROOM / (int) sizes));
    }
    plot.yRange(Math.pow(10, Math.floor(Math.log10(lowest) + 1e-9)), 1.2);
    return new Picture(
        "jumps.png",
        "Share of events by jump size, on a logarithmic scale: " + String.join("; ", sights) + ".",
        "Over all events of all complete trials. A jump of 1 is an event that skips no clock"
            + " value; larger ones happen only at a receive. A straight line on this scale is a"
            + " geometric distribution.",
        plot);
  }

  /** Points (x, share): x is the size itself, or the number of its group from 0. */
  private static List<double[]> points(ValueCounts jumps, long largest, boolean grouped) {
    List<double[]> points = new ArrayList<>();
    long low = 1;
    for (int place = 0; low <= largest; place++) {
      long high = grouped ? 2 * low - 1 : low;
      double share = jumps.share(low, high);
      if (share > 0) {
        points.add(new double[] {grouped ? place : low, share});
      }
      low = high + 1;
    }
    return points;
  }

  private static int groups(long largest) {
    return Long.SIZE - Long.numberOfLeadingZeros(largest);
  }

  /** The sizes of a group: {@code 1}, {@code 2-3}, {@code 4-7}, ... */
  private static String group(double place) {
    if (place < 0) {
      return " ";
    }
    long low = 1L << Math.round(place);
    return low == 1 ? "1" : Numbers.count(low) + "-" + Numbers.count(2 * low - 1);
  }

  private static double[] column(List<double[]> points, int column) {
    return points.stream().mapToDouble(point -> point[column]).toArray();
  }
}
