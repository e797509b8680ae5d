package lamplight.causality;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lamport's relation among the events of a history: an event happened before another when a chain
 * leads from the one to the other, each step of which goes on at the same process or with a message
 * from its send to its receive (Lamport 1978, "Time, clocks, and the ordering of events in a
 * distributed system"). Events of which neither happened before the other are concurrent. What
 * happened before an event is the beginning of each process, what happened after it the end of
 * each, so that a number a process tells both. Takes time in proportion to the events that it
 * finds.
 */
public final class HappenedBefore {
  private HappenedBefore() {}

  /**
   * How many events of each process happened before an event, itself not counted; process 1 at
   * index 0.
   */
  public static int[] past(TrialHistory history, int event) {
    int[] counts = new int[history.processes()];
    int own = history.process(event) - 1;
    Deque<Integer> todo = new ArrayDeque<>();
    todo.add(event);
    while (!todo.isEmpty()) {
      int last = todo.remove();
      int process = history.process(last);
      int first = history.event(process, 0);
      for (int e = first + counts[process - 1]; e <= last; e++) {
        if (history.isReceive(e) && history.sendOf(e) >= 0) {
          todo.add(history.sendOf(e));
        }
      }
      counts[process - 1] = Math.max(counts[process - 1], last + 1 - first);
    }
    counts[own]--;
    return counts;
  }

  /**
   * The index, within its process, of the first event of each process that happened after an event;
   * the number of its events where none did. Process 1 at index 0.
   */
  public static int[] future(TrialHistory history, int event) {
    int[] firsts = new int[history.processes()];
    for (int process = 1; process <= firsts.length; process++) {
      firsts[process - 1] = history.events(process);
    }
    int own = history.process(event) - 1;
    Deque<Integer> todo = new ArrayDeque<>();
    todo.add(event);
    while (!todo.isEmpty()) {
      int from = todo.remove();
      int process = history.process(from);
      int first = history.event(process, 0);
      for (int e = from; e < first + firsts[process - 1]; e++) {
        if (history.isSend(e)) {
          for (int receive : history.receivesOf(e)) {
            todo.add(receive);
          }
        }
      }
      firsts[process - 1] = Math.min(firsts[process - 1], from - first);
    }
    firsts[own]++;
    return firsts;
  }
}
