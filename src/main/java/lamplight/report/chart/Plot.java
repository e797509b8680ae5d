package lamplight.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Arrays;
import java.util.Locale;
import lamplight.report.text.Numbers;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A plot in the house style: what is drawn first lies below. Sizes are in points of a page 900
 * points wide. Not thread-safe.
 */
final class Plot {
  /** The least upper end of an axis of counts, so that its ticks are whole numbers. */
  static final double COUNTS_MIN = 5;

  /** Lines and letters. */
  static final Color INK = new Color(0x222222);

  static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  static final Font TITLE_FONT = FONT.deriveFont(Font.BOLD, 15f);

  private static final int MARKERS_A_LINE = 9;
  private static final int BAND_OPACITY = 60;
  private static final int MARK_OPACITY = 150;
  private static final float[] PREDICTED_DASH = {6, 4};
  private static final float[] ACROSS_DASH = {2, 3};
  private static final Color SHADE = new Color(0x66, 0x66, 0x66, 55);
  private static final Color GRID = new Color(0xDDDDDD);

  private final XYChart chart;
  private int series;

  Plot(String title, String xTitle, String yTitle, int width, int height) {
    chart =
        new XYChartBuilder()
            .width(width)
            .height(height)
            .title(title)
            .xAxisTitle(xTitle)
            .yAxisTitle(yTitle)
            .build();
    style(chart.getStyler());
  }

  XYChart chart() {
    return chart;
  }

  XYStyler styler() {
    return chart.getStyler();
  }

  /** The range of the x axis, with ticks about so many points apart. */
  Plot xRange(double low, double high, int tickSpacing) {
    styler().setXAxisMin(low).setXAxisMax(high).setXAxisTickMarkSpacingHint(tickSpacing);
    // Where all x values are equally spaced the library takes its ticks from among them, which
    // gives steps such as 45. One invisible value out of line makes it choose round steps.
    double inside = low + (high - low) * 0.0137;
    XYSeries invisible = add(new double[] {inside, inside}, new double[] {Double.NaN, Double.NaN});
    invisible.setMarker(SeriesMarkers.NONE);
    invisible.setShowInLegend(false);
    return this;
  }

  /** The range of the y axis. */
  Plot yRange(double low, double high) {
    styler().setYAxisMin(low).setYAxisMax(high);
    return this;
  }

  /** A thin line in the background, without an entry in the legend. */
  void thinLine(double[] x, double[] y, ProcessStyle style, int opacity) {
    XYSeries line = add(x, y);
    line.setMarker(SeriesMarkers.NONE);
    line.setLineStyle(new BasicStroke(0.7f));
    line.setLineColor(style.faded(opacity));
    line.setShowInLegend(false);
  }

  /** The line of a process, with its dash, a few markers, and its entry in the legend. */
  void processLine(String label, double[] x, double[] y, int process) {
    ProcessStyle style = ProcessStyle.of(process);
    XYSeries line = add(x, y);
    line.setMarker(SeriesMarkers.NONE);
    line.setLineStyle(style.stroke(2f));
    line.setLineColor(style.colour());
    line.setShowInLegend(false);
    int step = Math.max(1, x.length / MARKERS_A_LINE);
    int first = step <= 1 ? 0 : (step * (2 * process + 1) / 7) % step;
    markers(label, every(x, first, step), every(y, first, step), style);
  }

