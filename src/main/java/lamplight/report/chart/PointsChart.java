package lamplight.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.report.chart.Chart.Naming;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudySlice;
import lamplight.report.data.TimeUnits;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;

/** A measure against the varied key: mean and interval of each process, and every seed as a dot. */
final class PointsChart {
  private static final int HEIGHT = 320;

  /** About how wide all values together may be written along the axis, in points. */
  private static final int NAMES_WIDTH = Picture.WIDTH - 110;

  /** How much of the room of a value its processes stand side by side in. */
  private static final double SPREAD = 0.7;

  private final StudyData data;
  private final StudySlice slice;
  private final Metric metric;
  private final List<Integer> roles;
  private final StudyAxis axis;

  private PointsChart(StudyData data, StudySlice slice, Metric metric, List<Integer> roles) {
    this.data = data;
    this.slice = slice;
    this.metric = metric;
    this.roles = roles;
    this.axis = StudyAxis.of(slice.key(), slice.values(), names(slice.values()));
  }

  static Picture of(StudyData data, StudySlice slice, Metric metric, List<Integer> roles) {
    return new PointsChart(data, slice, metric, roles).picture();
  }

  /** The values; their numbers where they are too long to stand side by side. */
  private static List<String> names(List<String> values) {
    int room = NAMES_WIDTH / values.size();
    boolean isWide =
        values.stream().anyMatch(value -> ChartText.width(ChartText.SMALL, value) + 8 > room);
    return isWide
        ? IntStream.rangeClosed(1, values.size()).mapToObj(Integer::toString).toList()
        : values;
  }

  private Picture picture() {
    List<Series> series = new ArrayList<>();
    for (int index = 0; index < roles.size(); index++) {
      series.add(dots(index));
    }
    for (int index = 0; index < roles.size(); index++) {
      series.addAll(means(index));
    }
    int drawn = series.size();
    for (int index = 0; index < roles.size(); index++) {
      List<Point> line = predicted(index);
      if (!line.isEmpty()) {
        series.add(Series.of("predicted", index + 1, Kind.PREDICTED, line));
      }
    }
    Chart chart = new Chart("", axis.axis(), yAxis(series), HEIGHT, series, Naming.LEGEND);
    return new Picture(
        StudyCharts.PREFIX + metric.column() + ".png",
        metric.heading(),
        alternative(),
        caption(series.size() > drawn),
        chart);
  }

  private Axis yAxis(List<Series> series) {
    double[] all =
        series.stream()
            .flatMap(each -> each.points().stream())
            .mapToDouble(Point::y)
            .filter(y -> !Double.isNaN(y))
            .toArray();
    double least = Arrays.stream(all).min().orElse(0);
    double most = Arrays.stream(all).max().orElse(1);
    double low = Math.min(0, least);
    double high = most > low ? most : low + 1;
    double margin = 0.05 * (high - low);
    return Axis.linear(TimeUnits.title(metric, data.study()), low - margin, high + margin, 8);
  }

  /** The seeds: at a number's own place, beside the mean of a value that is none. */
  private Series dots(int index) {
    List<Point> dots = new ArrayList<>();
    int most = 1;
    for (int value = 0; value < slice.points().size(); value++) {
      double[] values = run(value).samples().defined(roles.get(index), metric);
      most = Math.max(most, values.length);
      for (double seed : values) {
        dots.add(new Point(axis.beside(value, shift(value, index) - 0.25 * step(value)), seed));
      }
    }
    double opacity = Math.max(0.12, Math.min(0.4, 4.0 / most));
    return new Series("", index + 1, Kind.SEED_DOTS, opacity, dots);
  }

  private List<Series> means(int index) {
    List<Point> numbers = new ArrayList<>();
    List<Point> marks = new ArrayList<>();
    List<Point> bars = new ArrayList<>();
    for (int value = 0; value < slice.points().size(); value++) {
      double x = axis.beside(value, shift(value, index));
      Optional<Summary> summary = run(value).samples().summary(roles.get(index), metric);
      if (summary.isPresent()) {
        Point mean = new Point(x, summary.get().mean());
        marks.add(mean);
        if (axis.isNumber(value)) {
          numbers.add(mean);
        }
        if (summary.get().low().isPresent()) {
          bars.add(new Point(x, summary.get().low().getAsDouble()));
          bars.add(new Point(x, summary.get().high().orElse(summary.get().mean())));
        }
      }
    }
    numbers.sort(Comparator.comparingDouble(Point::x));
    return List.of(
        Series.of("", index + 1, Kind.INTERVALS, bars),
        Series.of("", index + 1, Kind.JOIN, numbers),
        Series.of(label(index), index + 1, Kind.MARKS, marks));
  }

  /** One line through the numbers, and a stroke at each value that is none. */
  private List<Point> predicted(int index) {
    List<Point> line = new ArrayList<>();
    List<Point> strokes = new ArrayList<>();
    for (int value = 0; value < slice.points().size(); value++) {
      Optional<Double> predicted = predicted(value, index);
      if (predicted.isPresent() && axis.isNumber(value)) {
        line.add(new Point(axis.places().get(value), predicted.get()));
      } else if (predicted.isPresent()) {
        double half = 0.5 * step(value);
        double right = axis.beside(value, shift(value, index) + half);
        strokes.add(new Point(axis.beside(value, shift(value, index) - half), predicted.get()));
        strokes.add(new Point(right, predicted.get()));
        strokes.add(new Point(right, Double.NaN));
      }
    }
    line.sort(Comparator.comparingDouble(Point::x));
    if (!line.isEmpty()) {
      line.add(new Point(line.get(line.size() - 1).x(), Double.NaN));
    }
    line.addAll(strokes);
    return line;
  }

  private Optional<Double> predicted(int value, int index) {
    return run(value)
        .predicted()
        .flatMap(known -> known.deviation(roles.get(index), metric))
        .map(deviation -> deviation.predicted());
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
    return "%s against %s (%s): %s."
        .formatted(
            metric.heading(),
            slice.key(),
            String.join(" / ", slice.values()),
            String.join("; ", parts));
  }

  private String caption(boolean isPredicted) {
    List<String> names = names(slice.values());
    List<String> numbered = new ArrayList<>();
    for (int value = 0; value < names.size(); value++) {
      if (!axis.isNumber(value) && !names.get(value).equals(slice.values().get(value))) {
        numbered.add(names.get(value) + " = " + slice.values().get(value));
      }
    }
    String fixed = slice.fixed().isEmpty() ? "" : " at " + slice.fixed();
    return "%s against %s%s.".formatted(metric.heading(), slice.key(), fixed)
        + " A faint dot is a seed, a mark the mean over the seeds with its 95 % interval"
        + (isPredicted ? "; dashed: predicted." : ".")
        + (numbered.isEmpty() ? "" : " The values: " + String.join("; ", numbered) + ".");
  }

  private RunData run(int value) {
    return slice.points().get(value).data();
  }

  /** The room of one process at a value, as a share of the value's. */
  private double step(int value) {
    return axis.isNumber(value) ? 0 : SPREAD / roles.size();
  }

  /** How far from its value a process stands: numbers keep their places. */
  private double shift(int value, int index) {
    return (index - (roles.size() - 1) / 2.0) * step(value);
  }

  private String label(int index) {
    return Labels.overall(data.first(), roles.get(index));
  }
}
