package lamplight.diagnosis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Neighbouring events of a process within a tenth of a tick, of one kind of pair. Only a program
 * that does two things in one tick is found: one that hurries now and then does so with all kinds
 * of events, and most of them are internal. Not thread-safe.
 */
final class TickPairs {
  private static final int ENOUGH = 3;
  private static final int PER_MILLE = 5;
  private static final double INSTANT = 0.01;

  private final List<BitSet> pairs = new ArrayList<>();
  private boolean exact = true;

  /** What the two events are. */
  enum Kind {
    /** A send, and another one to others. */
    TWO_SENDS,
    /** Two receives. */
    TWO_RECEIVES,
    /** A receive, and an event that is none. */
    RECEIVE_AND_OTHER
  }

  /** The pairs of a trial; none where there are so few that they may be an accident. */
  static TickPairs of(Evidence evidence, Kind kind) {
    TickPairs found = new TickPairs();
    List<Count> counts = new ArrayList<>();
    for (ProcessEvents events : evidence.processes()) {
      counts.add(found.add(events, evidence.pace(events.process()), kind));
    }
    long seen = counts.stream().mapToLong(Count::seen).sum();
    long of = counts.stream().mapToLong(Count::of).sum();
    long neutral = counts.stream().mapToLong(Count::neutral).sum();
    boolean all = new Count(seen, of, neutral).isOften();
    boolean instant = seen == ENOUGH - 1 && found.exact && neutral == 0;
    for (int index = 0; index < counts.size(); index++) {
      if (!(all || instant || counts.get(index).isOften())) {
        found.pairs.get(index).clear();
      }
    }
    return found;
  }

  /** The second events of the pairs of a process. */
  BitSet events(int process) {
    return pairs.get(process - 1);
  }

  /**
   * How often it was seen.
   *
   * @param neutral how many pairs of other kinds there are that tell of a process in a hurry
   */
  private record Count(long seen, long of, long neutral) {
    boolean isOften() {
      return seen >= ENOUGH && 1000 * seen >= PER_MILLE * of && seen > 2 * neutral;
    }
  }

  private Count add(ProcessEvents events, EventPace pace, Kind kind) {
    BitSet found = new BitSet();
    long neutral = 0;
    for (int event : pace.sameTick().stream().toArray()) {
      if (isKind(events, event, kind)) {
        found.set(event);
        exact &= pace.gap(event) <= INSTANT * pace.tickSeconds();
      } else if (isInternal(events, event - 1) && !events.isReceive(event)) {
        neutral++;
      }
    }
    pairs.add(found);
    return new Count(found.cardinality(), events.size(), neutral);
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
