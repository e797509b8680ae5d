package lamplight.diagnosis;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Neighbouring events of a process within a tenth of a tick, of one kind of pair. Only a process
 * that does two things in one tick is found: one that hurries now and then does so with all kinds
 * of events, and most of them are internal.
 *
 * @param events the second events of the pairs
 * @param of how many events the process has
 * @param neutral how many pairs of other kinds there are that tell of a process in a hurry
 * @param exact whether every pair is within a hundredth of a tick
 */
record TickPairs(BitSet events, int of, long neutral, boolean exact) {
  private static final int ENOUGH = 3;
  private static final int PER_MILLE = 5;
  private static final double INSTANT = 0.01;

  /** What the two events are. */
  enum Kind {
    /** A send, and another one to others. */
    TWO_SENDS,
    /** Two receives. */
    TWO_RECEIVES,
    /** A receive, and an event that is none. */
    RECEIVE_AND_OTHER
  }

  static TickPairs of(ProcessEvents events, EventPace pace, Kind kind) {
    BitSet same = pace.sameTick();
    BitSet found = new BitSet();
    long neutral = 0;
    boolean exact = true;
    for (int event : same.stream().toArray()) {
      if (isKind(events, event, kind)) {
        found.set(event);
        exact &= pace.gap(event) <= INSTANT * pace.tickSeconds();
      } else if (isInternal(events, event - 1) && !events.isReceive(event)) {
        neutral++;
      }
    }
    return new TickPairs(found, events.size(), neutral, exact);
  }

  long count() {
    return events.cardinality();
  }

  /** Whether there are so many pairs that they are no accident. */
  boolean isFound() {
    long count = count();
    boolean many = count >= ENOUGH && 1000 * count >= PER_MILLE * of;
    return (many || count == ENOUGH - 1 && exact && neutral == 0) && count > 2 * neutral;
  }

  private static boolean isKind(ProcessEvents events, int event, Kind kind) {
    return switch (kind) {
      case TWO_SENDS -> events.isSend(event - 1) && events.isSend(event) && areApart(events, event);
      case TWO_RECEIVES -> events.isReceive(event - 1) && events.isReceive(event);
      case RECEIVE_AND_OTHER -> events.isReceive(event - 1) && !events.isReceive(event);
    };
  }

  /** Two sends whose receivers are known are one send to several only where they differ. */
  private static boolean areApart(ProcessEvents events, int event) {
    int[] some = events.receivers(event - 1);
    int[] others = events.receivers(event);
    return IntStream.of(some).noneMatch(each -> IntStream.of(others).anyMatch(to -> to == each));
  }

  private static boolean isInternal(ProcessEvents events, int event) {
    return !events.isReceive(event) && !events.isSend(event);
  }
}
