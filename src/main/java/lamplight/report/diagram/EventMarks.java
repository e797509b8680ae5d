package lamplight.report.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lamplight.causality.TrialHistory;
import lamplight.model.EventKind;

/** Draws the events of a view: a mark each, and long runs of internal events as capsules. */
final class EventMarks {
  /** So many internal events in a row are drawn as one. */
  private static final int FOLDED_FROM = 4;

  /** Less room an event, and marks are drawn smaller. */
  private static final double DENSE = 11;

  private static final double RING = 9;

  private final DiagramView view;
  private final DiagramLayout layout;
  private final Relation relation;
  private final DiagramWords words;
  private final FaultStretches faults;
  private final Map<Integer, String> broken;
  private final TrialHistory history;

  EventMarks(
      DiagramView view,
      DiagramLayout layout,
      Relation relation,
      DiagramWords words,
      FaultStretches faults,
      Map<Integer, String> broken) {
    this.view = view;
    this.layout = layout;
    this.relation = relation;
    this.words = words;
    this.faults = faults;
    this.broken = broken;
    this.history = view.history();
  }

  /** One event, or several internal ones in a row, at one process. */
  private record Mark(int row, int first, int last) {
    int events() {
      return last - first + 1;
    }
  }

  /** Draws the marks and writes the clocks, those that tell most first. */
  void draw(SvgPen pen, ClockLabels labels) {
    List<Mark> marks = new ArrayList<>();
    for (int process : view.request().processes()) {
      List<Mark> ofProcess = marks(process);
      marks.addAll(ofProcess);
      double radius = radius(ofProcess);
      // Ticks that a pause held up take place at once: what is in a message is on top.
      ofProcess.stream()
          .sorted(Comparator.comparingInt(mark -> isMessage(mark) ? 1 : 0))
          .forEach(mark -> draw(pen, mark, radius));
      ofProcess.forEach(mark -> labels.take(box(mark, radius)));
    }
    marks.sort(Comparator.comparingInt(this::rank));
    marks.forEach(mark -> write(labels, mark));
  }

  private boolean isMessage(Mark mark) {
    return history.kind(mark.first()) != EventKind.INTERNAL;
  }

  private List<Mark> marks(int process) {
    int row = view.row(process);
    int[] events = view.events(process);
    List<Mark> marks = new ArrayList<>();
    int begin = 0;
    while (begin < events.length) {
      int end = begin + 1;
      while (end < events.length && isOneRun(events[end - 1], events[end])) {
        end++;
      }
      if (end - begin >= FOLDED_FROM) {
        marks.add(new Mark(row, events[begin], events[end - 1]));
      } else {
        Arrays.stream(events, begin, end).forEach(e -> marks.add(new Mark(row, e, e)));
      }
      begin = end;
    }
    return marks;
  }

  private boolean isOneRun(int event, int next) {
    return next == event + 1
        && isPlain(event)
        && isPlain(next)
        && !faults.parts(event, next)
        && relation.classOf(event).equals(relation.classOf(next));
  }

  private boolean isPlain(int event) {
    return history.kind(event) == EventKind.INTERNAL
        && !relation.isChosen(event)
        && !broken.containsKey(event);
  }

  private double radius(List<Mark> marks) {
    double span = layout.right() - DiagramLayout.GUTTER;
    return span / Math.max(1, marks.size()) < DENSE ? 3.2 : 4.5;
  }

  private double x(int event) {
    return layout.x(view.value(event));
  }

  private Box box(Mark mark, double radius) {
    double y = layout.line(mark.row());
    double half = isRinged(mark) ? RING + 1 : radius;
    return new Box(x(mark.first()) - half, y - half, x(mark.last()) + half, y + half);
  }

  private boolean isRinged(Mark mark) {
    return relation.isChosen(mark.first()) || broken.containsKey(mark.first());
  }

  private void draw(SvgPen pen, Mark mark, double radius) {
    int event = mark.first();
    double x = x(event);
    double y = layout.line(mark.row());
    String side = relation.classOf(event);
    String title = mark.events() > 1 ? words.run(event, mark.last()) : words.event(event);
    if (mark.events() > 1) {
      double width = x(mark.last()) - x;
      pen.rectangle("run" + side, x - 3.5, y - 3.5, width + 7, 7, 3.5, title);
      return;
    }
    switch (history.kind(event)) {
      case SEND -> pen.circle("send" + side, x, y, radius, title);
      case RECEIVE -> pen.path("receive" + side, diamond(x, y, radius + 1), title);
      default -> {
        double high = radius + 0.5;
        String line = "M" + SvgPen.numbers(x, y - high) + "v" + SvgPen.number(2 * high);
        pen.path("internal" + side, line, title);
      }
    }
    if (relation.isChosen(event)) {
      pen.circle("chosen", x, y, RING, "");
    }
    if (broken.containsKey(event)) {
      pen.circle("broken", x, y, RING, broken.getOrDefault(event, ""));
    }
  }

  private static String diamond(double x, double y, double half) {
    String step = SvgPen.number(half);
    return "M"
        + SvgPen.numbers(x - half, y)
        + "l"
        + (step + " -" + step + " ")
        + (step + " " + step + " -" + step + " " + step + "z");
  }

  /** What tells more is written first: the chosen event, jumps, messages, then all the others. */
  private int rank(Mark mark) {
    if (isRinged(mark)) {
      return 0;
    }
    if (mark.events() > 1 || isJump(mark)) {
      return 1;
    }
    return isMessage(mark) ? 2 : 3;
  }

  private boolean isJump(Mark mark) {
    return history.isReceive(mark.first()) && view.trial().jump(mark.first()) > 1;
  }

  private void write(ClockLabels labels, Mark mark) {
    double middle = (x(mark.first()) + x(mark.last())) / 2;
    double half = isRinged(mark) ? RING + 1 : 4.5;
    String text =
        mark.events() > 1 ? mark.events() + "×" : Long.toString(history.clock(mark.first()));
    String classes =
        "clock" + (isJump(mark) || isRinged(mark) ? " jump" : "") + relation.classOf(mark.first());
    labels.write(classes, middle, layout.line(mark.row()), half, text);
  }
}
