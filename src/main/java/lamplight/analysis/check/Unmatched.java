package lamplight.analysis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The copies that were received or queued without a send. There are none in a valid trial, and a
 * few where a process died. Not thread-safe.
 */
final class Unmatched {
  private final Map<Long, Long> counts = new TreeMap<>();
  private final List<Pending> pending = new ArrayList<>();

  /**
   * A copy whose send may lie past the end of its sender's log.
   *
   * @param sentence what is wrong if it does not
   */
  record Pending(int sender, int receiver, long number, String sentence) {}

  /** Counts a copy that has no send. */
  void count(int sender, int receiver) {
    counts.merge(ChannelTable.key(sender, receiver), 1L, Long::sum);
  }

  /** Keeps a copy until the ends of the logs are known. */
  void defer(Pending copy) {
    pending.add(copy);
  }

  List<Pending> pending() {
    return pending;
  }

  /** Takes out how many copies of a channel had no send. */
  long remove(int sender, int receiver) {
    Long count = counts.remove(ChannelTable.key(sender, receiver));
    return count == null ? 0 : count;
  }

  /** How many copies had no send, for each channel key that was not taken out. */
  Map<Long, Long> counts() {
    return counts;
  }
}
