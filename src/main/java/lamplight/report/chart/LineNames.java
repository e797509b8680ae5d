package lamplight.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lamplight.report.chart.Chart.Naming;
import lamplight.report.chart.Series.Point;

/** The names beside the ends of lines, moved apart where lines end close together. */
final class LineNames {
  private static final int APART = 16;
  private static final int LEADER = 14;
  private static final Color HALO = new Color(255, 255, 255, 215);

  /** Lines that end before this share of the axis have their names within the chart. */
  private static final double WITHIN_MAX = 0.97;

  private final Chart chart;
  private final List<Series> named;

  LineNames(Chart chart) {
    this.chart = chart;
    this.named =
        chart.series().stream()
            .filter(series -> chart.naming() == Naming.ENDS && !series.name().isEmpty())
            .toList();
  }

  /** The room that they need beside the chart. */
  int width() {
    return named.stream()
        .mapToInt(series -> LEADER + ChartText.width(ChartText.BOLD, series.name()))
        .max()
        .orElse(0);
  }

  void paint(Graphics2D graphics, int width) {
    List<Series> beside = new ArrayList<>();
    for (Series series : named) {
      if (chart.x().share(end(series).x()) < WITHIN_MAX) {
        paintWithin(graphics, series, width);
      } else {
        beside.add(series);
      }
    }
    beside.sort(Comparator.comparingDouble(series -> top(series)));
    double[] places = beside.stream().mapToDouble(this::top).toArray();
    double[] bases = apart(places, chart.height());
    for (int index = 0; index < bases.length; index++) {
      Color colour = ProcessStyle.of(beside.get(index).process()).colour();
      graphics.setColor(colour);
      graphics.setStroke(new BasicStroke(0.8f));
      graphics.draw(new Line2D.Double(width + 1, places[index], width + LEADER - 3, bases[index]));
      ChartText.left(
          graphics, ChartText.BOLD, beside.get(index).name(), width + LEADER, bases[index] + 4);
    }
  }

  /** A line that ends early has its name beside its end, over what else is there. */
  private void paintWithin(Graphics2D graphics, Series series, int width) {
    double x = chart.x().share(end(series).x()) * width + 5;
    double y = top(series) - 6;
    int size = ChartText.width(ChartText.BOLD, series.name());
    graphics.setColor(HALO);
    graphics.fill(new Rectangle2D.Double(x - 2, y - 11, size + 4, 15));
    graphics.setColor(ProcessStyle.of(series.process()).colour());
    ChartText.left(graphics, ChartText.BOLD, series.name(), x, y);
  }

  private static Point end(Series series) {
    return series.points().get(series.points().size() - 1);
  }

  private double top(Series series) {
    return (1 - chart.y().share(end(series).y())) * chart.height();
  }

  /** Places at least {@link #APART} from each other, each as near to its own as these allow. */
  static double[] apart(double[] sorted, double height) {
    double[] places = sorted.clone();
    for (int index = 1; index < places.length; index++) {
      places[index] = Math.max(places[index], places[index - 1] + APART);
    }
    double most = height;
    for (int index = places.length - 1; index >= 0; index--) {
      places[index] = Math.min(places[index], most);
      most = places[index] - APART;
    }
    return places;
  }
}
