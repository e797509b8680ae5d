package lamplight.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import lamplight.report.chart.Chart.Naming;
import lamplight.report.chart.Chart.Span;
import lamplight.report.chart.Panel.Insets;

/** What stands around and behind the series of a chart: axes, ticks, titles, faults and names. */
final class ChartFrame {
  private static final int ROW = 19;
  private static final int EDGE = 14;
  private static final int TICK = 4;
  private static final int ABOVE = 12;
  private static final int LABELS_APART = 6;

  /** Names of faults that find no room in so many rows are left out. */
  private static final int SPAN_ROWS_MAX = 2;

  /** Hardly any chart with spans is narrower, and a wider one needs no more rows. */
  private static final int WIDTH_LEAST = Picture.WIDTH * 2 / 3;

  private static final Color GRID = new Color(0xDDDDDD);
  private static final Color SHADE = new Color(0x66, 0x66, 0x66, 45);
  private static final BasicStroke THIN = new BasicStroke(0.7f);
  private static final BasicStroke ACROSS =
      new BasicStroke(
          1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 3}, 0);

  private final Chart chart;
  private final LineNames ends;
  private final Legend legend;
  private final int spanRows;

  ChartFrame(Chart chart) {
    this.chart = chart;
    this.ends = new LineNames(chart);
    this.legend = new Legend(chart.naming() == Naming.LEGEND ? chart.series() : List.of());
    boolean isNamed = chart.spans().stream().anyMatch(span -> !span.label().isEmpty());
    int rows = isNamed ? Collections.max(rows(WIDTH_LEAST)) + 1 : 0;
    this.spanRows = Math.min(SPAN_ROWS_MAX, rows);
  }

  /** The room for all of this. */
  Insets insets() {
    int labels =
        chart.y().ticks().stream()
            .mapToInt(tick -> ChartText.width(ChartText.SMALL, tick.label()))
            .max()
            .orElse(0);
    int lastLabel =
        chart.x().ticks().stream()
            .mapToInt(
                tick ->
                    ChartText.width(ChartText.SMALL, tick.label()) / 2
                        - (int) ((1 - chart.x().share(tick.at())) * Picture.WIDTH / 4))
            .max()
            .orElse(0);
    return new Insets(
        EDGE + labels + 2 * TICK,
        Math.max(EDGE, Math.max(ends.width() + EDGE, lastLabel + 4)),
        (chart.title().isEmpty() ? 0 : ROW)
            + (chart.y().title().isEmpty() ? 0 : ROW)
            + legend.rows() * ROW
            + spanRows * ROW
            + ABOVE,
        (chart.x().ticks().isEmpty() ? 2 : ROW + TICK) + (chart.x().title().isEmpty() ? 0 : ROW));
  }

  /**
   * All but the names of lines.
   *
   * @param width that of the area between the axes
   * @param room what there is to the left of it
   */
  void paintBehind(Graphics2D graphics, int width, int room) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    headings(graphics, EDGE - room);
    spans(graphics, width);
    graphics.setStroke(THIN);
    for (Axis.Tick tick : chart.y().ticks()) {
      double y = (1 - chart.y().share(tick.at())) * chart.height();
      if (chart.y().grid()) {
        graphics.setColor(GRID);
        graphics.draw(new Line2D.Double(0, y, width, y));
      }
      graphics.setColor(ProcessStyle.INK);
      ChartText.right(graphics, ChartText.SMALL, tick.label(), -2 * TICK, y + 4);
    }
    List<Axis.Tick> labelled = labelled(width);
    for (Axis.Tick tick : chart.x().ticks()) {
      double x = chart.x().share(tick.at()) * width;
      if (chart.x().grid()) {
        graphics.setColor(GRID);
        graphics.draw(new Line2D.Double(x, 0, x, chart.height()));
      }
      graphics.setColor(ProcessStyle.INK);
      graphics.draw(new Line2D.Double(x, chart.height(), x, chart.height() + TICK));
      if (labelled.contains(tick)) {
        ChartText.centred(graphics, ChartText.SMALL, tick.label(), x, chart.height() + ROW);
      }
    }
    graphics.draw(new Line2D.Double(0, chart.height(), width, chart.height()));
    ChartText.centred(
        graphics, ChartText.FONT, chart.x().title(), width / 2.0, chart.height() + 2 * ROW + TICK);
  }

  /** The ticks of the x axis that have labels: from the left, all that do not touch another. */
  List<Axis.Tick> labelled(int width) {
    List<Axis.Tick> labelled = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (Axis.Tick tick : inOrder(chart.x())) {
      double x = chart.x().share(tick.at()) * width;
      double half = ChartText.width(ChartText.SMALL, tick.label()) / 2.0;
      if (x - half >= free) {
        labelled.add(tick);
        free = x + half + LABELS_APART;
      }
    }
    return labelled;
  }

  private static List<Axis.Tick> inOrder(Axis axis) {
    return axis.ticks().stream().sorted(Comparator.comparingDouble(Axis.Tick::at)).toList();
  }

  /** The names of lines, over the lines. */
  void paintNames(Graphics2D graphics, int width) {
    ends.paint(graphics, width);
  }

  /** From the top: title, what the y axis shows, legend. They begin at the left edge. */
  private void headings(Graphics2D graphics, int left) {
    int base = ROW - 1 - insets().top();
    graphics.setColor(ProcessStyle.INK);
    if (!chart.title().isEmpty()) {
      ChartText.left(graphics, ChartText.BOLD, chart.title(), left, base);
      base += ROW;
    }
    if (!chart.y().title().isEmpty()) {
      ChartText.left(graphics, ChartText.FONT, chart.y().title(), left, base);
      base += ROW;
    }
    legend.paint(graphics, left, base, ROW);
  }

  private void spans(Graphics2D graphics, int width) {
    List<Integer> rows = rows(width);
    for (int index = 0; index < rows.size(); index++) {
      Span span = chart.spans().get(index);
      double from = chart.x().share(span.from()) * width;
      double to = chart.x().share(span.to()) * width;
      if (to > from) {
        graphics.setColor(SHADE);
        graphics.fill(new Rectangle2D.Double(from, 0, to - from, chart.height()));
      } else {
        graphics.setColor(ProcessStyle.INK);
        graphics.setStroke(ACROSS);
        graphics.draw(new Line2D.Double(from, 0, from, chart.height()));
      }
      if (rows.get(index) < spanRows) {
        graphics.setColor(ProcessStyle.INK);
        double base = -5 - rows.get(index) * ROW;
        ChartText.left(graphics, ChartText.SMALL, span.label(), begin(span, width), base);
      }
    }
  }

  /** The row above the chart in which the name of each span finds room, the lowest first. */
  private List<Integer> rows(int width) {
    List<Double> free = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    for (Span span : chart.spans()) {
      double begin = begin(span, width);
      int row = 0;
      while (row < free.size() && free.get(row) > begin) {
        row++;
      }
      if (row == free.size()) {
        free.add(0.0);
      }
      free.set(row, begin + ChartText.width(ChartText.SMALL, span.label()) + EDGE);
      rows.add(row);
    }
    return rows;
  }

  private double begin(Span span, int width) {
    double middle = (chart.x().share(span.from()) + chart.x().share(span.to())) / 2 * width;
    int size = ChartText.width(ChartText.SMALL, span.label());
    return Math.max(0, Math.min(width - size, middle - size / 2.0));
  }
}
