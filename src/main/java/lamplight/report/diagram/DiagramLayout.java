package lamplight.report.diagram;

import java.util.ArrayList;
import java.util.List;
import lamplight.report.text.Numbers;

/** Where things are in a picture: a row a process, the axis below, and a column of names. */
final class DiagramLayout {
  /** Width of the column of names. */
  static final double GUTTER = 104;

  static final double MARGIN = 16;
  static final double TOP = 24;
  private static final double INSET = 6;
  private static final double TICKS_APART = 72;
  private static final int FEW = 6;
  private static final int SOME = 12;

  private final DiagramRequest request;
  private final double from;
  private final double to;

  DiagramLayout(DiagramView view) {
    double[] ends = view.ends();
    this.request = view.request();
    this.from = ends[0];
    this.to = ends[1];
  }

  int width() {
    return request.width();
  }

  /** Where the lifelines end. */
  double right() {
    return request.width() - MARGIN;
  }

  /** Where a value of the axis is. */
  double x(double value) {
    return GUTTER + INSET + (value - from) * (right() - GUTTER - 2 * INSET) / (to - from);
  }

  private int rows() {
    return request.processes().size();
  }

  /** The height of a row; of many, less. */
  private double row() {
    if (rows() <= FEW) {
      return request.axis() == DiagramAxis.SYSTEM ? 92 : 84;
    }
    return rows() <= SOME ? 64 : 48;
  }

  /** The lifeline of a row, from 0. */
  double line(int row) {
    return TOP + row * row() + (rows() <= FEW ? 34 : 24);
  }

  /** The floor of the queue below a lifeline. */
  double floor(int row) {
    return TOP + (row + 1) * row() - 4;
  }

  /** How high a queue is drawn at most. */
  double queueHeight() {
    return rows() <= FEW ? row() - 64 : rows() <= SOME ? 18 : 8;
  }

  /** Where the rows end and the axis begins. */
  double bottom() {
    return TOP + rows() * row();
  }

  /**
   * A tick of the axis.
   *
   * @param value where it is
   * @param label what is written there
   */
  record Tick(double value, String label) {}

  /** The ticks of the axis, at round values. */
  List<Tick> ticks() {
    double wanted = (to - from) * TICKS_APART / (right() - GUTTER);
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    double step = power * (wanted > 5 * power ? 10 : wanted > 2 * power ? 5 : 2);
    if (request.axis() == DiagramAxis.LOGICAL) {
      step = Math.max(1, step);
    }
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    List<Tick> ticks = new ArrayList<>();
    for (long at = (long) Math.ceil(from / step - 1e-9); at * step <= to + step * 1e-9; at++) {
      ticks.add(new Tick(at * step, Numbers.fixed(at * step, decimals)));
    }
    return ticks;
  }
}
