package lamplight.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lamplight.report.chart.Axis.Tick;
import lamplight.report.chart.Chart.Naming;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;

/** Two sides of a comparison: a panel a measure, and in it a dot a trial on each side. */
public final class PairsChart {
  /** No more trials of a side than these are drawn. */
  public static final int DOTS_MAX = 200;

  private static final int COLUMNS = 3;
  private static final int HEIGHT = 150;
  private static final int TICKS_MAX = 5;
  private static final double APART = 0.2;
  private static final double MEAN_HALF = 0.11;
  private static final double ZERO_SHARE = 0.4;

  /** The other side has the colour of process 1, the base none. */
  private static final int OTHER = 1;

  private PairsChart() {}

  /**
   * The trials of one process.
   *
   * @param label its name on the axis
   * @param base the values on the base's side
   * @param other the values on the other side
   * @param joined whether the values stand in pairs
   */
  public record Group(String label, List<Double> base, List<Double> other, boolean joined) {
    public Group {
      base = List.copyOf(base);
      other = List.copyOf(other);
    }
  }

  /** A measure, with its unit (or empty), process by process. */
  public record Measured(String title, String unit, List<Group> groups) {
    public Measured {
      groups = List.copyOf(groups);
    }
  }

  /** The picture of these panels, three a row. */
  public static Picture of(
      String file, String title, String alternative, String caption, List<Measured> panels) {
    List<Panel> charts = new ArrayList<>();
    panels.forEach(measure -> charts.add(chart(measure)));
    return new Picture(file, title, alternative, caption, charts, COLUMNS);
  }

  private static Chart chart(Measured panel) {
    List<Series> series = new ArrayList<>();
    List<Tick> ticks = new ArrayList<>();
    for (Group group : panel.groups()) {
      ticks.add(new Tick(ticks.size() + 1, group.label()));
      series.addAll(series(group, ticks.size()));
    }
    String unit = panel.unit().isEmpty() ? "" : " (" + panel.unit() + ")";
    return new Chart(
        panel.title() + unit,
        Axis.marked("", 0.5, ticks.size() + 0.5, ticks),
        axis(panel.groups()),
        HEIGHT,
        series,
        Naming.NONE);
  }

  private static List<Series> series(Group group, int place) {
    List<Point> base = dots(group.base(), place - APART);
    List<Point> other = dots(group.other(), place + APART);
    List<Point> pairs = new ArrayList<>();
    for (int index = 0; group.joined() && index < base.size(); index++) {
      pairs.add(base.get(index));
      pairs.add(other.get(index));
    }
    List<Point> means = new ArrayList<>(mean(group.base(), place - APART - MEAN_HALF));
    means.addAll(mean(group.other(), place + APART + MEAN_HALF));
    return List.of(
        new Series("", Series.INK, Kind.PAIRS, 0.4, pairs),
        new Series("", Series.INK, Kind.SEED_DOTS, 0.6, base),
        Series.of("", OTHER, Kind.SEED_DOTS, other),
        Series.of("", Series.INK, Kind.MEAN_STROKES, means));
  }

  private static List<Point> dots(List<Double> values, double place) {
    return values.stream().limit(DOTS_MAX).map(value -> new Point(place, value)).toList();
  }

  /** The mean is of all trials, drawn or not, and stands outside of the dots. */
  private static List<Point> mean(List<Double> values, double place) {
    if (values.isEmpty()) {
      return List.of();
    }
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    return List.of(new Point(place - MEAN_HALF / 2, mean), new Point(place + MEAN_HALF / 2, mean));
  }

  /** From zero where the values come near it, else from a little below the least. */
  private static Axis axis(List<Group> groups) {
    double[] values =
        groups.stream()
            .flatMap(group -> Stream.of(group.base(), group.other()))
            .flatMap(List::stream)
            .mapToDouble(Double::doubleValue)
            .toArray();
    double least = Arrays.stream(values).min().orElse(0);
    double most = Arrays.stream(values).max().orElse(1);
    double low = least >= 0 && least < ZERO_SHARE * most ? 0 : least;
    double margin = low == most ? Math.max(1, Math.abs(low) * 0.1) : (most - low) * 0.07;
    return Axis.linear("", low - margin, most + margin, TICKS_MAX);
  }
}
