package lamplight.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import lamplight.model.EventKind;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.MutableEvent;

/**
 * Merges the events of the processes of one trial into one order: a receive comes after its send,
 * and what this leaves open goes by time, then by process number. A receive does not wait for a
 * send of a log that has ended without it; and when every process waits for a send that was not
 * told, as in logs that break causality, the earliest event goes first. Holds one event a process.
 * Not thread-safe; serves once.
 */
final class EventMerge {
  private final List<Head> heads = new ArrayList<>();
  private final PriorityQueue<Head> ready = new PriorityQueue<>();

  /** Merges these sources, process 1 first. Events may name no process beyond them. */
  EventMerge(List<EventSource> sources) {
    for (EventSource source : sources) {
      heads.add(new Head(source, heads.size()));
    }
  }

  /** How far the log of a process was told; the one whose next event is earliest comes first. */
  private static final class Head implements Comparable<Head> {
    final EventSource source;
    final int index;

    /** Those whose next event waits for a send of this process. */
    final List<Head> waiting = new ArrayList<>();

    /** The next event, while the process stands among those that are ready or wait. */
    EventView event = new MutableEvent();

    /** The highest message number that was told as sent; no limit after the log's end. */
    long sent;

    Head(EventSource source, int index) {
      this.source = source;
      this.index = index;
    }

    // Comparing by lambdas takes a tenth of the time of reading a log.
    @Override
    public int compareTo(Head other) {
      int byTime = Long.compare(event.timeNs(), other.event.timeNs());
      return byTime != 0 ? byTime : Integer.compare(index, other.index);
    }
  }

  /** Tells the listener of every event. */
  void tell(EventListener listener) throws IOException {
    for (Head head : heads) {
      advance(head);
    }
    Optional<Head> next = next();
    while (next.isPresent()) {
      Head head = next.get();
      listener.on(head.event);
      if (head.event.kind() == EventKind.SEND) {
        head.sent = Math.max(head.sent, head.event.number());
        release(head);
      }
      advance(head);
      next = next();
    }
  }

  /** Takes out the head whose event is told next: only when none is ready, one that waits. */
  private Optional<Head> next() {
    if (!ready.isEmpty()) {
      return Optional.of(ready.remove());
    }
    Optional<Head> earliest =
        heads.stream().flatMap(sender -> sender.waiting.stream()).min(Comparator.naturalOrder());
    earliest.ifPresent(head -> sender(head).waiting.remove(head));
    return earliest;
  }

  /** Reads the next event of a process and lines it up. */
  private void advance(Head head) throws IOException {
    Optional<EventView> next = head.source.next();
    if (next.isEmpty()) {
      // What waits for a send that will not be told, of a process that was killed perhaps, would
      // hold back its process to the end of the trial.
      head.sent = Long.MAX_VALUE;
      release(head);
      return;
    }
    head.event = next.get();
    if (isAhead(head)) {
      sender(head).waiting.add(head);
    } else {
      ready.add(head);
    }
  }

  /** Whether it is a receive whose send was not told yet. */
  private boolean isAhead(Head head) {
    return head.event.kind() == EventKind.RECEIVE && head.event.number() > sender(head).sent;
  }

  private Head sender(Head receive) {
    return heads.get(receive.event.peer() - 1);
  }

  /** Lines up the events that waited for what this sender has now sent. */
  private void release(Head sender) {
    for (Iterator<Head> waiting = sender.waiting.iterator(); waiting.hasNext(); ) {
      Head head = waiting.next();
      if (!isAhead(head)) {
        waiting.remove();
        ready.add(head);
      }
    }
  }
}
