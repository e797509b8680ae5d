package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lamplight.report.chart.Axis.Tick;
import lamplight.report.chart.Chart.Naming;
import lamplight.report.chart.Chart.Span;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;

/**
 * The differences of a comparison: a panel a measure, on an axis in its unit, with a row a process,
 * the 95 % interval of its difference, and a line where there is none.
 */
public final class ForestChart {
  private static final int COLUMNS = 3;
  private static final int MEASURES_MAX = 24;
  private static final int ROW_HEIGHT = 20;
  private static final double CAP = 0.16;

  /** What is shown to differ has the colour of the other side, as in {@link PairsChart}. */
  private static final int SHOWN = 1;

  private ForestChart() {}

  /**
   * The difference of one process.
   *
   * @param label its name beside the row
   * @param difference of the means, other less base
   * @param low the lower end of its 95 % interval; the difference itself where there is none
   * @param high the upper end
   * @param isShown whether the sides are shown to differ
   */
  public record Row(String label, double difference, double low, double high, boolean isShown) {}

  /** A measure, with its unit (or empty), process by process. */
  public record Measured(String title, String unit, List<Row> rows) {
    public Measured {
      rows = List.copyOf(rows);
    }
  }

  /** Those of the measures that a picture shows: the first ones that find room. */
  public static List<Measured> shown(List<Measured> measures) {
    return measures.subList(0, Math.min(MEASURES_MAX, measures.size()));
  }

  /** The picture of these measures, three a row. */
  public static Picture of(
      String file, String title, String alternative, String caption, List<Measured> measures) {
    List<Panel> panels = new ArrayList<>();
    measures.forEach(measure -> panels.add(panel(measure)));
    while (panels.size() % COLUMNS != 0) {
      panels.add(new Panel.Blank());
    }
    return new Picture(file, title, alternative, caption, panels, COLUMNS);
  }

  private static Chart panel(Measured measure) {
    int count = measure.rows().size();
    List<Tick> names = new ArrayList<>();
    List<Series> series = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      Row row = measure.rows().get(index);
      int y = count - 1 - index;
      int colour = row.isShown() ? SHOWN : Series.INK;
      names.add(new Tick(y, row.label()));
      if (row.high() > row.low()) {
        series.add(Series.of("", colour, Kind.INTERVALS, interval(row, y)));
      }
      series.add(Series.of("", colour, Kind.MARKS, List.of(new Point(row.difference(), y))));
    }
    List<Double> reach =
        Stream.concat(
                Stream.of(0.0),
                measure.rows().stream()
                    .flatMap(row -> Stream.of(row.low(), row.difference(), row.high())))
            .toList();
    return new Chart(
        measure.unit().isEmpty() ? measure.title() : measure.title() + " (" + measure.unit() + ")",
        Strips.axis(reach, false),
        Axis.marked("", -0.6, count - 0.4, names),
        ROW_HEIGHT * count + 4,
        series,
        List.of(new Span("", 0, 0)),
        Naming.NONE);
  }

  private static List<Point> interval(Row row, double y) {
    return List.of(
        new Point(row.low(), y),
        new Point(row.high(), y),
        new Point(row.low(), y - CAP),
        new Point(row.low(), y + CAP),
        new Point(row.high(), y - CAP),
        new Point(row.high(), y + CAP));
  }
}
