package lamplight.causality;

/**
 * The longest chain of events, each of which happened before the next, that ends in an event. It
 * explains a Lamport clock: in a history that keeps the rules it has exactly as many events as the
 * clock says.
 */
public final class LongestChain {
  private LongestChain() {}

  /**
   * The chain, first event to last. Of two that are equally long at a receive, the one that comes
   * with the message.
   */
  public static int[] of(TrialHistory history, int event) {
    int[] lengths = lengths(history, event);
    int[] chain = new int[lengths[event]];
    int at = event;
    for (int place = chain.length - 1; place >= 0; place--) {
      chain[place] = at;
      int send = history.isReceive(at) ? history.sendOf(at) : -1;
      at = send >= 0 && lengths[send] == place ? send : at - 1;
    }
    return chain;
  }

  /** The length of the longest chain that ends in each event that comes up to this one. */
  private static int[] lengths(TrialHistory history, int event) {
    int[] lengths = new int[history.size()];
    for (int e : CausalOrder.of(history)) {
      int before = history.indexOf(e) == 0 ? 0 : lengths[e - 1];
      int send = history.isReceive(e) ? history.sendOf(e) : -1;
      lengths[e] = 1 + Math.max(before, send < 0 ? 0 : lengths[send]);
      if (e == event) {
        break;
      }
    }
    return lengths;
  }
}
