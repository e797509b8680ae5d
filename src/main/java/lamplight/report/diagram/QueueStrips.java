package lamplight.report.diagram;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lamplight.causality.TrialHistory;
import lamplight.report.text.Numbers;

/** Draws the queue of each process below its lifeline: steps up at arrivals, down at receives. */
final class QueueStrips {
  private static final int LOWEST_SCALE = 4;

  private final DiagramView view;
  private final DiagramLayout layout;
  private final FaultStretches faults;
  private final DiagramWords words;
  private final TrialHistory history;

  QueueStrips(DiagramView view, DiagramLayout layout, FaultStretches faults, DiagramWords words) {
    this.view = view;
    this.faults = faults;
    this.layout = layout;
    this.words = words;
    this.history = view.history();
  }

  /** The lengths of a queue over the axis: from each value on, the length beside it. */
  private record Steps(double[] values, long[] lengths) {
    long maximum() {
      return Arrays.stream(lengths).max().orElse(0);
    }
  }

  void draw(SvgPen pen) {
    long highest = LOWEST_SCALE;
    int rows = view.request().processes().size();
    Steps[] all = new Steps[rows];
    for (int row = 0; row < rows; row++) {
      all[row] = steps(view.request().processes().get(row));
      highest = Math.max(highest, all[row].maximum());
    }
    for (int row = 0; row < rows; row++) {
      double floor = layout.floor(row);
      int process = view.request().processes().get(row);
      long maximum = all[row].maximum();
      if (maximum > 0) {
        double unit = layout.queueHeight() / highest;
        double end = faults.end(process).orElse(layout.right());
        pen.path("queue", outline(all[row], floor, unit, end), words.queue(process, maximum));
        pen.text("axis", 8, floor - 3, "start", "queue ≤ " + Numbers.count(maximum));
      }
      pen.path(
          "floor",
          "M" + SvgPen.numbers(DiagramLayout.GUTTER, floor) + "H" + SvgPen.number(layout.right()),
          "");
    }
  }

  private String outline(Steps steps, double floor, double unit, double end) {
    StringBuilder path = new StringBuilder();
    double left = DiagramLayout.GUTTER;
    path.append('M').append(SvgPen.numbers(left, floor));
    long length = 0;
    for (int at = 0; at < steps.values().length; at++) {
      if (steps.lengths()[at] == length) {
        continue;
      }
      length = steps.lengths()[at];
      double x = Math.max(left, Math.min(end, layout.x(steps.values()[at])));
      path.append('H').append(SvgPen.number(x));
      path.append('V').append(SvgPen.number(floor - length * unit));
    }
    return path.append('H')
        .append(SvgPen.number(end))
        .append('V')
        .append(SvgPen.number(floor))
        .append('z')
        .toString();
  }

  private Steps steps(int process) {
    return view.request().axis() == DiagramAxis.SYSTEM ? byTime(process) : byEvent(process);
  }

  /** By Lamport clock a queue is known at the events of its process alone. */
  private Steps byEvent(int process) {
    int[] drawn = view.events(process);
    boolean hasOneBefore = drawn.length > 0 && history.indexOf(drawn[0]) > 0;
    int[] events =
        hasOneBefore
            ? IntStream.concat(IntStream.of(drawn[0] - 1), IntStream.of(drawn)).toArray()
            : drawn;
    return new Steps(
        Arrays.stream(events).mapToDouble(view::value).toArray(),
        Arrays.stream(events).mapToLong(history::queueLength).toArray());
  }

  /**
   * From an empty queue, or from the last event before the picture, each event sets the length, and
   * each arrival until the next one adds to it. That takes events that are not drawn too, as where
   * the stretch is one of clocks.
   */
  private Steps byTime(int process) {
    double[] ends = view.ends();
    int first = history.event(process, 0);
    int beyond = first + history.events(process);
    int at = first;
    while (at < beyond && view.value(at) <= ends[0]) {
      at++;
    }
    at--;
    double[] arrivals = arrivals(process);
    int restarts = (int) faults.restarts(process).count();
    double[] values = new double[beyond - at + arrivals.length + restarts];
    long[] lengths = new long[values.length];
    int count = 0;
    int next = 0;
    for (; at < beyond && (at < first || view.value(at) <= ends[1]); at++) {
      double from = at < first ? Double.NEGATIVE_INFINITY : view.value(at);
      double until = at + 1 < beyond ? Math.min(ends[1], view.value(at + 1)) : ends[1];
      long length = at < first ? 0 : history.queueLength(at);
      values[count] = from;
      lengths[count++] = length;
      while (next < arrivals.length && arrivals[next] <= from) {
        next++;
      }
      for (double lost : faults.restarts(process).filter(x -> x > from && x < until).toArray()) {
        for (; next < arrivals.length && arrivals[next] < lost; next++) {
          values[count] = arrivals[next];
          lengths[count++] = ++length;
        }
        values[count] = lost;
        lengths[count++] = length = 0;
      }
      for (; next < arrivals.length && arrivals[next] < until; next++) {
        values[count] = arrivals[next];
        lengths[count++] = ++length;
      }
    }
    return new Steps(Arrays.copyOf(values, count), Arrays.copyOf(lengths, count));
  }

  /** When messages joined the queue of a process, in seconds, in order. */
  private double[] arrivals(int process) {
    int first = history.event(process, 0);
    LongStream taken =
        IntStream.range(first, first + history.events(process))
            .filter(history::isReceive)
            .mapToLong(history::arrivedNs);
    LongStream left = history.waiting(process).stream().mapToLong(TrialHistory.Waiting::arrivedNs);
    return LongStream.concat(taken, left).sorted().mapToDouble(view.trial()::seconds).toArray();
  }
}
