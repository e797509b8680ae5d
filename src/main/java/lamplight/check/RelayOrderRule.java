package lamplight.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import lamplight.model.RelayOrder;
import org.jspecify.annotations.Nullable;

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
  private final Deque<Forwarded> latest = new ArrayDeque<>();

  RelayOrderRule(RelayOrder order, Tally tally) {
    this.order = order;
    this.tally = tally;
  }

  /** Examines whether a copy should have been taken before one that was. */
  void taken(Forwarded copy) {
    tally.examine();
    Forwarded worst = firstTakenWhileWaiting(copy);
    if (worst != null && !copy.goesAfter(worst, order)) {
      tally.violation(sentence(worst, copy));
    }
    while (!latest.isEmpty() && copy.goesAfter(latest.getLast(), order)) {
      latest.removeLast();
    }
    latest.addLast(copy);
  }

  private @Nullable Forwarded firstTakenWhileWaiting(Forwarded copy) {
    Forwarded first = null;
    Iterator<Forwarded> backwards = latest.descendingIterator();
    while (backwards.hasNext()) {
      Forwarded before = backwards.next();
      if (before.row().takenNs() <= copy.row().arrivedNs()) {
        break;
      }
      first = before;
    }
    return first;
  }

  private String sentence(Forwarded taken, Forwarded waiting) {
    String forwards = Wording.arrival(taken.row(), taken.place());
    String other = Wording.message(waiting.row());
    return switch (order) {
      case TIMESTAMP ->
          Wording.sentence(
              "%s, timestamp %d, while %s with timestamp %d waited, but the lowest timestamp, then"
                  + " sender, then number was expected",
              forwards, taken.message().timestamp(), other, waiting.message().timestamp());
      case ARRIVAL ->
          Wording.sentence(
              "%s, which arrived at %d ns, while %s waited since %d ns, but the first to arrive was"
                  + " expected",
              forwards, taken.row().arrivedNs(), other, waiting.row().arrivedNs());
    };
  }
}
