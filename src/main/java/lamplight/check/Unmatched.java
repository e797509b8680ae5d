package lamplight.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The copies that were received or queued without a send. There are none in a valid trial, and a
 * few where a process died. Not thread-safe.
 */
final class Unmatched {
  private final Map<Long, Long> counts = new TreeMap<>();
  private final List<Pending> pending = new ArrayList<>();

  /** The latest of them on each channel. */
  private final Map<Long, Pending> latest = new HashMap<>();

  /** Those whose send is past the end of the log of a killed process. */
  private final Map<Long, Pending> unlogged = new TreeMap<>();

  /**
   * A copy whose send may lie past the end of its sender's log.
   *
   * @param messageClock the timestamp that it carries
   * @param opening how a sentence on it begins
   */
  record Pending(
      int sender, int receiver, long number, long messageClock, long arrivedNs, String opening) {
    /** What is wrong if its send does not lie there. */
    String sentence() {
      return opening + ", but process " + sender + " had not sent it";
    }
  }

  /** Counts a copy that has no send. */
  void count(int sender, int receiver) {
    counts.merge(ChannelTable.key(sender, receiver), 1L, Long::sum);
  }

  /** Keeps a copy until the ends of the logs are known. */
  void defer(Pending copy) {
    pending.add(copy);
    latest.put(ChannelTable.key(copy.sender(), copy.receiver()), copy);
  }

  /** The latest copy on a channel that was kept. */
  Optional<Pending> latest(int sender, int receiver) {
    return latest.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(latest.get(ChannelTable.key(sender, receiver)));
  }

  /** Takes a copy for one that a process sent just before it was killed, without a row. */
  void acceptUnlogged(Pending copy) {
    unlogged.put(ChannelTable.key(copy.sender(), copy.receiver()), copy);
  }

  /** Whether such a copy came over a channel; it is the last one that was put on it. */
  boolean isUnlogged(int sender, int receiver) {
    return unlogged.containsKey(ChannelTable.key(sender, receiver));
  }

  /** All such copies. */
  List<Pending> unlogged() {
    return List.copyOf(unlogged.values());
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
