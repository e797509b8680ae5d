package lamplight.causality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import lamplight.model.EventKind;

/**
 * An order of all events in which each comes after those that happened before it: by time, then by
 * process, except that a receive waits for its send.
 */
public final class CausalOrder {
  private static final int RECEIVE = EventKind.RECEIVE.ordinal();

  private final EventColumns events;
  private final int[] sendOf;
  private final PriorityQueue<Head> ready = new PriorityQueue<>();

  /** Those whose next event waits for a send of a process, by that process. */
  private final List<List<Head>> waiting;

  private final Head[] heads;
  private final int[] order;

  private CausalOrder(EventColumns events, int[] sendOf) {
    this.events = events;
    this.sendOf = sendOf;
    this.order = new int[events.size()];
    this.heads = new Head[events.processes()];
    this.waiting = Stream.<List<Head>>generate(ArrayList::new).limit(heads.length).toList();
    for (int process = 1; process <= heads.length; process++) {
      heads[process - 1] = new Head(process);
    }
    for (Head head : heads) {
      enqueue(head);
    }
  }

  /** The events of a history in causal order. */
  public static int[] of(TrialHistory history) {
    return new CausalOrder(history.columns(), history.links().partners()).order();
  }

  /**
   * Takes away sends so that no event happens before itself: where all that is left to come waits
   * for something else that is, the earliest receive goes without its send.
   *
   * @param sendOf the send of each receive, or -1; changed
   */
  static void cutCircles(EventColumns events, int[] sendOf) {
    new CausalOrder(events, sendOf).order();
  }

  /** How far the events of a process are in the order. */
  private final class Head implements Comparable<Head> {
    final int process;
    int next;

    Head(int process) {
      this.process = process;
      this.next = events.first(process);
    }

    boolean isAtEnd() {
      return next == events.first(process + 1);
    }

    @Override
    public int compareTo(Head other) {
      int byTime = Long.compare(events.times.get(next), events.times.get(other.next));
      return byTime != 0 ? byTime : Integer.compare(process, other.process);
    }
  }

  private int[] order() {
    for (int at = 0; at < order.length; at++) {
      if (ready.isEmpty()) {
        cutEarliest();
      }
      Head head = ready.remove();
      order[at] = head.next++;
      enqueue(head);
      release(head.process);
    }
    return order;
  }

  private void enqueue(Head head) {
    if (head.isAtEnd()) {
      return;
    }
    int send = events.kinds[head.next] == RECEIVE ? sendOf[head.next] : -1;
    Head sender = send < 0 ? head : heads[events.process(send) - 1];
    if (send < sender.next) {
      ready.add(head);
    } else {
      waiting.get(sender.process - 1).add(head);
    }
  }

  /** Enqueues anew those that wait for this sender. */
  private void release(int sender) {
    List<Head> list = waiting.get(sender - 1);
    if (!list.isEmpty()) {
      List<Head> again = List.copyOf(list);
      list.clear();
      again.forEach(this::enqueue);
    }
  }

  private void cutEarliest() {
    Head earliest =
        waiting.stream().flatMap(Collection::stream).min(Comparator.naturalOrder()).orElseThrow();
    sendOf[earliest.next] = -1;
    waiting.forEach(list -> list.remove(earliest));
    ready.add(earliest);
  }
}
