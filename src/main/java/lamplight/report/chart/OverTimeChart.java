package lamplight.report.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import lamplight.measure.ProcessPercentile;
import lamplight.model.PlannedFaults;
import lamplight.report.chart.Chart.Naming;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import lamplight.report.data.Labels;
import lamplight.report.data.Lines;
import lamplight.report.data.Lines.Quantity;
import lamplight.report.data.RunData;
import lamplight.report.text.Numbers;
import lamplight.stats.frame.Roles;
import lamplight.theory.ExpectedTrajectory;
import lamplight.theory.TrialForecast;

/**
 * Clocks, offsets or queues against time: every seed as a thin line, or with many seeds the bands
 * that hold most of them, and in bold their mean; dashed what theory predicts of that mean.
 */
final class OverTimeChart {
  /** Beyond so many seeds single lines hide each other. */
  static final int SINGLE_LINES_MAX = 12;

  /** No more processes than this have bands. */
  private static final int BANDS_MAX = 6;

  private static final int HEIGHT = 350;
  private static final int ENLARGED_HEIGHT = 120;

  /** Lines that stay below this share of the highest one are drawn once more, enlarged. */
  private static final double FLOOR_SHARE = 0.2;

  /** The least upper end of an axis of counts. */
  private static final double COUNTS_MIN = 5;

  /** Steps of a predicted line, so fine that a bend does not show. */
  private static final int PREDICTED_STEPS = 300;

  private final RunData data;
  private final Lines lines;
  private final Quantity quantity;
  private final TimeAxis time;
  private final List<Integer> roles;
  private final OverTimeWords words;
  private final Map<Integer, List<Series>> behind = new HashMap<>();

  private OverTimeChart(RunData data, Quantity quantity) {
    this.data = data;
    this.lines = data.lines();
    this.quantity = quantity;
    this.words = OverTimeWords.of(quantity, data.hasManyProcesses());
    this.time = TimeAxis.of(data.durationSeconds());
    this.roles = data.roles().stream().filter(role -> isDrawn(data, quantity, role)).toList();
  }

  /**
   * Whether there is anything to draw. What the queue of a killed or restarted process held is
   * known only as far as it took it, so that its line is left out; and where it is now in one role
   * and now in another, or among those that a percentile is over, no line of a queue is right.
   */
  static boolean isPossible(RunData data, Quantity quantity) {
    PlannedFaults faults = data.experiment().faults().planned();
    return quantity != Quantity.QUEUE
        || !(faults.killsAny() || faults.restartsAny())
        || (data.kind() == Roles.NUMBERS
            && data.roles().stream().anyMatch(role -> isDrawn(data, quantity, role)));
  }

  private static boolean isDrawn(RunData data, Quantity quantity, int role) {
    return quantity != Quantity.QUEUE || !FaultMarks.losesQueue(data, role);
  }

  static Picture of(RunData data, Quantity quantity) {
    return new OverTimeChart(data, quantity).picture();
  }

  private Picture picture() {
    List<Panel> panels = new ArrayList<>();
    List<Integer> low = quantity == Quantity.CLOCK ? List.of() : nearZero();
    panels.add(chart(words.axis(), roles, HEIGHT, true, low.isEmpty()));
    if (!low.isEmpty()) {
      panels.add(chart("the lines near zero, enlarged", low, ENLARGED_HEIGHT, false, true));
    }
    return new Picture(
        words.file(), words.title(), alternative(), caption(!low.isEmpty()), panels, 1);
  }

  private Chart chart(
      String yTitle, List<Integer> shown, int height, boolean isFirst, boolean isLast) {
    List<Series> series = new ArrayList<>();
    for (int role : shown) {
      series.addAll(behindOf(role));
    }
    for (int role : shown) {
      series.add(mean(role));
    }
    for (int role : shown) {
      predicted(role).ifPresent(series::add);
    }
    double high = Math.max(COUNTS_MIN, highest(series) * 1.03);
    return new Chart(
        "",
        time.axis(data.durationSeconds(), isLast),
        Axis.counts(yTitle, 0, high, height / 40),
        height,
        series,
        FaultMarks.of(data, time, isFirst),
        Naming.ENDS);
  }

  private List<Integer> nearZero() {
    double most = roles.stream().mapToDouble(this::highest).max().orElse(0);
    List<Integer> low = roles.stream().filter(role -> highest(role) < FLOOR_SHARE * most).toList();
    // Of lines that never leave the floor there is nothing to see.
    return low.stream().allMatch(role -> highest(role) <= 1) ? List.of() : low;
  }

  private double highest(int role) {
    List<Series> series = new ArrayList<>(behindOf(role));
    series.add(mean(role));
    return highest(series);
  }

  private static double highest(List<Series> series) {
    return series.stream()
        .flatMap(each -> each.points().stream())
        .mapToDouble(Point::y)
        .max()
        .orElse(0);
  }

  private boolean isSingle() {
    return lines.trials() <= SINGLE_LINES_MAX;
  }

  /** What is behind the mean of a role, made once: it is asked for by each panel. */
  private List<Series> behindOf(int role) {
    return behind.computeIfAbsent(role, this::behind);
  }