  /** A thin dashed dark line: what theory predicts. One such line has an entry in the legend. */
  void predictedLine(double[] x, double[] y, boolean inLegend) {
    XYSeries line = add(x, y);
    line.setLabel("predicted");
    line.setMarker(SeriesMarkers.NONE);
    line.setLineStyle(
        new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, PREDICTED_DASH, 0));
    line.setLineColor(INK);
    line.setShowInLegend(inLegend);
  }

  /** A shaded area between two lines, without an entry in the legend. */
  void band(double[] x, double[] low, double[] high, ProcessStyle style) {
    int count = x.length;
    double[] aroundX = Arrays.copyOf(x, 2 * count);
    double[] aroundY = Arrays.copyOf(low, 2 * count);
    for (int index = 0; index < count; index++) {
      aroundX[2 * count - 1 - index] = x[index];
      aroundY[2 * count - 1 - index] = high[index];
    }
    XYSeries band = add(aroundX, aroundY);
    band.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
    band.setMarker(SeriesMarkers.NONE);
    band.setFillColor(style.faded(BAND_OPACITY));
    band.setLineColor(style.faded(BAND_OPACITY));
    band.setLineStyle(new BasicStroke(0.5f));
    band.setShowInLegend(false);
  }

  /** A stretch of the x axis shaded up to a height, with its entry in the legend. */
  void shade(String label, double from, double to, double high) {
    XYSeries shade = add(new double[] {from, to, to, from}, new double[] {0, 0, high, high});
    shade.setLabel(label);
    shade.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
    shade.setMarker(SeriesMarkers.NONE);
    shade.setFillColor(SHADE);
    shade.setLineColor(SHADE);
    shade.setLineStyle(new BasicStroke(0.5f));
  }

  /** A dark line across the plot at an instant, with its entry in the legend. */
  void across(String label, double at, double high) {
    XYSeries across = add(new double[] {at, at}, new double[] {0, high});
    across.setLabel(label);
    across.setMarker(SeriesMarkers.NONE);
    across.setLineStyle(
        new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, ACROSS_DASH, 0));
    across.setLineColor(INK);
  }

  /** Markers joined by a thin line of the process, with its entry in the legend. */
  void processPoints(String label, double[] x, double[] y, int process) {
    ProcessStyle style = ProcessStyle.of(process);
    XYSeries points = add(x, y);
    points.setLabel(label);
    points.setMarker(style.marker());
    points.setMarkerColor(style.colour());
    points.setLineStyle(style.stroke(1.2f));
    points.setLineColor(style.colour());
  }

  /** The means of a process joined by a thin line, broken where one is missing. */
  void processMeans(String label, double[] x, double[] y, ProcessStyle style) {
    XYSeries means = add(x, y);
    means.setLabel(label);
    means.setMarker(style.marker());
    means.setMarkerColor(style.colour());
    means.setLineStyle(style.stroke(1f));
    means.setLineColor(style.colour());
  }

  /** Markers of one kind, with an entry in the legend. */
  void marks(String label, double[] x, double[] y, ProcessStyle style) {
    XYSeries marks = add(x, y);
    marks.setLabel(label);
    marks.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    marks.setMarker(style.marker());
    marks.setMarkerColor(style.faded(MARK_OPACITY));
  }

  /** Dots of one colour, without an entry in the legend. */
  void dots(double[] x, double[] y, Color colour) {
    XYSeries dots = add(x, y);
    dots.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    dots.setMarker(SeriesMarkers.CIRCLE);
    dots.setMarkerColor(colour);
    dots.setShowInLegend(false);
  }

  /** Straight strokes, broken where y is NaN, without an entry in the legend. */
  void strokes(double[] x, double[] y, Color colour, float width) {
    XYSeries strokes = add(x, y);
    strokes.setMarker(SeriesMarkers.NONE);
    strokes.setLineStyle(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    strokes.setLineColor(colour);
    strokes.setShowInLegend(false);
  }

  private void markers(String label, double[] x, double[] y, ProcessStyle style) {
    // A NaN between two points keeps them unjoined, while the legend still shows line and marker.
    double[] apartX = new double[2 * x.length];
    double[] apartY = new double[2 * x.length];
    Arrays.fill(apartY, Double.NaN);
    for (int index = 0; index < x.length; index++) {
      apartX[2 * index] = x[index];
      apartX[2 * index + 1] = x[index];
      apartY[2 * index] = y[index];
    }
    XYSeries points = add(apartX, apartY);
    points.setLabel(label);
    points.setMarker(style.marker());
    points.setMarkerColor(style.colour());
    points.setLineStyle(style.stroke(2f));
    points.setLineColor(style.colour());
  }

  private XYSeries add(double[] x, double[] y) {
    series++;
    return chart.addSeries("series " + series, x, y);
  }

  private static double[] every(double[] values, int first, int step) {
    int count = values.length <= first ? 0 : (values.length - first + step - 1) / step;
    double[] some = new double[count];
    for (int index = 0; index < count; index++) {
      some[index] = values[first + index * step];
    }
    return some;
  }

  private static void style(XYStyler styler) {
    styler.setBaseFont(FONT);
    styler.setChartTitleFont(TITLE_FONT).setChartTitleBoxVisible(false);
    styler.setChartTitlePadding(8).setChartPadding(12).setChartFontColor(INK);
    styler.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false).setPlotContentSize(0.97).setMarkerSize(7);
    styler.setLegendPosition(LegendPosition.OutsideE).setLegendFont(FONT);
    styler.setLegendBorderColor(Color.WHITE).setLegendPadding(8).setLegendSeriesLineLength(34);
    styler.setAxisTitleFont(FONT).setAxisTickLabelsFont(FONT.deriveFont(12f));
    styler.setAxisTickLabelsColor(INK).setAxisTickMarksColor(INK).setPlotMargin(0);
    styler.setPlotGridLinesColor(GRID).setPlotGridLinesStroke(new BasicStroke(0.6f));
    styler.setYAxisTickMarkSpacingHint(50);
    styler.setXAxisTickLabelsFormattingFunction(Numbers::axis);
    styler.setYAxisTickLabelsFormattingFunction(Numbers::axis);
    styler.setAntiAlias(true).setTextAntiAlias(true).setLocale(Locale.ROOT);
  }
}
