package lamplight.results;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lamplight.model.EventKind;
import lamplight.model.EventListener;
import lamplight.model.EventView;

/**
 * Merges the events of the processes of one trial into one order: a receive comes after its send,
 * and what this leaves open goes by time, then by process number. A receive does not wait for a
 * send of a log that has ended without it; and when every process waits for a send that was not
 * told, as in logs that break causality, the earliest event goes first. Holds one event a process.
 * Not thread-safe; serves once.
 */
final class EventMerge {
  private static final int NONE = -1;

  private final List<EventSource> sources;
  private final EventView[] heads;
  private final IndexHeap ready;

  /** For each sender, the highest message number that was told as sent; no limit after its end. */
  private final long[] sent;

  /** For each sender, the first of the processes whose next event waits for one of its sends. */
  private final int[] firstWaiting;

  /** For each waiting process, the next one that waits for the same sender. */
  private final int[] nextWaiting;

  private int waiting;

  /** Merges these sources, process 1 first. Events may name no process beyond them. */
  EventMerge(List<EventSource> sources) {
    int count = sources.size();
    this.sources = sources;
    heads = new EventView[count];
    ready = new IndexHeap(count);
    sent = new long[count];
    firstWaiting = new int[count];
    nextWaiting = new int[count];
    Arrays.fill(firstWaiting, NONE);
  }

  /** Tells the listener of every event. */
  void tell(EventListener listener) throws IOException {
    for (int index = 0; index < heads.length; index++) {
      advance(index);
    }
    while (!ready.isEmpty() || waiting > 0) {
      int index = ready.isEmpty() ? removeEarliestWaiting() : ready.removeFirst();
      EventView event = heads[index];
      listener.on(event);
      if (event.kind() == EventKind.SEND) {
        sent[index] = Math.max(sent[index], event.number());
        release(index);
      }
      advance(index);
    }
  }

  /** Reads the next event of a process and lines it up. */
  private void advance(int index) throws IOException {
    Optional<EventView> next = sources.get(index).next();
    if (next.isEmpty()) {
      // What waits for a send that will not be told, of a process that was killed perhaps, would
      // hold back its process to the end of the trial.
      sent[index] = Long.MAX_VALUE;
      release(index);
      return;
    }
    EventView event = next.get();
    heads[index] = event;
    if (isAhead(event)) {
      int sender = event.peer() - 1;
      nextWaiting[index] = firstWaiting[sender];
      firstWaiting[sender] = index;
      waiting++;
    } else {
      ready.add(index, event.timeNs());
    }
  }

  /** Whether it is a receive whose send was not told yet. */
  private boolean isAhead(EventView event) {
    return event.kind() == EventKind.RECEIVE && event.number() > sent[event.peer() - 1];
  }

  /** Lines up the events that waited for what this sender has now sent. */
  private void release(int sender) {
    int index = firstWaiting[sender];
    firstWaiting[sender] = NONE;
    while (index != NONE) {
      int next = nextWaiting[index];
      if (isAhead(heads[index])) {
        nextWaiting[index] = firstWaiting[sender];
        firstWaiting[sender] = index;
      } else {
        waiting--;
        ready.add(index, heads[index].timeNs());
      }
      index = next;
    }
  }

  /** Searches all, because it is rare that every process waits. */
  private int removeEarliestWaiting() {
    int earliest = NONE;
    int earliestSender = NONE;
    for (int sender = 0; sender < firstWaiting.length; sender++) {
      for (int index = firstWaiting[sender]; index != NONE; index = nextWaiting[index]) {
        if (earliest == NONE || isBefore(index, earliest)) {
          earliest = index;
          earliestSender = sender;
        }
      }
    }
    remove(earliest, earliestSender);
    return earliest;
  }

  private boolean isBefore(int one, int other) {
    long oneNs = heads[one].timeNs();
    long otherNs = heads[other].timeNs();
    return oneNs < otherNs || (oneNs == otherNs && one < other);
  }

  private void remove(int index, int sender) {
    waiting--;
    if (firstWaiting[sender] == index) {
      firstWaiting[sender] = nextWaiting[index];
      return;
    }
    int before = firstWaiting[sender];
    while (nextWaiting[before] != index) {
      before = nextWaiting[before];
    }
    nextWaiting[before] = nextWaiting[index];
  }
}
