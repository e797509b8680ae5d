package lamplight.report.chart;

import java.awt.Graphics2D;
import java.util.List;

/**
 * One drawing over two axes, as data: what is drawn on which axes, the later over the earlier. The
 * pen that makes pixels of it is {@link ChartPen}. Immutable.
 *
 * @param title what stands above this panel; empty where the picture has no other
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param height how tall the area between the axes is, in points of the page
 * @param series what is drawn
 * @param spans stretches and instants of the x axis that are marked
 * @param naming where the names of the series stand
 */
public record Chart(
    String title, Axis x, Axis y, int height, List<Series> series, List<Span> spans, Naming naming)
    implements Panel {
  public Chart {
    series = List.copyOf(series);
    spans = List.copyOf(spans);
  }

  /** Where the names of series stand. */
  public enum Naming {
    /** Nowhere: the axes say what is what. */
    NONE,
    /** Beside the last point of each line. */
    ENDS,
    /** In rows above the chart, in the order of drawing. */
    LEGEND
  }

  /**
   * A stretch of the x axis that is shaded, or an instant with a line across.
   *
   * @param label what it is
   * @param from where it begins
   * @param to where it ends; {@code from} for an instant
   */
  public record Span(String label, double from, double to) {}

  Chart(String title, Axis x, Axis y, int height, List<Series> series, Naming naming) {
    this(title, x, y, height, series, List.of(), naming);
  }

  @Override
  public Insets insets() {
    return new ChartFrame(this).insets();
  }

  @Override
  public void paint(Graphics2D graphics, int width, int left) {
    ChartFrame frame = new ChartFrame(this);
    frame.paintBehind(graphics, width, left);
    ChartPen.paint(graphics, this, width);
    frame.paintNames(graphics, width);
  }
}
