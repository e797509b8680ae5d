package lamplight.check;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import lamplight.model.PlannedFault;
import lamplight.model.TrialSpec;

/**
 * The processes of a trial that were killed on purpose, and what is known of their last moments.
 * Immutable.
 *
 * @param ticks how many ticks each of them had made, by its number: so many does its log tell of
 * @param betweenEvents whether each died between two of its events, as in virtual time. Then its
 *     log holds everything that it did, and everything that it sent arrives. A signal may come
 *     between the sending of a message and the writing of its row, of one message at most, because
 *     a process writes the row of a tick before it makes the next; and what was sent last may go
 *     with its connections.
 */
public record Kills(SortedMap<Integer, Long> ticks, boolean betweenEvents) {
  /** Nobody was killed on purpose. */
  public static final Kills NONE = new Kills(Collections.emptySortedMap(), true);

  public Kills {
    ticks = Collections.unmodifiableSortedMap(new TreeMap<>(ticks));
  }

  /** The kills of a trial that runs in virtual time: each falls exactly where it is planned. */
  public static Kills inVirtualTime(TrialSpec spec) {
    SortedMap<Integer, Long> ticks = new TreeMap<>();
    for (PlannedFault fault : spec.faults().list()) {
      if (fault instanceof PlannedFault.Kill kill) {
        ticks.put(kill.process(), spec.ticksDue(kill.process()));
      }
    }
    return new Kills(ticks, true);
  }

  /** Whether a process was killed on purpose. */
  public boolean isKilled(int process) {
    return ticks.containsKey(process);
  }

  /** How many ticks a process that was killed on purpose had made. */
  long ticksOf(int process) {
    Long made = ticks.get(process);
    if (made == null) {
      throw new IllegalArgumentException("process " + process + " was not killed on purpose");
    }
    return made;
  }
}
