package lamplight.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.analysis.measure.Metric;
import lamplight.analysis.statistics.Summary;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.text.Numbers;
import org.knowm.xchart.XYChart;

/** The three main measures, a dot a seed, with their mean and its 95 % interval. */
final class SeedsChart {
  private static final int SIDE_BY_SIDE_MAX = 4;
  private static final double SPREAD = 0.42;
  private static final double CAP = 0.10;

  private SeedsChart() {}

  static Picture of(RunData data) {
    int columns = data.processes() <= SIDE_BY_SIDE_MAX ? 3 : 1;
    List<XYChart> plots =
        List.of(
            plot(data, Metric.OFFSET_FINAL, "Final offset", "clock values", columns),
            plot(data, Metric.JUMP_RECEIVE_MEAN, "Mean receive jump", "clock values", columns),
            plot(data, Metric.QUEUE_MAX, "Largest queue", "messages", columns));
    String marks =
        data.samples().size() > 1
            ? " A dot is a seed; the black bar is the mean over the seeds with its 95 % interval."
            : " A dot is a seed.";
    return new Picture(
        "seeds.png",
        "Final offset, mean receive jump and largest queue by process, a dot a seed.",
        "How much the trials differ." + marks,
        plots,
        columns);
  }

  private static XYChart plot(RunData data, Metric metric, String title, String unit, int columns) {
    Plot plot = new Plot(title, "process", unit, Picture.WIDTH / columns, columns == 1 ? 260 : 360);
    double highest = Plot.COUNTS_MIN;
    double lowest = 0;
    for (int process : data.processNumbers()) {
      double[] values = data.samples().defined(process, metric);
      if (values.length == 0) {
        continue;
      }
      double[] x = new double[values.length];
      for (int index = 0; index < x.length; index++) {
        // Spread over the width in the order of the seeds, so that equal values do not hide.
        double place = values.length == 1 ? 0 : (double) index / (values.length - 1) - 0.5;
        x[index] = process + SPREAD * place;
        highest = Math.max(highest, values[index]);
      }
      int opacity = Math.max(30, 230 - values.length);
      plot.dots(x, values, ProcessStyle.of(process).faded(opacity));
    }
    for (int process : data.processNumbers()) {
      Optional<Summary> summary = data.samples().summary(process, metric);
      if (summary.isPresent() && summary.get().low().isPresent()) {
        highest = Math.max(highest, summary.get().high().getAsDouble());
        lowest = Math.min(lowest, summary.get().low().getAsDouble());
        interval(plot, process, summary.get());
      }
    }
    plot.styler().setPlotGridVerticalLinesVisible(false).setLegendVisible(false);
    plot.styler().setXAxisTickLabelsFormattingFunction(place -> tick(data, place));
    // Slightly less room than there is for each process gives one tick a process.
    int spacing = (Picture.WIDTH / columns - 110) / data.processes();
    plot.xRange(0.5, data.processes() + 0.5, spacing).yRange(lowest * 1.05, highest * 1.05);
    return plot.chart();
  }

  private static void interval(Plot plot, int process, Summary summary) {
    double low = summary.low().orElse(summary.mean());
    double high = summary.high().orElse(summary.mean());
    List<double[]> points = new ArrayList<>();
    segment(points, process, low, process, high);
    segment(points, process - CAP, low, process + CAP, low);
    segment(points, process - CAP, high, process + CAP, high);
    plot.strokes(column(points, 0), column(points, 1), Color.BLACK, 1.4f);
    points.clear();
    segment(points, process - 2 * CAP, summary.mean(), process + 2 * CAP, summary.mean());
    plot.strokes(column(points, 0), column(points, 1), Color.BLACK, 2.6f);
  }

  private static void segment(List<double[]> points, double x1, double y1, double x2, double y2) {
    points.add(new double[] {x1, y1});
    points.add(new double[] {x2, y2});
    points.add(new double[] {x2, Double.NaN});
  }

  private static double[] column(List<double[]> points, int column) {
    return points.stream().mapToDouble(point -> point[column]).toArray();
  }

  private static String tick(RunData data, double place) {
    long process = Math.round(place);
    boolean named = Math.abs(place - process) < 1e-9 && process >= 1 && process <= data.processes();
    return named
        ? Labels.overall(data, (int) process).replace("process ", "")
        : Numbers.axis(place);
  }
}
