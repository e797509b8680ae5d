package lamplight.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rule 7 for the relay of a star: the logged queue lengths follow from the arrivals. The i-th copy
 * that it took left a queue of length L behind it exactly when {@code i + L} copies had arrived by
 * then. An arrival at the very instant of a taking counts as before or after it.
 *
 * <p>What arrived before a taking is known only when the queue is empty, because those that wait
 * are logged later; so rows are kept from one empty queue to the next. Not thread-safe.
 */
final class RelayQueueRule {
  private final Tally tally;
  private final List<RelayRowSeen> rows = new ArrayList<>();

  /** Those of them whose lengths are known to be wrong. */
  private final Set<RelayRowSeen> unexamined = new HashSet<>();

  /** How many rows came before those kept. */
  private long before;

  /** The latest row that left an empty queue, by its own words. */
  private RelayRowSeen emptied = RelayRowSeen.NONE;

  RelayQueueRule(Tally tally) {
    this.tally = tally;
  }

  void row(RelayRowSeen row) {
    tally.examine();
    if (!emptied.isNone() && row.arrivedNs() < emptied.takenNs()) {
      RelayRowSeen said = emptied;
      tally.violation(
          () ->
              "the relay's queue length after it took "
                  + said.words()
                  + " is 0, but at least 1 was expected, because "
                  + row.words()
                  + " had arrived before");
    }
    RelayRowSeen previous = rows.isEmpty() ? RelayRowSeen.NONE : rows.get(rows.size() - 1);
    rows.add(row);
    if (row.queueLength() == 0 && previous.queueLength() > 1) {
      unexamined.add(row);
      tally.violation(
          () ->
              "the relay's queue length after it took "
                  + row.words()
                  + " is 0, but at least "
                  + (previous.queueLength() - 1)
                  + " was expected after a length of "
                  + previous.queueLength());
    } else if (row.queueLength() == 0) {
      examine(true);
      before += rows.size();
      rows.clear();
      unexamined.clear();
      emptied = row;
    }
  }

  /** Examines the rows since the last empty queue, after the last row of a relay's log. */
  void end(boolean complete) {
    examine(complete);
  }

  /**
   * Examines the rows kept.
   *
   * @param all whether everything that arrived before the last of them is among them
   */
  private void examine(boolean all) {
    long[] arrivals = rows.stream().mapToLong(RelayRowSeen::arrivedNs).sorted().toArray();
    int earlier = 0;
    int upTo = 0;
    for (int index = 0; index < rows.size(); index++) {
      RelayRowSeen row = rows.get(index);
      while (earlier < arrivals.length && arrivals[earlier] < row.takenNs()) {
        earlier++;
      }
      while (upTo < arrivals.length && arrivals[upTo] <= row.takenNs()) {
        upTo++;
      }
      // Arrivals of rows before these count as arrived, whatever their stamps say.
      long least = Math.max(0, earlier - (index + 1L));
      long most = Math.max(0, upTo - (index + 1L));
      if (unexamined.contains(row)) {
        continue;
      }
      if (row.queueLength() < least || (all && row.queueLength() > most)) {
        violation(row, before + index + 1, least, all ? most : Long.MAX_VALUE);
      }
    }
  }

  private void violation(RelayRowSeen row, long place, long least, long most) {
    tally.violation(
        () ->
            "the relay's queue length after it took "
                + row.words()
                + ", its copy "
                + place
                + ", is "
                + row.queueLength()
                + ", but by the arrivals "
                + (most == least
                    ? Long.toString(least)
                    : most == Long.MAX_VALUE ? "at least " + least : least + " to " + most)
                + " was expected");
  }
}
