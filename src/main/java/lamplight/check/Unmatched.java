package lamplight.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lamplight.model.EventKind;
import lamplight.model.EventView;

/**
 * Rule 3 on the copies that came to processes, or to the relay, without a send. There are none in a
 * valid trial, and a few where a process died: a send that may be past the end of its sender's log
 * breaks no rule. Not thread-safe.
 */
final class Unmatched {
  private final LogCompleteness whole;
  private final Tally matched;

  /** For each process, the highest number that it sent so far. */
  private final long[] highestSent;

  private final Map<Long, Long> counts = new TreeMap<>();
  private final List<Pending> pending = new ArrayList<>();

  /** The latest of them from one process to another. */
  private final Map<Long, Pending> latest = new HashMap<>();

  /** Those whose send is past the end of the log of a killed process. */
  private final Map<Long, Pending> unlogged = new TreeMap<>();

  /**
   * A copy whose send may lie past the end of its sender's log.
   *
   * @param messageClock the timestamp that it carries
   * @param opening how a sentence on it begins
   * @param note how a note on it begins
   */
  record Pending(
      int sender,
      int receiver,
      long number,
      long messageClock,
      long arrivedNs,
      String opening,
      String note) {
    static Pending of(EventView event, long place) {
      boolean atRelay = event.kind() == EventKind.RELAYED;
      return new Pending(
          atRelay ? event.process() : event.peer(),
          atRelay ? event.peer() : event.process(),
          event.number(),
          event.messageClock(),
          event.arrivedNs(),
          Wording.arrival(event, place),
          (atRelay ? "The relay forwarded " : "Process " + event.process() + " got ")
              + Wording.message(event));
    }

    private long key() {
      return ChannelTable.key(sender, receiver);
    }
  }

  Unmatched(LogCompleteness whole, Tally matched, long[] highestSent) {
    this.whole = whole;
    this.matched = matched;
    this.highestSent = highestSent;
  }

  /**
   * Takes a copy that has no send, and says whether it may be past the end of its sender's log.
   *
   * @param place the tick of its receive, its place in the queue, or its place in the relay's log
   */
  boolean add(EventView event, long place) {
    Pending copy = Pending.of(event, place);
    if (copy.number() <= highestSent[copy.sender() - 1]) {
      fault(copy, " sent no copy of it that is still to be received");
    } else if (whole.of(copy.sender())) {
      fault(copy, " had not sent it");
    } else {
      pending.add(copy);
      latest.put(copy.key(), copy);
      return true;
    }
    return false;
  }

  /**
   * Decides what of the others breaks the rule, after the ends of the logs.
   *
   * @return a note for each that does not
   */
  List<String> end(List<ProcessCheck> checks) {
    List<String> notes = new ArrayList<>();
    for (Pending copy : pending) {
      String fault = faultOf(copy, checks.get(copy.sender() - 1));
      if (!fault.isEmpty()) {
        fault(copy, fault);
        continue;
      }
      if (whole.isKilled(copy.sender())) {
        unlogged.put(copy.key(), copy);
      }
      notes.add(
          copy.note()
              + ", whose send is past the end of the log of process "
              + copy.sender()
              + ".");
    }
    return notes;
  }

  /** The number of the latest copy that {@link #add} kept of this sender and receiver, or 0. */
  long latest(int sender, int receiver) {
    // Asked for every message, and empty but in trials that are not whole.
    Pending copy = latest.isEmpty() ? null : latest.get(ChannelTable.key(sender, receiver));
    return copy == null ? 0 : copy.number();
  }

  /** Whether such a copy is one that a killed process sent; it is the last one that it sent. */
  boolean isUnlogged(int sender, int receiver) {
    return unlogged.containsKey(ChannelTable.key(sender, receiver));
  }

  /** All copies that killed processes sent just before that, without a row. */
  List<Pending> unlogged() {
    return List.copyOf(unlogged.values());
  }

  /** Takes out how many copies had no send from one process to another. */
  long remove(int sender, int receiver) {
    Long count = counts.remove(ChannelTable.key(sender, receiver));
    return count == null ? 0 : count;
  }

  /** How many copies had no send, for each channel key that was not taken out. */
  Map<Long, Long> counts() {
    return counts;
  }

  private String faultOf(Pending copy, ProcessCheck sender) {
    long beyond = copy.number() - highestSent[copy.sender() - 1];
    if (!whole.mayBePastEnd(copy.sender(), beyond, sender.isMissingEvents())) {
      return " had not sent it";
    }
    if (!whole.isKilled(copy.sender())) {
      return "";
    }
    String obstacle =
        isUnlogged(copy.sender(), copy.receiver())
            ? "a copy of it came before this one"
            : sender.obstacleToSend(copy.receiver(), copy.messageClock(), copy.arrivedNs());
    return obstacle.isEmpty()
        ? ""
        : " had not sent it, and cannot have done so before it was killed: " + obstacle;
  }

  private void fault(Pending copy, String fault) {
    counts.merge(copy.key(), 1L, Long::sum);
    matched.violation(copy.opening() + ", but process " + copy.sender() + fault);
  }
}
