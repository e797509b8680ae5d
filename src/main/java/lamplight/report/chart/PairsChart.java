package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;

/**
 * Two sides of a comparison: a column a measure and a row a process, each on an axis of its own, in
 * which a dot is a trial, the base's above those of the other side.
 */
public final class PairsChart {
  /** No more trials of a side than these are drawn. */
  public static final int DOTS_MAX = 200;

  private static final int COLUMNS = 3;
  private static final int HEIGHT = 34;

  /** No more strips than these, in whole rows of measures, make a picture. */
  private static final int STRIPS_MAX = 90;

  private static final int MEASURES_MAX = 12;
  private static final double BASE_AT = 0.72;
  private static final double OTHER_AT = 0.28;
  private static final double MEAN_HALF = 0.24;

  /** The other side has the colour of process 1, the base none. */
  private static final int OTHER = 1;

  private PairsChart() {}

  /** What the two sides are called. */
  public record Sides(String base, String other) {}

  /**
   * The trials of one process.
   *
   * @param label its name beside the row
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

    private Optional<Group> group(String label) {
      return groups.stream().filter(group -> group.label().equals(label)).findFirst();
    }
  }

  /** Those of the measures that a picture shows: the first ones that find room. */
  public static List<Measured> shown(List<Measured> measures) {
    int rows = Math.max(1, labels(measures).size());
    int most = Math.min(MEASURES_MAX, STRIPS_MAX / rows / COLUMNS * COLUMNS);
    return measures.subList(0, Math.min(measures.size(), Math.max(COLUMNS, most)));
  }

  /** The picture of these measures, three a row. */
  public static Picture of(
      String file,
      String title,
      String alternative,
      String caption,
      Sides sides,
      List<Measured> measures) {
    List<String> labels = labels(measures);
    List<Panel> panels = new ArrayList<>();
    for (int first = 0; first < measures.size(); first += COLUMNS) {
      for (String label : labels) {
        boolean isTop = label.equals(labels.get(0));
        for (int column = 0; column < COLUMNS; column++) {
          panels.add(
              first + column < measures.size()
                  ? strip(measures.get(first + column), sides, label, isTop, column == 0)
                  : new Panel.Blank());
        }
      }
    }
    return new Picture(file, title, alternative, caption, panels, COLUMNS);
  }

  private static List<String> labels(List<Measured> measures) {
    return measures.stream()
        .flatMap(measure -> measure.groups().stream())
        .map(Group::label)
        .distinct()
        .toList();
  }

  private static Chart strip(
      Measured measure, Sides sides, String label, boolean isTop, boolean isFirst) {
    Optional<Group> group = measure.group(label);
    String unit = measure.unit().isEmpty() ? "" : " (" + measure.unit() + ")";
    List<Double> values =
        group.stream()
            .flatMap(each -> Stream.of(each.base(), each.other()))
            .flatMap(List::stream)
            .toList();
    return Strips.strip(
        isTop ? measure.title() + unit : "",
        Strips.axis(values, Strips.areWhole(values)),
        isFirst ? label : "",
        HEIGHT,
        group.map(each -> series(each, sides)).orElse(List.of()));
  }

  private static List<Series> series(Group group, Sides sides) {
    List<Point> base = dots(group.base(), BASE_AT);
    List<Point> other = dots(group.other(), OTHER_AT);
    List<Point> pairs = new ArrayList<>();
    for (int index = 0; group.joined() && index < base.size(); index++) {
      pairs.add(base.get(index));
      pairs.add(other.get(index));
    }
    return List.of(
        new Series("", Series.INK, Kind.PAIRS, 0.25, pairs),
        new Series(sides.base(), Series.INK, Kind.SEED_DOTS, 0.55, base),
        new Series(sides.other(), OTHER, Kind.SEED_DOTS, 0.8, other),
        Series.of(sides.base(), Series.INK, Kind.MEAN_STROKES, mean(group.base(), BASE_AT)),
        Series.of(sides.other(), Series.INK, Kind.MEAN_STROKES, mean(group.other(), OTHER_AT)));
  }

  private static List<Point> dots(List<Double> values, double at) {
    return values.stream().limit(DOTS_MAX).map(value -> new Point(value, at)).toList();
  }

  /** The mean is of all trials, drawn or not. */
  private static List<Point> mean(List<Double> values, double at) {
    if (values.isEmpty()) {
      return List.of();
    }
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    return List.of(new Point(mean, at - MEAN_HALF), new Point(mean, at + MEAN_HALF));
  }
}
