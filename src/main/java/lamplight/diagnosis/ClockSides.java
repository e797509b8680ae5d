package lamplight.diagnosis;

import java.util.List;
import lamplight.model.LoggedConventions;
import lamplight.model.LoggedConventions.Side;
import lamplight.model.LoggedEvents;
import lamplight.model.LoggedKind;
import lamplight.model.LoggedTrial;

/**
 * Of which side of an event the logged clocks are, for each kind: as the description says, or as
 * the jumps show. A clock jumps at a receive, so that where it was logged before the event, the
 * jump stands on the line after a receive.
 *
 * @param shape what the values showed
 * @param jumps how many jumps stand where this shape puts them
 * @param of how many jumps there are
 */
record ClockSides(Side internal, Side send, Side receive, Shape shape, long jumps, long of) {
  private static final int ENOUGH = 5;
  private static final int UNANIMOUS = 19;
  private static final int PLAIN = 2;
  private static final int NEARLY_ALL_PERCENT = 95;

  /** What the values showed. */
  enum Shape {
    /** Every clock is the one after its event. */
    AFTER,
    /** Every clock is the one before its event. */
    BEFORE,
    /** Receives show the clock after the event, the others the one before. */
    OTHERS_BEFORE,
    /** Receives show the clock before the event, the others the one after. */
    RECEIVES_BEFORE,
    /** Too few values to tell, so that nothing is known of the clock about a receive. */
    UNKNOWN
  }

  /** The sides of a trial. */
  static ClockSides of(LoggedTrial trial) {
    LoggedConventions said = trial.conventions();
    Steps whole = new Steps();
    Steps partial = new Steps();
    for (int process = 1; process <= trial.processes(); process++) {
      LoggedEvents rows = trial.events(process);
      (hasInternal(rows) ? whole : partial).count(rows);
    }
    // Where internal events are not logged, clocks rise between lines, too.
    boolean decided = whole.on + whole.after > 0;
    boolean rises = !decided && partial.othersWide > 0;
    Steps steps = decided ? whole : whole.plus(partial);
    Shape shape = rises ? steps.shapeOfPartial() : steps.shape();
    Side others = shape == Shape.BEFORE || shape == Shape.OTHERS_BEFORE ? Side.BEFORE : Side.AFTER;
    Side receives =
        shape == Shape.BEFORE || shape == Shape.RECEIVES_BEFORE ? Side.BEFORE : Side.AFTER;
    boolean late = shape == Shape.BEFORE || shape == Shape.RECEIVES_BEFORE;
    return new ClockSides(
        said(said.internalClock(), others),
        said(said.sendClock(), others),
        said(said.receiveClock(), receives),
        shape,
        late ? steps.after : steps.on,
        steps.after + steps.on);
  }

  /** Whether the description left it to the values, and they decided it. */
  boolean isShown(LoggedConventions said) {
    boolean left =
        said.internalClock() == Side.AUTO
            && said.sendClock() == Side.AUTO
            && said.receiveClock() == Side.AUTO;
    return left && shape != Shape.AFTER && shape != Shape.UNKNOWN && jumps >= ENOUGH;
  }

  /** Whether the side of this kind of event is neither said nor shown. */
  boolean isUnknown(LoggedKind kind, LoggedConventions said) {
    return shape == Shape.UNKNOWN && kind == LoggedKind.RECEIVE && said.receiveClock() == Side.AUTO;
  }

  /** The side of an event of this kind. */
  Side of(LoggedKind kind) {
    return switch (kind) {
      case SEND -> send;
      case RECEIVE -> receive;
      default -> internal;
    };
  }

