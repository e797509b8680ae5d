package lamplight.report.diagram;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lamplight.causality.TrialHistory;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFault.Cut;
import lamplight.model.PlannedFault.Kill;
import lamplight.model.PlannedFault.OfProcess;

/**
 * Draws what goes wrong on purpose: pauses and restarts as bands, cut links as bands between
 * lifelines, and kills as the ends of lifelines.
 */
final class FaultStretches {
  private static final double HALF_BAND = 21;
  private static final double HALF_CROSS = 5;

  private final DiagramView view;
  private final DiagramLayout layout;
  private final TrialHistory history;

  FaultStretches(DiagramView view, DiagramLayout layout) {
    this.view = view;
    this.layout = layout;
    this.history = view.history();
  }

  /**
   * Draws the pauses, or the restarts, below everything else.
   *
   * @param kind which of the two
   * @return whether there is one in the picture
   */
  boolean drawStandstills(SvgPen pen, Class<? extends OfProcess> kind) {
    boolean isAny = false;
    for (PlannedFault fault : view.trial().spec().faults().list()) {
      if (kind.isInstance(fault)
          && fault instanceof OfProcess pause
          && view.row(pause.process()) >= 0) {
        int row = view.row(pause.process());
        double left = within(layout.x(value(pause.process(), pause.atNs() / 1e9)));
        double right = within(layout.x(value(pause.process(), pause.endNs() / 1e9)));
        if (right > left) {
          isAny = true;
          double high = Math.min(HALF_BAND, layout.floor(row) - layout.line(row) - 4);
          pen.rectangle(
              "band",
              left,
              layout.line(row) - high,
              right - left,
              2 * high,
              0,
              "planned " + fault.kind() + " of process " + pause.process());
        }
      }
    }
    return isAny;
  }

  /**
   * Draws the links that are cut, below everything else; by Lamport clock there is no instant that
   * two processes have in common.
   *
   * @return whether there is one in the picture
   */
  boolean drawCuts(SvgPen pen) {
    boolean isAny = false;
    for (PlannedFault fault : view.trial().spec().faults().list()) {
      if (fault instanceof Cut cut && view.request().axis() == DiagramAxis.SYSTEM) {
        int first = view.row(cut.first());
        int second = view.row(cut.second());
        double left = within(layout.x(cut.atNs() / 1e9));
        double right = within(layout.x(cut.endNs() / 1e9));
        if (first >= 0 && second >= 0 && right > left) {
          isAny = true;
          double top = Math.min(layout.line(first), layout.line(second));
          double bottom = Math.max(layout.line(first), layout.line(second));
          String title = "planned cut of " + cut.target();
          pen.rectangle("band", left, top, right - left, bottom - top, 0, title);
        }
      }
    }
    return isAny;
  }

  /** Whether a process is restarted between two of its events. */
  boolean parts(int event, int next) {
    double before = view.trial().seconds(event);
    double after = view.trial().seconds(next);
    return restarts(history.process(event)).anyMatch(at -> before < at && after > at);
  }

  /** When a process is killed that is started again later, in seconds. */
  DoubleStream restarts(int process) {
    return view.trial().spec().faults().restarts(process).stream()
        .mapToDouble(restart -> restart.atNs() / 1e9);
  }

  private double within(double x) {
    return Math.max(DiagramLayout.GUTTER, Math.min(layout.right(), x));
  }

  /** Where the lifeline of a process ends, if it is killed within the picture. */
  OptionalDouble end(int process) {
    return view.trial().spec().faults().list().stream()
        .filter(fault -> fault instanceof Kill kill && kill.process() == process)
        .mapToDouble(fault -> layout.x(value(process, fault.atNs() / 1e9)))
        .filter(x -> x < layout.right())
        .map(this::within)
        .findFirst();
  }

  /** Draws the cross of a kill, and gives what it takes up. */
  Box drawKill(SvgPen pen, int process, double x) {
    double y = layout.line(view.row(process));
    pen.path("cross", cross(x, y, HALF_CROSS), "process " + process + " is killed");
    return Box.round(x, y, HALF_CROSS + 1, HALF_CROSS + 1);
  }

  static String cross(double x, double y, double half) {
    return "M"
        + SvgPen.numbers(x - half, y - half)
        + "L"
        + SvgPen.numbers(x + half, y + half)
        + "M"
        + SvgPen.numbers(x - half, y + half)
        + "L"
        + SvgPen.numbers(x + half, y - half);
  }

  /** An instant on the axis; by Lamport clock, just behind the last event before it. */
  private double value(int process, double seconds) {
    if (view.request().axis() == DiagramAxis.SYSTEM) {
      return seconds;
    }
    int first = history.event(process, 0);
    return IntStream.range(first, first + history.events(process))
        .filter(event -> view.trial().seconds(event) < seconds)
        .mapToDouble(event -> history.clock(event) + 0.4)
        .max()
        .orElse(0);
  }
}
