package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import lamplight.report.chart.Series.Form;
import lamplight.report.chart.Series.Point;

/** Leaves out points of a series without which its picture stays the same. */
final class Thinning {
  /** Lines of more points are told by the least and the greatest value of each half pixel. */
  static final int POINTS_MAX = 2000;

  /** The halves of the pixels that a chart is wide at most. */
  private static final int HALVES = 2 * Picture.WIDTH;

  /** How far from a straight line a point may lie, as a share of the axis: a tenth of a pixel. */
  private static final double STRAIGHT_SHARE = 0.0003;

  private Thinning() {}

  /** What of a series a picture with these axes needs. */
  static List<Point> of(Series series, Axis x, Axis y) {
    Form form = series.kind().form();
    return switch (form) {
      case STEPS ->
          steps(series.points().size() > POINTS_MAX ? extremes(series, x) : series.points(), y);
      // Without time a page reads each point by itself, such as a value that was run.
      case LINE, AREA -> x.unitSeconds() > 0 ? bends(series.points(), x, y) : series.points();
      case STROKES, MARKS, DOTS, CIRCLES -> series.points();
    };
  }

  /**
   * Where a step function steps, and its two ends; on a logarithmic axis, which nobody zooms, not
   * where it steps by less than can be seen.
   */
  private static List<Point> steps(List<Point> points, Axis y) {
    double unseen = y.logarithmic() ? STRAIGHT_SHARE : 0;
    List<Point> steps = new ArrayList<>();
    for (int index = 0; index < points.size(); index++) {
      Point point = points.get(index);
      if (index == 0
          || index == points.size() - 1
          || Math.abs(y.share(point.y()) - y.share(steps.get(steps.size() - 1).y())) > unseen) {
        steps.add(point);
      }
    }
    return steps;
  }

  /** The first, least, greatest and last point of each half pixel, in order. */
  private static List<Point> extremes(Series series, Axis x) {
    List<Point> kept = new ArrayList<>();
    List<Point> points = series.points();
    int from = 0;
    for (int to = 1; to <= points.size(); to++) {
      if (to < points.size() && half(points.get(to), x) == half(points.get(from), x)) {
        continue;
      }
      int least = from;
      int greatest = from;
      for (int index = from; index < to; index++) {
        least = points.get(index).y() < points.get(least).y() ? index : least;
        greatest = points.get(index).y() > points.get(greatest).y() ? index : greatest;
      }
      List.of(from, least, greatest, to - 1).stream()
          .distinct()
          .sorted()
          .map(points::get)
          .forEach(kept::add);
      from = to;
    }
    return kept;
  }

  private static long half(Point point, Axis x) {
    return (long) Math.floor(x.share(point.x()) * HALVES);
  }

  /** Where a line bends: each point but those on the straight way between its neighbours. */
  private static List<Point> bends(List<Point> points, Axis x, Axis y) {
    List<Point> bends = new ArrayList<>();
    int last = 0;
    for (int index = 0; index < points.size(); index++) {
      boolean isEnd = index == 0 || index == points.size() - 1;
      if (isEnd || !isStraight(points, last, index + 1, x, y)) {
        bends.add(points.get(index));
        last = index;
      }
    }
    return bends;
  }

  /** Whether all points between two others lie on the line between these. */
  private static boolean isStraight(List<Point> points, int from, int to, Axis x, Axis y) {
    Point start = points.get(from);
    Point end = points.get(to);
    double width = x.share(end.x()) - x.share(start.x());
    for (int index = from + 1; index < to; index++) {
      Point point = points.get(index);
      double share = (x.share(point.x()) - x.share(start.x())) / width;
      double straight = y.share(start.y()) + share * (y.share(end.y()) - y.share(start.y()));
      // Of a break, which is no number, the comparison says that it is not straight.
      if (!(share > 0 && share < 1)
          || !(Math.abs(y.share(point.y()) - straight) <= STRAIGHT_SHARE)) {
        return false;
      }
    }
    return true;
  }
}
