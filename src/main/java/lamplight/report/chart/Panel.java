package lamplight.report.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.knowm.xchart.XYChart;

/** A part of a picture, measured in points. */
public sealed interface Panel permits Panel.Plotted, HeatMap {
  /** Its width in points. */
  int width();

  /** Its height in points. */
  int height();

  /** Draws it with its upper left corner at the origin. */
  void paint(Graphics2D graphics);

  /** A plot over two axes. */
  record Plotted(XYChart chart) implements Panel {
    @Override
    public int width() {
      return chart.getWidth();
    }

    @Override
    public int height() {
      return chart.getHeight();
    }

    @Override
    public void paint(Graphics2D graphics) {
      chart.paint(graphics, chart.getWidth(), chart.getHeight());
    }
  }

  /** The panels of plots. */
  static List<Panel> of(List<XYChart> charts) {
    return charts.stream().<Panel>map(Plotted::new).toList();
  }
}
