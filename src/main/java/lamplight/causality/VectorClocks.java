package lamplight.causality;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The vector clocks that the events of a history would have had: each counts, of every process, the
 * events that happened before it, and itself (Fidge 1988, Mattern 1989).
 */
public final class VectorClocks {
  private VectorClocks() {}

  /** Is shown events with their vector clocks. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Takes an event.
     *
     * @param vector the clock, process 1 at index 0; good until this returns
     */
    void visit(int event, int[] vector);
  }

  /**
   * Shows every event in causal order. Holds a vector of four bytes a process for each process and
   * for each message under way, whose number grows with saturated queues: of 200 processes with
   * 50,000 messages queued, 40 MB.
   */
  public static void forEach(TrialHistory history, Visitor visitor) {
    int[][] current = new int[history.processes()][history.processes()];
    Map<Integer, Sent> sent = new HashMap<>();
    for (int e : CausalOrder.of(history)) {
      int own = history.process(e) - 1;
      int[] vector = current[own];
      vector[own]++;
      if (history.isReceive(e)) {
        sent.computeIfPresent(history.sendOf(e), (send, carried) -> carried.receivedBy(vector));
      } else if (history.isSend(e)) {
        int receives = history.receivesOf(e).length;
        if (receives > 0) {
          sent.put(e, new Sent(vector.clone(), receives));
        }
      }
      visitor.visit(e, vector);
    }
  }

  /** The clock that a message carries, and how many receives of it are still to come. */
  private record Sent(int[] vector, int receives) {
    /** Raises the receiver's clock; null once nobody needs the message any more. */
    @Nullable Sent receivedBy(int[] receiver) {
      for (int index = 0; index < receiver.length; index++) {
        receiver[index] = Math.max(receiver[index], vector[index]);
      }
      return receives == 1 ? null : new Sent(vector, receives - 1);
    }
  }
}
