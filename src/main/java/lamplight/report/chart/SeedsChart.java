package lamplight.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lamplight.measure.Metric;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;

/**
 * How the seeds differ: a column a measure and a row a process, each on an axis of its own, with a
 * dot a seed, the mean with its 95 % interval below them, and what theory predicts.
 */
final class SeedsChart {
  private static final int HEIGHT = 42;

  /** How much of the height a stack of equal dots may take, from the lowest dot up. */
  private static final double DOTS_LOW = 0.5;

  private static final double STACK_STEP = 0.13;

  /** Dots closer than this share of the axis are stacked. */
  private static final double DOT_WIDTH = 0.022;

  private static final double INTERVAL_AT = 0.22;
  private static final double CAP = 0.08;
  private static final double MEAN_HALF = 0.17;

  private static final List<Metric> ALL =
      List.of(Metric.OFFSET_FINAL, Metric.JUMP_RECEIVE_MEAN, Metric.QUEUE_MAX);

  private SeedsChart() {}

  static Picture of(RunData data) {
    // Where every process is killed on purpose, none has a final offset.
    List<Metric> shown = ALL.stream().filter(data.samples()::isDefined).toList();
    List<Panel> strips = new ArrayList<>();
    for (int role : data.roles()) {
      for (int column = 0; column < shown.size(); column++) {
        strips.add(strip(data, role, shown.get(column), role == 1, column == 0));
      }
    }
    return new Picture(
        "seeds.png",
        "How the seeds differ",
        "A dot a seed: "
            + shown.stream().map(metric -> ranges(data, metric)).collect(Collectors.joining("; "))
            + ".",
        caption(data),
        strips,
        Math.max(1, shown.size()));
  }

  /** From the least to the greatest value of each role. */
  private static String ranges(RunData data, Metric metric) {
    return data.roles().stream()
        .flatMap(
            role ->
                data.samples().summary(role, metric).stream()
                    .map(of -> Labels.overall(data, role) + " " + range(of.min(), of.max())))
        .collect(Collectors.joining(", ", metric.title() + " of ", ""));
  }

  private static String range(double least, double most) {
    return least == most ? Numbers.figure(least) : Numbers.range(least, most);
  }

  private static String caption(RunData data) {
    boolean isPredicted =
        ALL.stream()
            .anyMatch(
                each ->
                    data.roles().stream()
                        .anyMatch(role -> predicted(data, role, each).isPresent()));
    return "A dot is a seed; equal ones are stacked. Each row has its own scale."
        + (data.samples().size() > 1 ? " Below the dots: the mean and its 95 % interval." : "")
        + (isAnyCut(data)
            ? " One without a lower cap reaches below zero, where no value can be."
            : "")
        + (isPredicted ? " Dashed: predicted." : "");
  }

  private static Chart strip(
      RunData data, int role, Metric metric, boolean isFirstRow, boolean isFirstColumn) {
    double[] values = data.samples().defined(role, metric);
    Optional<Summary> summary =
        data.samples()
            .summary(role, metric)
            .filter(each -> each.low().isPresent() && each.high().isPresent());
    Optional<Double> predicted = predicted(data, role, metric);
    List<Double> seeds = Arrays.stream(values).boxed().toList();
    List<Double> all = new ArrayList<>(seeds);
    summary.ifPresent(each -> all.add(Math.max(0, each.low().getAsDouble())));
    summary.ifPresent(each -> all.add(each.high().getAsDouble()));
    predicted.ifPresent(all::add);
    Axis x = Strips.axis(all, Strips.areWhole(seeds));
    List<Series> series = new ArrayList<>();
    predicted.ifPresent(
        at ->
            series.add(
                Series.of(
                    "", Series.INK, Kind.PREDICTED, List.of(new Point(at, 0), new Point(at, 1)))));
    summary.ifPresent(each -> interval(series, each));
    series.add(Series.of("", role, Kind.SEED_DOTS, stacked(values, x)));
    return Strips.strip(
        isFirstRow ? metric.heading() + " (" + metric.unit() + ")" : "",
        x,
        isFirstColumn ? Labels.brief(data, role) : "",
        HEIGHT,
        series);
  }

  /** A dot a value, those that would hide each other one above another. */
  private static List<Point> stacked(double[] values, Axis x) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int[] levels = new int[sorted.length];
    double first = Double.NEGATIVE_INFINITY;
    int most = 0;
    for (int index = 0; index < sorted.length; index++) {
      boolean isApart = x.share(sorted[index]) - first >= DOT_WIDTH;
      levels[index] = isApart ? 0 : levels[index - 1] + 1;
      first = isApart ? x.share(sorted[index]) : first;
      most = Math.max(most, levels[index]);
    }
    double step = Math.min(STACK_STEP, (0.95 - DOTS_LOW) / Math.max(1, most));
    List<Point> points = new ArrayList<>();
    for (int index = 0; index < sorted.length; index++) {
      points.add(new Point(sorted[index], DOTS_LOW + step * levels[index]));
    }
    return points;
  }

  private static void interval(List<Series> series, Summary summary) {
    double low = isCut(summary) ? 0 : summary.low().orElse(summary.mean());
    double high = summary.high().orElse(summary.mean());
    List<Point> strokes = new ArrayList<>();
    strokes.add(new Point(low, INTERVAL_AT));
    strokes.add(new Point(high, INTERVAL_AT));
    for (double end : isCut(summary) ? new double[] {high} : new double[] {low, high}) {
      strokes.add(new Point(end, INTERVAL_AT - CAP));
      strokes.add(new Point(end, INTERVAL_AT + CAP));
    }
    series.add(Series.of("", Series.INK, Kind.INTERVALS, strokes));
    series.add(
        Series.of(
            "",
            Series.INK,
            Kind.MEAN_STROKES,
            List.of(
                new Point(summary.mean(), INTERVAL_AT - MEAN_HALF),
                new Point(summary.mean(), INTERVAL_AT + MEAN_HALF))));
  }

  /** None of these measures is ever below zero: an interval that reaches below it is cut there. */
  private static boolean isCut(Summary summary) {
    return summary.low().orElse(summary.mean()) < 0;
  }

  private static boolean isAnyCut(RunData data) {
    return ALL.stream()
        .flatMap(each -> data.roles().stream().map(role -> data.samples().summary(role, each)))
        .flatMap(Optional::stream)
        .anyMatch(SeedsChart::isCut);
  }

  private static Optional<Double> predicted(RunData data, int role, Metric metric) {
    return data.predicted()
        .flatMap(known -> known.deviation(role, metric))
        .map(deviation -> deviation.predicted());
  }
}