  private List<Series> behind(int role) {
    List<Series> behind = new ArrayList<>();
    if (isSingle()) {
      for (int trial = 0; trial < lines.trials() && lines.trials() > 1; trial++) {
        List<Point> points = points(role, lines.line(quantity, role, trial));
        OptionalLong seed = OptionalLong.of(data.measured().get(trial).seed());
        behind.add(new Series("", role, Kind.SEED, 0.6, points, seed));
      }
    } else if (isShaded(role)) {
      double[][] quantiles = lines.quantiles(quantity, role, 0.05, 0.95, 0.25, 0.75);
      behind.add(band(role, quantiles[0], quantiles[1]));
      behind.add(band(role, quantiles[2], quantiles[3]));
    }
    return behind;
  }

  /**
   * Of percentiles over processes, which lie close together, only two have bands; of more than a
   * few processes none, because their bands would hide each other.
   */
  private boolean isShaded(int role) {
    if (!data.hasManyProcesses()) {
      return roles.size() <= BANDS_MAX;
    }
    return role == ProcessPercentile.MEDIAN.place() || role == ProcessPercentile.LARGEST.place();
  }

  private Series band(int role, double[] low, double[] high) {
    List<Point> outline = new ArrayList<>(points(role, low));
    List<Point> back = points(role, high);
    for (int index = back.size() - 1; index >= 0; index--) {
      outline.add(back.get(index));
    }
    return new Series("", role, Kind.BAND, 0.2, outline);
  }

  private Series mean(int role) {
    List<Point> points = points(role, lines.mean(quantity, role));
    return Series.of(Labels.overall(data, role), role, Kind.MEAN, points);
  }

  /** The line of a role against time, that of a killed process up to its kill. */
  private List<Point> points(int role, double[] values) {
    return Series.points(
        FaultMarks.living(data, role, time.of(lines.seconds())),
        FaultMarks.living(data, role, values));
  }

  /** With random rates there is no line that holds for every trial. */
  private Optional<Series> predicted(int role) {
    return forecast()
        .map(
            forecast -> {
              ExpectedTrajectory course = forecast.course(role);
              List<Point> points = new ArrayList<>();
              for (int step = 0; step <= PREDICTED_STEPS; step++) {
                double seconds = data.durationSeconds() * step / PREDICTED_STEPS;
                points.add(new Point(seconds / time.unitSeconds(), predicted(course, seconds)));
              }
              return Series.of("", role, Kind.PREDICTED, points);
            });
  }

  private double predicted(ExpectedTrajectory course, double seconds) {
    return switch (quantity) {
      case CLOCK -> course.clockAfter(seconds);
      case OFFSET -> course.offsetAfter(seconds);
      case QUEUE -> course.queueAfter(seconds);
    };
  }

  private Optional<TrialForecast> forecast() {
    return data.hasFixedRates()
        ? data.predicted().flatMap(predicted -> predicted.trials().stream().findFirst())
        : Optional.empty();
  }

  private String alternative() {
    List<String> ends = new ArrayList<>();
    for (int role : roles) {
      List<Point> mean = mean(role).points();
      Point end = mean.get(mean.size() - 1);
      ends.add(
          "%s is at %s after %s %s"
              .formatted(
                  Labels.overall(data, role),
                  Numbers.figure(end.y()),
                  Numbers.figure(end.x()),
                  time.unit()));
    }
    String seeds =
        lines.trials() == 1
            ? "one seed"
            : "the mean of " + Numbers.count(lines.trials()) + " seeds";
    return "%s against time, one line a %s, %s: %s."
        .formatted(words.title(), Labels.heading(data), seeds, String.join(", ", ends));
  }

  private String caption(boolean enlarged) {
    return words.meaning()
        + seeds()
        + (forecast().isPresent() && !roles.isEmpty() ? "; dashed: predicted." : ".")
        + (enlarged ? " Below, the lines near zero once more on an axis of their own." : "")
        + (data.hasManyProcesses()
            ? " The lines are percentiles over the processes of a trial, at each instant anew."
            : "")
        + FaultMarks.note(data)
        + undrawn()
        + (lines.trials() < data.samples().size()
            ? " The first " + Numbers.count(lines.trials()) + " complete trials are drawn."
            : "");
  }

  private String seeds() {
    if (lines.trials() == 1) {
      return " One seed";
    }
    if (isSingle()) {
      return " Thin: each seed; bold: their mean";
    }
    String count = Numbers.count(lines.trials()) + " seeds";
    return roles.stream().anyMatch(this::isShaded)
        ? " Shaded: the middle 50 % and 90 % of "
            + count
            + (data.hasManyProcesses() ? ", around the median and the largest" : "")
            + "; bold: their mean"
        : " Bold: the mean of " + count;
  }

  private String undrawn() {
    String lost =
        data.experiment().faults().planned().restartsAny() ? "killed or restarted" : "killed";
    if (quantity == Quantity.OFFSET && !isPossible(data, Quantity.QUEUE)) {
      return " There is no chart of the queues: what that of a "
          + lost
          + " process held is known only as far as it took it.";
    }
    return roles.size() == data.roles().size()
        ? ""
        : " The queue of a "
            + lost
            + " process is left out: what it held when it died is not known.";
  }
}
