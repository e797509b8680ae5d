package lamplight.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lamplight.report.chart.Series.Kind;
import org.knowm.xchart.style.markers.Marker;

/** The names of series in rows, each once and behind a sample of what is drawn. */
final class Legend {
  private static final int SAMPLE = 28;
  private static final int SPACE = 6;
  private static final int APART = 20;
  private static final float[] DASH = {(float) ChartPen.DASH, (float) ChartPen.GAP};

  private final List<List<Series>> rows = new ArrayList<>();

  Legend(List<Series> all) {
    int used = 0;
    Set<String> named = new HashSet<>(Set.of(""));
    for (Series series : all) {
      if (!named.add(series.name())) {
        continue;
      }
      int room = room(series);
      if (rows.isEmpty() || used + room > Picture.WIDTH - APART) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.get(rows.size() - 1).add(series);
      used += room;
    }
  }

  int rows() {
    return rows.size();
  }

  void paint(Graphics2D graphics, int left, int firstBase, int rowHeight) {
    for (int row = 0; row < rows.size(); row++) {
      int x = left;
      int base = firstBase + row * rowHeight;
      for (Series series : rows.get(row)) {
        sample(graphics, series, x, base - 4);
        graphics.setColor(ProcessStyle.INK);
        ChartText.left(graphics, ChartText.FONT, series.name(), x + SAMPLE + SPACE, base);
        x += room(series);
      }
    }
  }

  private static int room(Series series) {
    return SAMPLE + SPACE + ChartText.width(ChartText.FONT, series.name()) + APART;
  }

  private static void sample(Graphics2D graphics, Series series, int x, int y) {
    // One entry stands for what is predicted of every process.
    boolean isPredicted =
        series.kind() == Kind.PREDICTED || series.kind() == Kind.PREDICTED_STROKES;
    ProcessStyle style = ProcessStyle.of(isPredicted ? Series.INK : series.process());
    graphics.setColor(style.colour());
    switch (series.kind().form()) {
      case LINE, STEPS, STROKES, AREA -> {
        float width = series.kind().width();
        graphics.setStroke(
            series.kind().isDashed()
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASH, 0)
                : new BasicStroke(width));
        graphics.draw(new Line2D.Double(x, y, x + SAMPLE, y));
      }
      case MARKS -> mark(graphics, style.marker(), x, y);
      case DOTS -> mark(graphics, new ChartPen.Dot(false), x, y);
      case CIRCLES -> mark(graphics, new ChartPen.Dot(true), x, y);
    }
  }

  private static void mark(Graphics2D graphics, Marker marker, int x, int y) {
    marker.paint(graphics, x + SAMPLE / 2.0, y, ChartPen.MARK_SIZE);
  }
}
