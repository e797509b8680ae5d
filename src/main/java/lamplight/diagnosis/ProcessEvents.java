package lamplight.diagnosis;

import java.util.Arrays;
import java.util.BitSet;
import lamplight.model.LoggedConventions;
import lamplight.model.LoggedConventions.Side;
import lamplight.model.LoggedEvents;
import lamplight.model.LoggedKind;
import lamplight.model.LoggedTrial;

/**
 * The events of one process in the order of its log, in normal form: each with the clock before and
 * after it, and each receive with how many messages it left. What the log does not tell, nor
 * follows from it, is {@link LoggedTrial#UNKNOWN}. Events count from 0. Not thread-safe.
 */
final class ProcessEvents {
  private static final long UNKNOWN = LoggedTrial.UNKNOWN;

  private final int process;
  private final LoggedEvents log;
  private final int[] rows;
  private final long[] before;
  private final long[] after;
  private final BitSet assumed = new BitSet();
  private final long[] left;
  private final int[] arrivals;
  private final boolean hasInternal;

  ProcessEvents(LoggedTrial trial, int process, ClockSides sides, QueueSide queue) {
    this.process = process;
    log = trial.events(process);
    rows = new int[log.size()];
    int[] arrived = new int[log.size()];
    int events = 0;
    int arrives = 0;
    for (int row = 0; row < log.size(); row++) {
      if (log.kind(row) == LoggedKind.ARRIVE) {
        arrived[arrives++] = row;
      } else {
        rows[events++] = row;
      }
    }
    hasInternal = ClockSides.hasInternal(log);
    before = new long[events];
    after = new long[events];
    left = new long[events];
    read(sides, trial.conventions());
    fill();
    forget(sides, trial.conventions());
    arrivals = arrivalOfReceives(Arrays.copyOf(arrived, arrives));
    for (int event = 0; event < events; event++) {
      long length = log.queue(rows[event]);
      left[event] = isReceive(event) ? queue.left(length) : length;
    }
  }

  /** From 1. */
  int process() {
    return process;
  }

  int size() {
    return before.length;
  }

  LoggedKind kind(int event) {
    return log.kind(rows[event]);
  }

  boolean isReceive(int event) {
    return kind(event) == LoggedKind.RECEIVE;
  }

  boolean isSend(int event) {
    return kind(event) == LoggedKind.SEND;
  }

  /** The clock before the event; of the first one it is unknown. */
  long before(int event) {
    return before[event];
  }

  /** The clock after the event. */
  long after(int event) {
    return after[event];
  }

  /** Whether both clocks are known, and neither by taking for granted that an event adds one. */
  boolean isJudged(int event) {
    return before[event] != UNKNOWN && after[event] != UNKNOWN && !assumed.get(event);
  }

  /** The clock after a send that no log line may tell: its own, or else one more than before. */
  long sendClock(int event) {
    return after[event] == UNKNOWN && before[event] != UNKNOWN ? before[event] + 1 : after[event];
  }

  /** Whether the clock rose by more than one at a receive. */
  boolean isJump(int event) {
    return isReceive(event) && isJudged(event) && after[event] > before[event] + 1;
  }

  /** Where the event stands in the process's rows. */
  int row(int event) {
    return rows[event];
  }

  long timeNs(int event) {
    return log.timeNs(rows[event]);
  }

  /**
   * How many messages were queued after the event. Where receives show it now before, now after,
   * the least that it can be.
   */
  long left(int event) {
    return left[event];
  }

  /** The queue length as it is logged. */
  long shownQueue(int event) {
    return log.queue(rows[event]);
  }

  /** The timestamp of the message. */
  long stamp(int event) {
    long own = log.stamp(rows[event]);
    return own == UNKNOWN && arrivals[event] >= 0 ? log.stamp(arrivals[event]) : own;
  }

  /** The sender of the message that a receive took, from 1; 0 when unknown. */
  int sender(int event) {
    int own = log.sender(rows[event]);
    return own == 0 && arrivals[event] >= 0 ? log.sender(arrivals[event]) : own;
  }

  /** The receivers of a send, from 1, ascending; empty when unknown. */
  int[] receivers(int event) {
    return log.receivers(rows[event]);
  }

  /** The id of the message; -1 when unknown. */
  int message(int event) {
    int own = log.message(rows[event]);
    return own < 0 && arrivals[event] >= 0 ? log.message(arrivals[event]) : own;
  }

  private void read(ClockSides sides, LoggedConventions said) {
    for (int event = 0; event < size(); event++) {
      long clock = log.clock(rows[event]);
      boolean isBefore = sides.of(kind(event)) == Side.BEFORE;
      boolean isAfter = !isBefore && !sides.isUnknown(kind(event), said);
      before[event] = isBefore ? clock : log.before(rows[event]);
      after[event] = isAfter ? clock : UNKNOWN;
    }
  }

  /** A clock before an event is the one after the event before it, and the other way round. */
  private void fill() {
    for (int event = 1; event < size(); event++) {
      if (before[event] == UNKNOWN) {
        before[event] = after[event - 1];
      } else if (after[event - 1] == UNKNOWN) {
        after[event - 1] = before[event];
      }
    }
    // What is left are events logged before their clock ticks, followed by ones logged after.
    for (int event = 1; event < size(); event++) {
      if (after[event - 1] != UNKNOWN || before[event] != UNKNOWN) {
        continue;
      }
      long between =
          !isReceive(event - 1) && before[event - 1] != UNKNOWN
              ? before[event - 1] + 1
              : !isReceive(event) && after[event] != UNKNOWN ? after[event] - 1 : UNKNOWN;
      after[event - 1] = between;
      before[event] = between;
      // The one that the clock was taken from fits by construction.
      assumed.set(!isReceive(event - 1) ? event - 1 : event);
    }
  }

  /**
   * About a receive whose side is not known, no clock is. Nor does the line after an event show its
   * clock where internal events are not logged.
   */
  private void forget(ClockSides sides, LoggedConventions said) {
    for (int event = 0; event < size(); event++) {
      boolean unknown = sides.isUnknown(kind(event), said);
      boolean shownLater = !hasInternal && sides.of(kind(event)) == Side.BEFORE;
      if (!unknown && !shownLater) {
        continue;
      }
      before[event] = unknown ? UNKNOWN : before[event];
      after[event] = UNKNOWN;
      if (event + 1 < size() && sides.of(kind(event + 1)) != Side.BEFORE) {
        before[event + 1] = UNKNOWN;
      }
    }
  }

  /** A queue is first in, first out: the k-th receive takes the k-th message that joined. */
  private int[] arrivalOfReceives(int[] arrived) {
    int[] of = new int[size()];
    Arrays.fill(of, -1);
    int next = 0;
    for (int event = 0; event < size(); event++) {
      if (isReceive(event) && next < arrived.length) {
        of[event] = arrived[next++];
      }
    }
    return of;
  }
}
