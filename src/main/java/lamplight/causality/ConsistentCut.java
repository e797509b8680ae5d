package lamplight.causality;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The largest part of a history that could have been the whole of a shorter one: without receives
 * whose send is in no log, as a trial that failed leaves them, and without whatever happened after
 * such a receive.
 */
public final class ConsistentCut {
  private ConsistentCut() {}

  /** How many of the first events of each process are in it; process 1 at index 0. */
  public static int[] of(TrialHistory history) {
    int[] kept = new int[history.processes()];
    Deque<Integer> cut = new ArrayDeque<>();
    for (int process = 1; process <= kept.length; process++) {
      kept[process - 1] = history.events(process);
      for (int index = 0; index < history.events(process); index++) {
        int e = history.event(process, index);
        if (history.isReceive(e) && history.sendOf(e) < 0) {
          cut.add(e);
          break;
        }
      }
    }
    while (!cut.isEmpty()) {
      int from = cut.remove();
      int process = history.process(from);
      int end = history.event(process, kept[process - 1]);
      for (int e = from; e < end; e++) {
        if (history.isSend(e)) {
          for (int receive : history.receivesOf(e)) {
            cut.add(receive);
          }
        }
      }
      kept[process - 1] = Math.min(kept[process - 1], history.indexOf(from));
    }
    return kept;
  }
}
