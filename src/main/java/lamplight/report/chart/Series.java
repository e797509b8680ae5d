package lamplight.report.chart;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Something drawn in a chart. Immutable.
 *
 * @param name what it is called beside the line's end or in the legend; empty for no name
 * @param process whose colour it has, from 1; {@link #INK} for none
 * @param kind what it looks like
 * @param opacity from 0, invisible, to 1
 * @param points in the units of the axes
 * @param seed the trial that this is the line of; empty where it is of several
 */
public record Series(
    String name, int process, Kind kind, double opacity, List<Point> points, OptionalLong seed) {
  /** No process: dark grey. */
  public static final int INK = 0;

  public Series {
    points = List.copyOf(points);
  }

  Series(String name, int process, Kind kind, double opacity, List<Point> points) {
    this(name, process, kind, opacity, points, OptionalLong.empty());
  }

  /** A point; where y is NaN a line is broken. */
  public record Point(double x, double y) {}

  /** How the points of a series are joined. */
  public enum Form {
    /** Straight from point to point. */
    LINE,
    /** A step function: each value holds until the next point, where it jumps. */
    STEPS,
    /** Every two points are the ends of a stroke. */
    STROKES,
    /** Not at all: a mark a point, in the shape of its process. */
    MARKS,
    /** A small disc a point. */
    DOTS,
    /** A small circle a point: nothing was counted here. */
    CIRCLES,
    /** The outline of a shaded area. */
    AREA
  }

  /** What a series tells, and so what it looks like in every chart. */
  public enum Kind {
    /** One seed's step function. */
    SEED(Form.STEPS, 0.5f, false),
    /** The mean over the seeds as a step function. */
    MEAN(Form.STEPS, 2, false),
    /** What theory predicts, as a line. */
    PREDICTED(Form.LINE, 1.3f, true),
    /** What theory predicts, as single strokes. */
    PREDICTED_STROKES(Form.STROKES, 1.6f, false),
    /** What most seeds lie within. */
    BAND(Form.AREA, 0.5f, false),
    /** One value a seed. */
    SEED_DOTS(Form.DOTS, 1, false),
    /** One value a process. */
    MARKS(Form.MARKS, 1, false),
    /** Values that did not occur, at the floor of a logarithmic axis. */
    NONE(Form.CIRCLES, 1, false),
    /** Means, as bold strokes. */
    MEAN_STROKES(Form.STROKES, 2.6f, false),
    /** 95 % intervals. */
    INTERVALS(Form.STROKES, 1.5f, false),
    /** What joins values that belong together. */
    JOIN(Form.LINE, 1, false),
    /** What joins two values of one seed. */
    PAIRS(Form.STROKES, 0.8f, false);

    private final Form form;
    private final float width;
    private final boolean dashed;

    Kind(Form form, float width, boolean dashed) {
      this.form = form;
      this.width = width;
      this.dashed = dashed;
    }

    /** How the points are joined. */
    public Form form() {
      return form;
    }

    /** The width of a stroke in points of the page. */
    public float width() {
      return width;
    }

    /** Whether its line is dashed. */
    public boolean isDashed() {
      return dashed;
    }
  }

  /** An opaque series. */
  static Series of(String name, int process, Kind kind, List<Point> points) {
    return new Series(name, process, kind, 1, points);
  }

  /** The points of these coordinates. */
  static List<Point> points(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToObj(at -> new Point(x[at], y[at])).toList();
  }
}
