package lamplight.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.AxisPlaces;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.data.StudySlice;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** A measure against the varied key: mean and interval of each process, and every seed as a dot. */
final class PointsChart {
  private static final int HEIGHT = 400;
  private static final int PLOT_WIDTH = Picture.WIDTH - 110;
  private static final double CHARACTER_WIDTH = 7.2;

  /** How much of the room between two values the processes of one value are spread over. */
  private static final double SPREAD = 0.5;

  private final StudyData data;
  private final StudySlice slice;
  private final Metric metric;
  private final List<Integer> roles;
  private final AxisPlaces places;
  private final double room;
  private final Plot plot;
  private double lowest;
  private double highest;

  private PointsChart(StudyData data, StudySlice slice, Metric metric, List<Integer> roles) {
    this.data = data;
    this.slice = slice;
    this.metric = metric;
    this.roles = roles;
    this.places = slice.places();
    // Between the two closest values, as far as they are numbers.
    this.room = places.isNumeric() ? Math.min(places.span() / 12, closest()) : 1;
    this.plot =
        new Plot(
            metric.heading(),
            slice.key() + (places.unit().isEmpty() ? "" : " (" + places.unit() + ")"),
            metric.unit(),
            Picture.WIDTH,
            HEIGHT);
  }

  static Picture of(StudyData data, StudySlice slice, Metric metric, List<Integer> roles) {
    return new PointsChart(data, slice, metric, roles).picture();
  }

  private Picture picture() {
    boolean predicted = false;
    for (int index = 0; index < roles.size(); index++) {
      dots(index);
    }
    for (int index = 0; index < roles.size(); index++) {
      predicted |= prediction(index, !predicted);
    }
    for (int index = 0; index < roles.size(); index++) {
      means(index);
    }
    axes();
    return new Picture(
        StudyCharts.PREFIX + metric.column() + ".png", alternative(), caption(predicted), plot);
  }

  private void dots(int index) {
    List<double[]> dots = new ArrayList<>();
    int most = 0;
    for (int value = 0; value < slice.points().size(); value++) {
      double[] values = run(value).samples().defined(roles.get(index), metric);
      most = Math.max(most, values.length);
      for (int seed = 0; seed < values.length; seed++) {
        // The dots of one mean stand side by side, so that equal values do not hide.
        double within = values.length == 1 ? 0 : (double) seed / (values.length - 1) - 0.5;
        dots.add(new double[] {place(value, index) + within * room * 0.6 * step(), values[seed]});
        lowest = Math.min(lowest, values[seed]);
        highest = Math.max(highest, values[seed]);
      }
    }
    if (!dots.isEmpty()) {
      int opacity = Math.max(25, Math.min(110, 160 - most));
      plot.dots(column(dots, 0), column(dots, 1), style(index).faded(opacity));
    }
  }

  private boolean prediction(int index, boolean inLegend) {
    List<double[]> line = new ArrayList<>();
    for (int value = 0; value < slice.points().size(); value++) {
      Optional<Double> predicted = predicted(value, index);
      double x = place(value, index);
      double y = predicted.orElse(Double.NaN);
      if (predicted.isPresent()) {
        lowest = Math.min(lowest, y);
        highest = Math.max(highest, y);
      }
      double half = places.isNumeric() ? 0 : 0.45 * step();
      line.add(new double[] {x - half, y});
      line.add(new double[] {x + half, y});
      if (!places.isNumeric()) {
        line.add(new double[] {x + half, Double.NaN});
      }
    }
    if (line.stream().allMatch(point -> Double.isNaN(point[1]))) {
      return false;
    }
    plot.predictedLine(column(line, 0), column(line, 1), inLegend);
    return true;
  }

  private Optional<Double> predicted(int value, int index) {
    return run(value)
        .predicted()
        .flatMap(known -> known.deviation(roles.get(index), metric))
        .map(deviation -> deviation.predicted());
  }

