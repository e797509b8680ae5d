package lamplight.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;
import org.knowm.xchart.XYChart;

/** The three main measures, a dot a seed, with their mean and its 95 % interval. */
final class SeedsChart {
  private static final int SIDE_BY_SIDE_MAX = 3;
  private static final int LABEL_MAX = 9;
  private static final double SPREAD = 0.42;
  private static final double CAP = 0.10;

  private static final List<Metric> ALL =
      List.of(Metric.OFFSET_FINAL, Metric.JUMP_RECEIVE_MEAN, Metric.QUEUE_MAX);

  private SeedsChart() {}

  static Picture of(RunData data) {
    // Where every process is killed on purpose, none has a final offset.
    List<Metric> shown =
        ALL.stream()
            .filter(each -> each != Metric.OFFSET_FINAL || data.samples().isDefined(each))
            .toList();
    int columns = data.roles().size() <= SIDE_BY_SIDE_MAX ? shown.size() : 1;
    List<XYChart> plots = shown.stream().map(each -> plot(data, each, columns)).toList();
    String marks =
        data.samples().size() > 1
            ? " A dot is a seed; the black bar is the mean over the seeds with its 95 % interval."
                + (isAnyCut(data)
                    ? " One without a lower cap reaches below zero, where no value can be."
                    : "")
            : " A dot is a seed.";
    return new Picture(
        "seeds.png",
        (shown.size() == ALL.size()
                ? "Final offset, mean receive jump and largest queue by "
                : "Mean receive jump and largest queue by ")
            + Labels.heading(data)
            + ", a dot a seed.",
        "How much the trials differ." + marks,
        Panel.of(plots),
        columns);
  }

  private static XYChart plot(RunData data, Metric metric, int columns) {
    Plot plot =
        new Plot(
            metric.heading(),
            Labels.heading(data),
            metric.unit(),
            Picture.WIDTH / columns,
            columns == 1 ? 260 : 360);
    double highest = Plot.COUNTS_MIN;
    for (int role : data.roles()) {
      double[] values = data.samples().defined(role, metric);
      if (values.length == 0) {
        continue;
      }
      double[] x = new double[values.length];
      for (int index = 0; index < x.length; index++) {
        // Spread over the width in the order of the seeds, so that equal values do not hide.
        double place = values.length == 1 ? 0 : (double) index / (values.length - 1) - 0.5;
        x[index] = role + SPREAD * place;
        highest = Math.max(highest, values[index]);
      }
      // The more dots there are, the fainter each is; a few are opaque.
      int opacity = Math.max(30, Math.min(255, 280 - values.length));
      plot.dots(x, values, ProcessStyle.of(role).faded(opacity));
    }
    for (int role : data.roles()) {
      Optional<Summary> summary = data.samples().summary(role, metric);
      if (summary.isPresent() && summary.get().low().isPresent()) {
        highest = Math.max(highest, summary.get().high().getAsDouble());
        interval(plot, role, summary.get());
      }
    }
    plot.styler().setPlotGridVerticalLinesVisible(false).setLegendVisible(false);
    plot.styler().setXAxisTickLabelsFormattingFunction(place -> tick(data, place));
    // Slightly less room than there is for each process gives one tick a process.
    int spacing = (Picture.WIDTH / columns - 110) / data.roles().size();
    plot.xRange(0.5, data.roles().size() + 0.5, spacing).yRange(0, highest * 1.05);
    return plot.chart();
  }

  private static void interval(Plot plot, int role, Summary summary) {
    double low = isCut(summary) ? 0 : summary.low().orElse(summary.mean());
    double high = summary.high().orElse(summary.mean());
    List<double[]> points = new ArrayList<>();
    segment(points, role, low, role, high);
    if (!isCut(summary)) {
      segment(points, role - CAP, low, role + CAP, low);
    }
    segment(points, role - CAP, high, role + CAP, high);
    plot.strokes(column(points, 0), column(points, 1), Color.BLACK, 1.4f);
    points.clear();
    segment(points, role - 2 * CAP, summary.mean(), role + 2 * CAP, summary.mean());
    plot.strokes(column(points, 0), column(points, 1), Color.BLACK, 2.6f);
  }

  /** None of these measures is ever below zero: an interval that reaches below it is cut there. */
  private static boolean isCut(Summary summary) {
    return summary.low().orElse(summary.mean()) < 0;
  }

  private static boolean isAnyCut(RunData data) {
    return ALL.stream()
        .flatMap(metric -> data.roles().stream().map(role -> data.samples().summary(role, metric)))
        .flatMap(Optional::stream)
        .anyMatch(SeedsChart::isCut);
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
    long role = Math.round(place);
    boolean named = Math.abs(place - role) < 1e-9 && role >= 1 && role <= data.roles().size();
    if (!named) {
      return Numbers.axis(place);
    }
    String label = Labels.brief(data, (int) role);
    return label.length() <= LABEL_MAX ? label : Numbers.axis(role);
  }
}
