package lamplight.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.model.Message;

/**
 * The queue of a program, as far as the harness can tell: it knows when it wrote a message, and the
 * program reads it a moment later. So the program's own account counts, as long as that moment is
 * short; a message that an event did not find yet joins the queue behind that event. Not
 * thread-safe.
 */
final class ProgramQueue {
  /**
   * How long a program that keeps time may take to read a message: on a machine with five times
   * more to do than it has processors, 413 ms were seen.
   */
  private static final long READ_NS = 1_000_000_000;

  private final List<Waiting> waiting = new ArrayList<>();
  private final Map<String, Waiting> delivered = new HashMap<>();
  private long latestArrivalNs = Long.MIN_VALUE;

  /** Adds a message at the end. */
  void add(Message message, long atNs) {
    Waiting last = new Waiting(message, Math.max(atNs, latestArrivalNs));
    latestArrivalNs = last.arrivedNs();
    waiting.add(last);
    delivered.put(last.id(), last);
  }

  /** A message that was delivered at some time, taken or not. */
  Optional<Waiting> find(String id) {
    return Optional.ofNullable(delivered.get(id));
  }

  /** Those that wait, in order. */
  List<Waiting> waiting() {
    return waiting;
  }

  /**
   * Takes a message out.
   *
   * @return its place among those that wait, from 0; -1 when it does not wait
   */
  int take(Waiting taken) {
    int place = waiting.indexOf(taken);
    if (place >= 0) {
      waiting.remove(place);
    }
    return place;
  }

  /**
   * Accounts for an event that found so many of the messages that wait; the others, as far as they
   * were written only a moment ago, joined the queue behind it.
   *
   * @param count how many it says wait; 0 for an event that takes none
   * @return how many wait that it must have found, at least as many as it says
   */
  int found(long count, long eventNs, long largestLateNs) {
    int known = 0;
    for (int place = 0; place < waiting.size(); place++) {
      Waiting each = waiting.get(place);
      boolean isOld = eventNs - each.deliveredNs() >= READ_NS + largestLateNs;
      if (place < count || each.isSeen() || isOld) {
        known = place + 1;
      }
    }
    for (int place = 0; place < waiting.size(); place++) {
      if (place < known) {
        waiting.get(place).see();
      } else {
        waiting.get(place).arriveAfter(eventNs);
        latestArrivalNs = Math.max(latestArrivalNs, waiting.get(place).arrivedNs());
      }
    }
    return known;
  }
}
