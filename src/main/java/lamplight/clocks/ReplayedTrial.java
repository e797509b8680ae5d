package lamplight.clocks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lamplight.causality.CausalOrder;
import lamplight.causality.ConsistentCut;
import lamplight.causality.TrialHistory;
import lamplight.causality.VectorClocks;
import lamplight.model.ClockSkew;

/**
 * What is the same for every clock over one trial: its events in causal order, true and physical
 * times, and how many events of each process come before an event. Events past the consistent cut
 * are left out: of a process that was killed, a log may lack the send of a message. Immutable.
 */
final class ReplayedTrial {
  private final TrialHistory history;
  private final ClockSkew skew;
  private final int processes;
  private final int[] order;
  private final int[] kept;
  private final int[] happenedBefore;
  private final int[] notLater;

  ReplayedTrial(TrialHistory history, ClockSkew skew) {
    this.history = history;
    this.skew = skew;
    this.processes = history.processes();
    this.order = CausalOrder.of(history);
    this.kept = ConsistentCut.of(history);
    this.happenedBefore = new int[history.size() * processes];
    this.notLater = new int[history.size() * processes];
    VectorClocks.forEach(
        history,
        (event, vector) ->
            System.arraycopy(vector, 0, happenedBefore, event * processes, processes));
    for (int first = 1; first <= processes; first++) {
      for (int second = 1; second <= processes; second++) {
        countNotLater(first, second);
      }
    }
  }

  private void countNotLater(int first, int second) {
    int count = 0;
    for (int index = 0; index < events(second); index++) {
      int event = event(second, index);
      long timeNs = history.timeNs(event);
      while (count < events(first) && history.timeNs(event(first, count)) <= timeNs) {
        count++;
      }
      notLater[event * processes + first - 1] = count;
    }
  }

  int processes() {
    return processes;
  }

  /** How many events of a process are replayed; its first ones. */
  int events(int process) {
    return kept[process - 1];
  }

  /** An event of a process, index from 0. */
  int event(int process, int index) {
    return history.event(process, index);
  }

  /** What the physical clock of its process showed at an event. */
  long physicalNs(int event) {
    return history.timeNs(event) + skew.ofNs(history.process(event));
  }

  /** How many events of another process happened before an event. */
  int happenedBefore(int process, int event) {
    return happenedBefore[event * processes + process - 1];
  }

  /** How many events of another process took place before an event or at the same instant. */
  int notLater(int process, int event) {
    return notLater[event * processes + process - 1];
  }

  /** The timestamp of each event; of those that are not replayed, an arbitrary one. */
  <T> List<T> replay(ClockRules<T> rules) {
    T none = rules.start(1, processes);
    List<T> timestamps = new ArrayList<>(Collections.nCopies(history.size(), none));
    List<T> own = new ArrayList<>();
    for (int process = 1; process <= processes; process++) {
      own.add(rules.start(process, processes));
    }
    for (int event : order) {
      int process = history.process(event);
      if (history.indexOf(event) < events(process)) {
        long physicalNs = physicalNs(event);
        T before = own.get(process - 1);
        T timestamp =
            history.isReceive(event)
                ? rules.receive(before, timestamps.get(history.sendOf(event)), physicalNs)
                : rules.local(before, physicalNs);
        own.set(process - 1, timestamp);
        timestamps.set(event, timestamp);
      }
    }
    return timestamps;
  }
}
