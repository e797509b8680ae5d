package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.Tally;
import lamplight.report.text.Numbers;

/** How large the jumps of each clock are: the share of events by jump size. */
final class JumpsChart {
  /** Up to this size each size stands alone; beyond it, sizes are grouped by doubling. */
  private static final long SINGLE_SIZES_MAX = 60;

  private JumpsChart() {}

  static Picture of(RunData data) {
    long largest = 1;
    List<String> sights = new ArrayList<>();
    for (int process : data.processNumbers()) {
      Tally jumps = data.jumps(process);
      largest = Math.max(largest, jumps.largest());
      sights.add(
          Labels.overall(data, process)
              + " jumps by 1 at "
              + Numbers.percent(jumps.share(1, 1))
              + " of its events and by up to "
              + Numbers.count(jumps.largest()));
    }
    boolean grouped = largest > SINGLE_SIZES_MAX;
    Plot plot =
        new Plot(
            "How far the clocks jump at an event",
            grouped ? "jump size (1, 2-3, 4-7, 8-15, ...)" : "jump size (clock values)",
            "share of the process's events",
            Picture.WIDTH,
            400);
    double lowest = 0.1;
    for (int process : data.processNumbers()) {
      if (data.jumps(process).total() == 0) {
        continue;
      }
      List<double[]> points = points(data.jumps(process), largest, grouped);
      for (double[] point : points) {
        lowest = Math.min(lowest, point[1]);
      }
      plot.processPoints(
          Labels.overall(data, process), column(points, 0), column(points, 1), process);
    }
    plot.styler().setYAxisLogarithmic(true).setXAxisLogarithmic(grouped);
    plot.styler().setYAxisTickLabelsFormattingFunction(share -> Numbers.axis(share * 100) + " %");
    plot.xRange(grouped ? 0.9 : 0.5, grouped ? largest * 1.2 : largest + 0.5);
    plot.yRange(Math.pow(10, Math.floor(Math.log10(lowest) + 1e-9)), 1);
    return new Picture(
        "jumps.png",
        "Share of events by jump size, on a logarithmic scale: " + String.join("; ", sights) + ".",
        "Over all events of all complete trials. A jump of 1 is an event that skips no clock"
            + " value; larger ones happen only at a receive. A straight line on this scale is a"
            + " geometric distribution.",
        plot);
  }

  private static List<double[]> points(Tally jumps, long largest, boolean grouped) {
    List<double[]> points = new ArrayList<>();
    long low = 1;
    while (low <= largest) {
      long high = grouped ? 2 * low - 1 : low;
      double share = jumps.share(low, high);
      if (share > 0) {
        points.add(new double[] {low, share});
      }
      low = high + 1;
    }
    return points;
  }

  private static double[] column(List<double[]> points, int column) {
    return points.stream().mapToDouble(point -> point[column]).toArray();
  }
}
