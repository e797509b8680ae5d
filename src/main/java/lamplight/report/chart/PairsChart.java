package lamplight.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lamplight.report.text.Numbers;
import org.knowm.xchart.XYChart;

/** Two sides of a comparison: a panel a measure, and in it a dot a trial on each side. */
public final class PairsChart {
  /** No more trials of a side than these are drawn. */
  public static final int DOTS_MAX = 200;

  private static final int COLUMNS = 3;
  private static final int HEIGHT = 270;
  private static final int LABELS_WIDTH = 96;
  private static final double APART = 0.2;
  private static final double MEAN_HALF = 0.11;
  private static final double ZERO_SHARE = 0.4;
  private static final Color BASE = new Color(0x777777);
  private static final Color OTHER = new Color(0x0072B2);
  private static final Color JOINING = new Color(0x99, 0x99, 0x99, 140);

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
  public static Picture of(String file, String alternative, String caption, List<Measured> panels) {
    List<Panel> plots = new ArrayList<>();
    panels.forEach(measure -> plots.add(new Panel.Plotted(plot(measure))));
    return new Picture(file, alternative, caption, plots, COLUMNS);
  }

  private static XYChart plot(Measured panel) {
    int count = panel.groups().size();
    Plot plot = new Plot(panel.title(), "process", panel.unit(), Picture.WIDTH / COLUMNS, HEIGHT);
    double[] all =
        panel.groups().stream()
            .flatMap(group -> Stream.of(group.base(), group.other()))
            .flatMap(List::stream)
            .mapToDouble(Double::doubleValue)
            .toArray();
    for (int place = 1; place <= count; place++) {
      group(plot, panel.groups().get(place - 1), place);
    }
    plot.styler().setPlotGridVerticalLinesVisible(false).setLegendVisible(false);
    plot.styler().setMarkerSize(6);
    plot.styler().setXAxisTickLabelsFormattingFunction(x -> label(panel.groups(), x));
    int spacing = (Picture.WIDTH / COLUMNS - LABELS_WIDTH) / Math.max(1, count);
    plot.xRange(0.5, count + 0.5, spacing);
    range(plot, all);
    return plot.chart();
  }

  private static void group(Plot plot, Group group, int place) {
    double[] base = first(group.base());
    double[] other = first(group.other());
    if (group.joined()) {
      List<double[]> lines = new ArrayList<>();
      for (int index = 0; index < base.length; index++) {
        lines.add(new double[] {place - APART, base[index]});
        lines.add(new double[] {place + APART, other[index]});
        lines.add(new double[] {place + APART, Double.NaN});
      }
      strokes(plot, lines, JOINING, 0.8f);
    }
    side(plot, base, place - APART, BASE);
    side(plot, other, place + APART, OTHER);
    mean(plot, group.base(), place - APART - MEAN_HALF);
    mean(plot, group.other(), place + APART + MEAN_HALF);
  }

  private static void side(Plot plot, double[] values, double place, Color colour) {
    if (values.length > 0) {
      double[] x = new double[values.length];
      Arrays.fill(x, place);
      plot.dots(x, values, colour);
    }
  }

  /** The mean is of all trials, drawn or not, and stands outside of the dots. */
  private static void mean(Plot plot, List<Double> values, double place) {
    if (!values.isEmpty()) {
      double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      List<double[]> line =
          List.of(
              new double[] {place - MEAN_HALF / 2, mean},
              new double[] {place + MEAN_HALF / 2, mean});
      strokes(plot, line, Color.BLACK, 2.6f);
    }
  }

  private static void strokes(Plot plot, List<double[]> points, Color colour, float width) {
    if (!points.isEmpty()) {
      plot.strokes(
          points.stream().mapToDouble(point -> point[0]).toArray(),
          points.stream().mapToDouble(point -> point[1]).toArray(),
          colour,
          width);
    }
  }

  /** From zero where the values come near it, else from a little below the least. */
  private static void range(Plot plot, double[] values) {
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(1);
    if (low >= 0 && low < ZERO_SHARE * high) {
      // A little below, so that dots at zero are whole.
      plot.yRange(-0.04 * high, high * 1.06);
      return;
    }
    double margin = low == high ? Math.max(1, Math.abs(low) * 0.1) : (high - low) * 0.08;
    plot.yRange(low == 0 && high == 0 ? 0 : low - margin, high + margin);
  }

  private static double[] first(List<Double> values) {
    return values.stream().limit(DOTS_MAX).mapToDouble(Double::doubleValue).toArray();
  }

  private static String label(List<Group> groups, double x) {
    long place = Math.round(x);
    boolean isNamed = Math.abs(x - place) < 1e-9 && place >= 1 && place <= groups.size();
    return isNamed ? groups.get((int) place - 1).label() : Numbers.axis(x);
  }
}