  /** Whether a log has internal events at all. */
  static boolean hasInternal(LoggedEvents rows) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.kind(row) == LoggedKind.INTERNAL) {
        return true;
      }
    }
    return false;
  }

  private static Side said(Side said, Side shown) {
    return said == Side.AUTO ? shown : said;
  }

  /** Counts over neighbouring events. */
  private static final class Steps {
    private long on;
    private long after;
    private long othersAfterReceives;
    private long othersRepeatingReceives;
    private long othersAfterOthers;
    private long othersWide;
    private long othersRepeatingOthers;
    private long receivesAfterOthers;
    private long receivesRepeatingOthers;
    private long amongReceives;
    private long othersFirst;
    private boolean zeroFirst = true;
    private boolean zeroFirstOthers = true;

    void count(LoggedEvents rows) {
      int last = -1;
      for (int row = 0; row < rows.size(); row++) {
        if (rows.kind(row) == LoggedKind.ARRIVE) {
          continue;
        }
        boolean known =
            last >= 0
                && rows.clock(row) != LoggedTrial.UNKNOWN
                && rows.clock(last) != LoggedTrial.UNKNOWN;
        if (known) {
          count(
              rows.kind(last) == LoggedKind.RECEIVE,
              rows.kind(row) == LoggedKind.RECEIVE,
              rows.clock(row) - rows.clock(last));
        }
        if (last < 0) {
          first(rows.kind(row) == LoggedKind.RECEIVE, rows.clock(row) == 0);
        }
        last = row;
      }
    }

    private void first(boolean receive, boolean zero) {
      zeroFirst &= zero;
      zeroFirstOthers &= receive || zero;
      othersFirst += receive ? 0 : 1;
    }

    private void count(boolean receiveBefore, boolean receive, long step) {
      int repeats = step == 0 ? 1 : 0;
      int jumps = step > 1 ? 1 : 0;
      if (receive && !receiveBefore) {
        on += jumps;
        receivesAfterOthers++;
        receivesRepeatingOthers += repeats;
      } else if (receiveBefore && !receive) {
        after += jumps;
        othersAfterReceives++;
        othersRepeatingReceives += repeats;
      } else if (!receive) {
        othersAfterOthers++;
        othersRepeatingOthers += repeats;
        othersWide += jumps;
      } else {
        amongReceives += jumps;
      }
    }

    /**
     * Fewer than {@link #ENOUGH} jumps decide it too when all of them agree: read the other way, a
     * right program would be accused.
     */
    Shape shape() {
      if (on == 0 && after == 0 && (amongReceives > 0 || receivesRepeatingOthers > 0)) {
        // A clock that begins at 0 shows it only before its first event.
        return zeroFirst ? Shape.BEFORE : Shape.UNKNOWN;
      }
      if (after >= 1 && after >= UNANIMOUS * on) {
        boolean repeat = nearlyAll(receivesRepeatingOthers, receivesAfterOthers);
        return repeat ? Shape.RECEIVES_BEFORE : Shape.BEFORE;
      }
      boolean noneFollow = othersAfterReceives == 0 && othersFirst > 0 && zeroFirstOthers;
      boolean repeat =
          (noneFollow || nearlyAll(othersRepeatingReceives, othersAfterReceives))
              && 100 * othersRepeatingOthers <= (100 - NEARLY_ALL_PERCENT) * othersAfterOthers;
      return repeat && on >= UNANIMOUS * after ? Shape.OTHERS_BEFORE : Shape.AFTER;
    }

    /** Where clocks rise between lines, too, only what no clock after an event shows decides. */
    Shape shapeOfPartial() {
      boolean repeats = othersRepeatingReceives + receivesRepeatingOthers > 0;
      return repeats || PLAIN * after > on ? Shape.UNKNOWN : Shape.AFTER;
    }

    Steps plus(Steps other) {
      Steps sum = new Steps();
      for (Steps each : List.of(this, other)) {
        sum.on += each.on;
        sum.after += each.after;
        sum.othersAfterReceives += each.othersAfterReceives;
        sum.othersRepeatingReceives += each.othersRepeatingReceives;
        sum.othersAfterOthers += each.othersAfterOthers;
        sum.othersWide += each.othersWide;
        sum.othersRepeatingOthers += each.othersRepeatingOthers;
        sum.receivesAfterOthers += each.receivesAfterOthers;
        sum.receivesRepeatingOthers += each.receivesRepeatingOthers;
        sum.amongReceives += each.amongReceives;
        sum.othersFirst += each.othersFirst;
        sum.zeroFirst &= each.zeroFirst;
        sum.zeroFirstOthers &= each.zeroFirstOthers;
      }
      return sum;
    }

    private static boolean nearlyAll(long count, long of) {
      return count > 0 && 100 * count >= NEARLY_ALL_PERCENT * of;
    }
  }
}
