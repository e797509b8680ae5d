package lamplight.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import lamplight.model.RelayOrder;

/**
 * The relay's own order, as part of rule 6: each copy that it took was the first by its order among
 * those in its queue. A copy that arrived before another was taken and is taken after it waited in
 * the queue with it, so it must not come before it in the order. Copies at the same instant may
 * have come either way.
 *
 * <p>Of the copies taken, only those are kept that are later in the order than every one taken
 * after them. Not thread-safe.
 */
final class RelayOrderRule {
  private final RelayOrder order;
  private final Tally tally;

  /** In the order of taking, and so each before the next in the relay's order reversed. */
  private final Deque<RelayRowSeen> latest = new ArrayDeque<>();

  RelayOrderRule(RelayOrder order, Tally tally) {
    this.order = order;
    this.tally = tally;
  }

  void row(RelayRowSeen row) {
    tally.examine();
    RelayRowSeen last = RelayRowSeen.NONE;
    Iterator<RelayRowSeen> backwards = latest.descendingIterator();
    while (backwards.hasNext()) {
      RelayRowSeen before = backwards.next();
      if (before.takenNs() <= row.arrivedNs()) {
        break;
      }
      last = before;
    }
    RelayRowSeen worst = last;
    if (!worst.isNone() && !row.goesAfter(worst, order)) {
      tally.violation(() -> sentence(worst, row));
    }
    while (!latest.isEmpty() && row.goesAfter(latest.getLast(), order)) {
      latest.removeLast();
    }
    latest.addLast(row);
  }

  private String sentence(RelayRowSeen taken, RelayRowSeen waiting) {
    return "the relay took "
        + taken.words()
        + switch (order) {
          case TIMESTAMP ->
              ", timestamp "
                  + taken.message().timestamp()
                  + ", while "
                  + waiting.words()
                  + " with timestamp "
                  + waiting.message().timestamp()
                  + " waited, but the lowest timestamp, then sender, then number was expected";
          case ARRIVAL ->
              ", which arrived at "
                  + taken.arrivedNs()
                  + " ns, while "
                  + waiting.words()
                  + " waited since "
                  + waiting.arrivedNs()
                  + " ns, but the first to arrive was expected";
        };
  }
}
