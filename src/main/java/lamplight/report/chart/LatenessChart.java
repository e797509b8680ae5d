package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import lamplight.measure.Distribution.Bin;
import lamplight.measure.Metric;
import lamplight.measure.ProcessPercentile;
import lamplight.report.data.Labels;
import lamplight.report.data.LatenessWords;
import lamplight.report.data.RunData;
import lamplight.report.data.ValueCounts;
import lamplight.report.text.Numbers;

/** How late the ticks were in real time: the share of ticks later than each lateness. */
final class LatenessChart {
  private LatenessChart() {}

  static boolean isPossible(RunData data) {
    return data.groups().stream().anyMatch(group -> data.lateness(group).total() > 0);
  }

  static Picture of(RunData data) {
    Plot plot =
        new Plot(
            "How late the ticks are",
            "lateness (µs of wall time)",
            "share of ticks that are later",
            Picture.WIDTH,
            400);
    double low = Double.MAX_VALUE;
    double high = 10;
    double lowest = 0.1;
    List<String> sights = new ArrayList<>();
    for (int group : data.groups()) {
      ValueCounts lateness = data.lateness(group);
      if (lateness.total() == 0) {
        continue;
      }
      List<double[]> curve = curve(lateness);
      plot.processLine(
          Labels.group(data, group),
          curve.stream().mapToDouble(point -> point[0]).toArray(),
          curve.stream().mapToDouble(point -> point[1]).toArray(),
          group);
      low = Math.min(low, curve.get(0)[0]);
      high = Math.max(high, lateness.largest());
      lowest = Math.min(lowest, 1.0 / lateness.total());
      sights.add(Labels.group(data, group) + " at most " + largest(data, group) + " µs");
    }
    plot.styler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    plot.styler().setYAxisTickLabelsFormattingFunction(share -> Numbers.axis(share * 100) + " %");
    plot.xRange(decadeBelow(low), decadeBelow(high) * 10, 80);
    plot.yRange(decadeBelow(lowest), 1.2);
    return new Picture(
        "lateness.png",
        "Share of ticks later than a given time, on logarithmic scales: "
            + String.join(", ", sights)
            + ".",
        "From a tick's deadline to its event, over all ticks of all complete trials"
            + LatenessWords.of(data.experiment()).exception()
            + ". Where a line crosses 1 %, 99 of 100 ticks are earlier.",
        plot);
  }

  /** The largest lateness of a group, as the table of lateness has it. */
  private static String largest(RunData data, int group) {
    int role = data.hasManyProcesses() ? ProcessPercentile.LARGEST.place() : group;
    return data.samples()
        .summary(role, Metric.LATENESS_MAX_US)
        .map(of -> Numbers.figure(of.max()))
        .orElseGet(() -> Numbers.count(data.lateness(group).largest()));
  }

  /** Points (lateness, share of the ticks later than that), with lateness from 1 us up. */
  private static List<double[]> curve(ValueCounts lateness) {
    List<double[]> curve = new ArrayList<>();
    long later = lateness.total();
    double last = 1;
    for (Bin bin : lateness.bins()) {
      double at = Math.max(1, bin.value());
      if (curve.isEmpty()) {
        curve.add(new double[] {at, 1});
      } else {
        curve.add(new double[] {at, last});
      }
      later -= bin.count();
      last = (double) later / lateness.total();
      if (later > 0) {
        curve.add(new double[] {at, last});
      }
    }
    return curve;
  }

  private static double decadeBelow(double value) {
    return Math.pow(10, Math.floor(Math.log10(value) + 1e-9));
  }
}
