package lamplight.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lamplight.model.EventView;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;

/**
 * The rules on the relay of a star by itself, as on a process, but for clock and draws, of which it
 * has none: rule 1 on the times of the copies that it takes, rule 7 on its queue, and its own
 * order. Not thread-safe.
 */
final class RelayNode {
  private static final Comparator<Forwarded> BY_ARRIVAL =
      Comparator.comparingLong(copy -> Math.min(copy.row().arrivedNs(), copy.row().takenNs()));

  private final RelayOrder order;
  private final Tally times;
  private final TickRule ticks;
  private final QueueRule queue;
  private final RelayOrderRule orderRule;

  /** The copies taken before which others may have arrived that are not taken yet. */
  private final List<Forwarded> unplaced = new ArrayList<>();

  private long taken;

  RelayNode(RelayOrder order, Tallies tallies) {
    this.order = order;
    this.times = tallies.of(Rule.TICKS);
    this.ticks = new TickRule(RelaySpec.NUMBER, times);
    this.queue = new QueueRule(RelaySpec.NUMBER, tallies.of(Rule.QUEUE_LENGTHS), Long.MAX_VALUE);
    this.orderRule = new RelayOrderRule(order, tallies.of(Rule.FIRST_IN_FIRST_OUT));
  }

  /** Examines the next copy that it took and forwarded, and keeps it. */
  Forwarded forwarded(EventView event) {
    taken++;
    Forwarded copy = Forwarded.of(event, taken);
    ticks.event(taken, event.takenNs());
    ticks.lasts(event.forwardedNs());
    if (!ticks.isBackwards()) {
      examineTimes(copy);
    }
    orderRule.taken(copy);
    boolean agrees = queue.taken(event, taken, ticks);
    unplaced.add(copy);
    boolean isNoneBefore = order == RelayOrder.ARRIVAL || event.queueLength() == 0;
    if (agrees && isNoneBefore) {
      placeAll(true);
    }
    return copy;
  }

  /**
   * Examines the end of its log.
   *
   * @param whole whether the log tells of every copy that came to the relay
   */
  void end(boolean whole) {
    placeAll(whole);
    if (whole) {
      queue.end(0);
    }
  }

  private void examineTimes(Forwarded copy) {
    EventView row = copy.row();
    if (row.takenNs() < row.arrivedNs() || row.forwardedNs() < row.takenNs()) {
      times.violation(
          "%s, which arrived at %d ns, was taken at %d ns and forwarded at %d ns, but times"
              + " that do not go back were expected",
          Wording.arrival(row, copy.place()), row.arrivedNs(), row.takenNs(), row.forwardedNs());
    }
  }

  /** Tells the rule on the queue of what was taken, in the order in which it arrived. */
  private void placeAll(boolean all) {
    unplaced.sort(BY_ARRIVAL);
    unplaced.forEach(copy -> queue.arrived(copy.row(), copy.place(), all));
    unplaced.clear();
  }
}
