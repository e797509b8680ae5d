package lamplight.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lamplight.report.chart.Series.Form;
import lamplight.report.chart.Series.Point;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the series of a chart with XChart, which is told nothing but where each point lies. */
final class ChartPen {
  private static final Color CLEAR = new Color(0, 0, 0, 0);
  static final int MARK_SIZE = 7;
  private static final int DOT_SIZE = 5;

  /** Fewer dots are all drawn. */
  private static final int DOTS_ALL = 3000;

  static final double DASH = 6;
  static final double GAP = 4;

  private ChartPen() {}

  /** Draws all series into an area of this width, with its upper left corner at the origin. */
  static void paint(Graphics2D graphics, Chart chart, int width) {
    XYChart plot = new XYChart(width, chart.height());
    bare(plot.getStyler());
    // The unit of the plot is a point of the page, from the lower left corner.
    plot.getStyler().setXAxisMin(0.0).setXAxisMax((double) width);
    plot.getStyler().setYAxisMin(0.0).setYAxisMax((double) chart.height());
    for (Series series : chart.series()) {
      List<Point> placed =
          series.points().stream()
              .map(
                  point ->
                      new Point(
                          chart.x().share(point.x()) * width,
                          chart.y().share(point.y()) * chart.height()))
              .toList();
      if (!placed.isEmpty()) {
        add(plot, "series " + plot.getSeriesCollection().size(), series, placed);
      }
    }
    if (!plot.getSeriesCollection().isEmpty()) {
      plot.paint(graphics, width, chart.height());
    }
  }

  /** Only the area between the axes, from edge to edge. */
  private static void bare(XYStyler styler) {
    styler.setAxisTicksVisible(false).setAxisTitlesVisible(false).setPlotMargin(0);
    styler.setPlotGridLinesVisible(false).setPlotTicksMarksVisible(false);
    styler.setChartPadding(0).setChartTitleVisible(false).setLegendVisible(false);
    styler
        .setMarkerSize(MARK_SIZE)
        .setPlotContentSize(1)
        .setPlotBorderVisible(false)
        .setAntiAlias(true);
    styler.setChartBackgroundColor(CLEAR).setPlotBackgroundColor(CLEAR);
  }

  private static void add(XYChart plot, String id, Series series, List<Point> placed) {
    Form form = series.kind().form();
    List<Point> path =
        switch (form) {
          case STEPS -> steps(onPixels(placed, series.kind().width()));
          case STROKES -> strokes(placed);
          case DOTS -> apart(placed);
          case LINE, MARKS, CIRCLES, AREA -> placed;
        };
    List<Point> points = series.kind().isDashed() ? dashes(path) : path;
    XYSeries drawn =
        plot.addSeries(
            id,
            points.stream().mapToDouble(Point::x).toArray(),
            points.stream().mapToDouble(Point::y).toArray());
    ProcessStyle style = ProcessStyle.of(series.process());
    Color colour = style.faded(series.opacity());
    drawn.setLineColor(colour);
    drawn.setMarkerColor(colour);
    drawn.setMarker(SeriesMarkers.NONE);
    drawn.setFillColor(colour);
    drawn.setLineStyle(
        new BasicStroke(series.kind().width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    switch (form) {
      case LINE, STEPS, STROKES -> drawn.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
      case AREA -> drawn.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
      case MARKS -> scatter(drawn, style.marker());
      case DOTS -> scatter(drawn, new Dot(false));
      case CIRCLES -> scatter(drawn, new Dot(true));
    }
  }

  private static void scatter(XYSeries drawn, Marker marker) {
    drawn.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    drawn.setMarker(marker);
  }

  /** A dot that is smaller than other marks, or a circle, which XChart has only filled. */
  static final class Dot extends Marker {
    private final boolean isOpen;

    Dot(boolean isOpen) {
      this.isOpen = isOpen;
    }

    @Override
    public void paint(Graphics2D graphics, double x, double y, int unused) {
      double radius = DOT_SIZE / 2.0;
      Ellipse2D shape = new Ellipse2D.Double(x - radius, y - radius, DOT_SIZE, DOT_SIZE);
      if (isOpen) {
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(shape);
      } else {
        graphics.fill(shape);
      }
    }
  }

  /** Of very many dots one a quarter of a pixel: those on top of each other show nothing more. */
  private static List<Point> apart(List<Point> dots) {
    if (dots.size() <= DOTS_ALL) {
      return dots;
    }
    Set<Point> taken = new HashSet<>();
    return dots.stream()
        .filter(dot -> taken.add(new Point(Math.rint(dot.x() * 4), Math.rint(dot.y() * 4))))
        .toList();
  }

  /** Moves points by less than a pixel, so that what runs across or up has sharp edges. */
  private static List<Point> onPixels(List<Point> points, double width) {
    // The middle of a stroke of an odd number of pixels is the middle of one.
    double middle = Math.round(width * Picture.PIXELS_A_POINT) % 2 == 0 ? 0 : 0.5;
    return points.stream()
        .map(point -> new Point(onPixel(point.x(), middle), onPixel(point.y(), middle)))
        .toList();
  }

  private static double onPixel(double at, double middle) {
    return (Math.rint(at * Picture.PIXELS_A_POINT - middle) + middle) / Picture.PIXELS_A_POINT;
  }

  /** Across to the next point, then up or down to its value; what stays equal is one stroke. */
  private static List<Point> steps(List<Point> points) {
    List<Point> path = new ArrayList<>();
    for (int index = 0; index < points.size(); index++) {
      Point point = points.get(index);
      double before = index == 0 ? Double.NaN : points.get(index - 1).y();
      if (index > 0 && point.y() != before) {
        path.add(new Point(point.x(), before));
      }
      if (point.y() != before || index == points.size() - 1) {
        path.add(point);
      }
    }
    return path;
  }

  private static List<Point> strokes(List<Point> ends) {
    List<Point> path = new ArrayList<>();
    for (int index = 0; index + 1 < ends.size(); index += 2) {
      path.add(ends.get(index));
      path.add(ends.get(index + 1));
      path.add(new Point(ends.get(index + 1).x(), Double.NaN));
    }
    return path;
  }

  /** Cuts a line into dashes of equal length; XChart begins its own anew at every point. */
  private static List<Point> dashes(List<Point> line) {
    List<Point> path = new ArrayList<>();
    boolean inDash = true;
    double left = DASH;
    for (int index = 0; index < line.size(); index++) {
      Point to = line.get(index);
      Point from = line.get(Math.max(0, index - 1));
      double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
      if (Double.isNaN(length)) {
        // The line begins anew behind a break.
        path.add(to);
        inDash = true;
        left = DASH;
        continue;
      }
      double done = 0;
      while (length - done > left) {
        done += left;
        double share = done / length;
        double x = from.x() + share * (to.x() - from.x());
        double y = from.y() + share * (to.y() - from.y());
        path.add(new Point(x, y));
        if (inDash) {
          path.add(new Point(x, Double.NaN));
        }
        inDash = !inDash;
        left = inDash ? DASH : GAP;
      }
      left -= length - done;
      if (inDash) {
        path.add(to);
      }
    }
    return path;
  }
}
