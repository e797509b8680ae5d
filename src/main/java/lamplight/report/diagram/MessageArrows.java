package lamplight.report.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import lamplight.causality.TrialHistory;
import lamplight.report.diagram.MessageArrow.End;

/** Finds the messages that are sent or received in a view, and where each is drawn. */
final class MessageArrows {
  /** How far a line ends before the middle of the mark of its receive. */
  private static final double GAP = 6;

  /** How long the line of a receive without a send is. */
  private static final double STUB = 26;

  private final DiagramView view;
  private final DiagramLayout layout;
  private final TrialHistory history;
  private final List<MessageArrow> arrows = new ArrayList<>();
  private long hidden;

  MessageArrows(DiagramView view, DiagramLayout layout) {
    this.view = view;
    this.layout = layout;
    this.history = view.history();
    view.events().filter(history::isSend).forEach(this::addSent);
    view.events().filter(history::isReceive).forEach(this::addReceived);
  }

  List<MessageArrow> list() {
    return arrows;
  }

  /** How many copies go to, or come from, processes that are not drawn. */
  long hidden() {
    return hidden;
  }

  private void addSent(int send) {
    history.receivers(send).forEach(receiver -> addCopy(send, receiver));
  }

  private void addCopy(int send, int receiver) {
    if (view.row(receiver) < 0) {
      hidden++;
      return;
    }
    int[] receives =
        IntStream.of(history.receivesOf(send))
            .filter(receive -> history.process(receive) == receiver)
            .toArray();
    for (int receive : receives) {
      add(send, receive, view.value(receive), receiver, End.RECEIVED);
    }
    if (receives.length == 0) {
      addUnreceived(send, receiver);
    }
  }

  private void addUnreceived(int send, int receiver) {
    boolean isQueued = history.isWaiting(send, receiver);
    OptionalLong killed = view.trial().spec().faults().lostNs(receiver, sentNs(send));
    if (!isQueued && killed.isPresent()) {
      double last = Math.max(lastValue(receiver, killed.getAsLong()), view.value(send));
      add(send, -1, last, receiver, End.LOST);
      return;
    }
    // It would be received after the end, if at all, so that its line goes there.
    double end = view.ends()[1];
    double beyond =
        view.request().axis() == DiagramAxis.SYSTEM ? Math.max(end, view.trial().duration()) : end;
    add(send, -1, beyond, receiver, isQueued ? End.QUEUED : End.UNKNOWN);
  }

  /** When a message was sent, in model time. */
  private long sentNs(int send) {
    return Math.round(view.trial().seconds(send) * 1e9);
  }

  /** Where the lifeline of a killed process ends, or a restart begins. */
  private double lastValue(int process, long killedNs) {
    if (view.request().axis() == DiagramAxis.SYSTEM) {
      return killedNs / 1e9;
    }
    int events = history.events(process);
    return events == 0 ? 0 : history.clock(history.event(process, events - 1));
  }

  private void addReceived(int receive) {
    int send = history.sendOf(receive);
    if (view.row(history.peer(receive)) < 0) {
      hidden++;
    } else if (send < 0) {
      addOrphan(receive);
    } else if (!view.isShown(send)) {
      add(send, receive, view.value(receive), history.process(receive), End.RECEIVED);
    }
  }

  /** A short line from the side of its sender. */
  private void addOrphan(int receive) {
    double x = layout.x(view.value(receive));
    double y = layout.line(view.row(history.process(receive)));
    double up = Math.signum(layout.line(view.row(history.peer(receive))) - y);
    double sine = Math.sqrt(0.5);
    arrows.add(
        new MessageArrow(
            -1,
            receive,
            End.RECEIVED,
            false,
            false,
            x - STUB * sine,
            y + up * STUB * sine,
            x - GAP * sine,
            y + up * GAP * sine));
  }

  /** A line from a send to a value on the lifeline of its receiver, within the picture. */
  private void add(int send, int receive, double value, int receiver, End end) {
    double x1 = layout.x(view.value(send));
    double y1 = layout.line(view.row(history.process(send)));
    double x2 = layout.x(value);
    double y2 = layout.line(view.row(receiver));
    if (end == End.LOST) {
      x2 = Math.max(x2, x1 + 3 * GAP);
    }
    double length = Math.hypot(x2 - x1, y2 - y1);
    if (length > GAP) {
      x2 -= (x2 - x1) * GAP / length;
      y2 -= (y2 - y1) * GAP / length;
    }
    double left = DiagramLayout.GUTTER;
    double right = layout.right();
    boolean enters = x1 < left;
    // By Lamport clock a receive that is not drawn may have its place within the picture.
    boolean leaves = x2 > right || end != End.LOST && !view.isShown(receive);
    double slope = x2 == x1 ? 0 : (y2 - y1) / (x2 - x1);
    arrows.add(
        new MessageArrow(
            send,
            receive,
            end,
            enters,
            leaves,
            enters ? left : x1,
            enters ? y1 + (left - x1) * slope : y1,
            x2 > right ? right : x2,
            x2 > right ? y1 + (right - x1) * slope : y2));
  }
}