  private void means(int index) {
    double[] x = new double[slice.points().size()];
    double[] y = new double[x.length];
    List<double[]> bars = new ArrayList<>();
    for (int value = 0; value < x.length; value++) {
      x[value] = place(value, index);
      Optional<Summary> summary = run(value).samples().summary(roles.get(index), metric);
      y[value] = summary.map(Summary::mean).orElse(Double.NaN);
      if (summary.isPresent() && summary.get().low().isPresent()) {
        double low = summary.get().low().getAsDouble();
        double high = summary.get().high().orElse(y[value]);
        lowest = Math.min(lowest, low);
        highest = Math.max(highest, high);
        double cap = 0.12 * room * step();
        bars.add(new double[] {x[value], low});
        bars.add(new double[] {x[value], high});
        bars.add(new double[] {x[value], Double.NaN});
        for (double end : new double[] {low, high}) {
          bars.add(new double[] {x[value] - cap, end});
          bars.add(new double[] {x[value] + cap, end});
          bars.add(new double[] {x[value] + cap, Double.NaN});
        }
      }
    }
    if (!bars.isEmpty()) {
      plot.strokes(column(bars, 0), column(bars, 1), style(index).colour(), 1.6f);
    }
    if (Arrays.stream(y).anyMatch(mean -> !Double.isNaN(mean))) {
      plot.processMeans(label(index), x, y, style(index));
    }
  }

  private void axes() {
    plot.styler().setLegendPosition(LegendPosition.OutsideS);
    plot.styler().setLegendLayout(LegendLayout.Horizontal);
    double margin = 0.05 * (highest - lowest);
    plot.yRange(lowest < 0 ? lowest - margin : 0, highest > lowest ? highest + margin : 1);
    if (places.isNumeric()) {
      double side = places.span() * 0.06;
      plot.xRange(places.low() - side, places.high() + side, 60);
      return;
    }
    int count = slice.values().size();
    plot.styler().setPlotGridVerticalLinesVisible(false);
    plot.styler().setXAxisTickLabelsFormattingFunction(this::tick);
    plot.xRange(0.5, count + 0.5, PLOT_WIDTH / count);
  }

  private String tick(double place) {
    long value = Math.round(place);
    boolean named = Math.abs(place - value) < 1e-9 && value >= 1 && value <= slice.values().size();
    if (!named) {
      // Labels must differ from each other, or the library leaves most of them out.
      return Numbers.axis(place);
    }
    return isNumbered() ? Long.toString(value) : slice.values().get((int) value - 1);
  }

  /** Whether the values are too long to stand side by side, and are numbered instead. */
  private boolean isNumbered() {
    double widest = slice.values().stream().mapToInt(String::length).max().orElse(0);
    return widest * CHARACTER_WIDTH > (double) PLOT_WIDTH / slice.values().size();
  }

  private String alternative() {
    List<String> parts = new ArrayList<>();
    for (int index = 0; index < roles.size(); index++) {
      List<String> means = new ArrayList<>();
      for (int value = 0; value < slice.points().size(); value++) {
        means.add(
            run(value)
                .samples()
                .summary(roles.get(index), metric)
                .map(summary -> Numbers.figure(summary.mean()))
                .orElse("-"));
      }
      parts.add(label(index) + " " + String.join(", ", means));
    }
    return metric.heading()
        + " against "
        + slice.key()
        + " ("
        + String.join(" / ", slice.values())
        + "): "
        + String.join("; ", parts)
        + ".";
  }

  private String caption(boolean predicted) {
    StringBuilder text = new StringBuilder();
    text.append(metric.heading()).append(" against `").append(slice.key()).append('`');
    if (!slice.fixed().isEmpty()) {
      text.append(" at ").append(slice.fixed());
    }
    text.append(": a faint dot is a seed, a marker the mean over the seeds with its 95 % interval");
    text.append(predicted ? "; thin dashed: what theory predicts." : ".");
    if (isNumbered() && !places.isNumeric()) {
      List<String> names = new ArrayList<>();
      for (int value = 1; value <= slice.values().size(); value++) {
        names.add(value + " = " + slice.values().get(value - 1));
      }
      text.append(" The values: ").append(String.join("; ", names)).append('.');
    }
    return text.toString();
  }

  private RunData run(int value) {
    PointData at = slice.points().get(value);
    return at.data();
  }

  /** The middle of a process's marks at a value. */
  private double place(int value, int index) {
    return places.places().get(value) + (index - (roles.size() - 1) / 2.0) * room * step();
  }

  /** The room of one process, as a share of that of a value. */
  private double step() {
    return SPREAD / roles.size();
  }

  private double closest() {
    List<Double> sorted = places.places().stream().sorted().toList();
    double closest = Double.POSITIVE_INFINITY;
    for (int value = 1; value < sorted.size(); value++) {
      closest = Math.min(closest, sorted.get(value) - sorted.get(value - 1));
    }
    return closest;
  }

  private String label(int index) {
    return Labels.overall(data.first(), roles.get(index));
  }

  private static ProcessStyle style(int index) {
    return ProcessStyle.of(index + 1);
  }

  private static double[] column(List<double[]> points, int column) {
    return points.stream().mapToDouble(point -> point[column]).toArray();
  }
}
