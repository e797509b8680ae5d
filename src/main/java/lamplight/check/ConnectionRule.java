package lamplight.check;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import lamplight.model.EventView;
import lamplight.model.Message;
import lamplight.model.RelayOrder;
import lamplight.model.RelayQueue;
import org.jspecify.annotations.Nullable;

/**
 * Rule 6 on a sender's connection to the relay: its copies arrive in the order in which they were
 * sent. The relay may forward one before another that was sent earlier only if that one was in its
 * queue by then, and only if its order is that of timestamps and lets the later one go first.
 *
 * <p>Copies may be taken in any order, so each is held against its neighbours among those taken so
 * far, in the order of sending. Copies taken between which none is outstanding are summed up as one
 * run, so that memory is bounded by what is outstanding. Not thread-safe.
 */
final class ConnectionRule {
  private final RelayOrder order;
  private final Tally tally;

  /** The runs, each by the place of the outstanding copy before it, or 0 without one. */
  private final NavigableMap<Long, Run> runs = new TreeMap<>();

  /**
   * Copies sent one after another that were all taken.
   *
   * @param first of them, in the order of sending
   * @param last of them
   * @param highest of them, by timestamp
   */
  private record Run(Forwarded first, Forwarded last, Forwarded highest) {
    Run then(Run next) {
      boolean isHigher = RelayQueue.byTimestamp(next.highest.message(), highest.message()) > 0;
      return new Run(first, next.last, isHigher ? next.highest : highest);
    }
  }

  ConnectionRule(RelayOrder order, Tally tally) {
    this.order = order;
    this.tally = tally;
  }

  /**
   * Examines the next copy that the relay took off the connection.
   *
   * @param timestamp with which it was sent
   * @param place of the copy among those sent, from 1
   * @param before the place of the last copy sent before it that is outstanding; 0 without one
   */
  void taken(Forwarded copy, long timestamp, long place, long before) {
    tally.examine();
    Run overtookIt = runs.remove(place);
    Map.Entry<Long, Run> earlier = runs.floorEntry(before);
    examine(
        copy,
        timestamp,
        earlier == null ? null : earlier.getValue().last(),
        overtakers(overtookIt, place));
    Run run = new Run(copy, copy, copy);
    runs.merge(before, overtookIt == null ? run : run.then(overtookIt), Run::then);
  }

  /** All that were sent after a copy and taken before it, as if one run; null without any. */
  private @Nullable Run overtakers(@Nullable Run next, long place) {
    Run all = next;
    for (Run run : runs.tailMap(place).values()) {
      all = all == null ? run : all.then(run);
    }
    return all;
  }

  private void examine(
      Forwarded copy, long timestamp, @Nullable Forwarded earlier, @Nullable Run overtakers) {
    EventView row = copy.row();
    long arrivedNs = row.arrivedNs();
    if (overtakers != null && arrivedNs > overtakers.first().row().takenNs()) {
      tally.violation(
          overtaken(copy, overtakers.first()) + ", and the two were never in its queue together");
    } else if (overtakers != null && arrivedNs > overtakers.first().row().arrivedNs()) {
      EventView other = overtakers.first().row();
      tally.violation(
          "%s an arrival up to %d ns was expected, before %s, which process %d sent after it",
          arrived(copy), other.arrivedNs(), Wording.message(other), row.process());
    } else if (earlier != null && arrivedNs < earlier.row().arrivedNs()) {
      EventView other = earlier.row();
      tally.violation(
          "%s an arrival from %d ns on was expected, after %s, which process %d sent before it",
          arrived(copy), other.arrivedNs(), Wording.message(other), row.process());
    } else if (overtakers != null && !mayFollow(copy, timestamp, overtakers.highest())) {
      tally.violation(overtaken(copy, overtakers.highest()));
    }
  }

  /** Whether the order lets a copy go after one that was sent after it. */
  private boolean mayFollow(Forwarded copy, long timestamp, Forwarded overtaker) {
    EventView row = copy.row();
    Message asSent = new Message(row.process(), row.number(), row.peer(), timestamp);
    return order == RelayOrder.TIMESTAMP
        && RelayQueue.byTimestamp(asSent, overtaker.message()) >= 0;
  }

  private static String arrived(Forwarded copy) {
    return Wording.sentence(
        "%s, which arrived at the relay at %d ns, but",
        Wording.arrival(copy.row(), copy.place()), copy.row().arrivedNs());
  }

  private static String overtaken(Forwarded copy, Forwarded overtaker) {
    EventView row = copy.row();
    return Wording.overtaken(
        row, copy.place(), Wording.message(overtaker.row()), "process " + row.process() + " sent");
  }
}
