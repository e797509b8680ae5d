package lamplight.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * Where a log leaves out events: its sends do not add one to the clock of the event before them.
 * Such a clock says only from below how high it was before an event.
 */
final class LogGaps {
  private static final int ENOUGH = 3;
  private static final int SHARE_PERCENT = 5;
  private static final int JUDGED = 10;
  private static final double FEW_ROWS = 0.7;

  private final List<Steps> steps;
  private final boolean someBefore;

  LogGaps(List<ProcessEvents> processes, List<EventPace> paces, ClockSides sides) {
    someBefore = sides.shape() != ClockSides.Shape.AFTER;
    steps =
        processes.stream()
            .map(events -> Steps.of(events, paces.get(events.process() - 1)))
            .toList();
  }

  /** How the clock steps at events that are no receives. */
  private record Steps(
      long judged, long wide, long sends, long wideSends, boolean noInternal, boolean fewRows) {
    static Steps of(ProcessEvents events, EventPace pace) {
      long judged = 0;
      long wide = 0;
      long sends = 0;
      long wideSends = 0;
      long internal = 0;
      for (int event = 0; event < events.size(); event++) {
        boolean isSend = events.isSend(event);
        internal += events.isReceive(event) || isSend ? 0 : 1;
        if (events.isReceive(event) || !events.isJudged(event)) {
          continue;
        }
        int isWide = events.after(event) > events.before(event) + 1 ? 1 : 0;
        judged++;
        wide += isWide;
        sends += isSend ? 1 : 0;
        wideSends += isSend ? isWide : 0;
      }
      Optional<Double> rate = pace.rate().filter(known -> pace.seconds() > 0);
      boolean fewRows =
          internal == 0
              || rate.isPresent() && (events.size() - 1) / pace.seconds() < FEW_ROWS * rate.get();
      return new Steps(judged, wide, sends, wideSends, internal == 0, fewRows);
    }
  }

  /** Whether the clock before an event of this process may have been higher than its log says. */
  boolean isIncomplete(int process) {
    Steps of = steps.get(process - 1);
    boolean shown = isShare(of.wide, of.judged) || of.wide > 0 && of.fewRows;
    // Where the line after an event shows its clock, too few are left to show it.
    return shown || someBefore && of.noInternal && of.judged < JUDGED;
  }

  /** Whether a log has no internal events, so that there may be ones that it leaves out. */
  boolean hasNoInternal(int process) {
    return steps.get(process - 1).noInternal;
  }

  /** Whether the internal events of a process are not logged. */
  boolean leavesOutInternal(int process) {
    Steps of = steps.get(process - 1);
    return of.noInternal ? of.wideSends > 0 : isShare(of.wideSends, of.sends) && of.fewRows;
  }

  /** How many sends of a process add more than one. */
  long wideSends(int process) {
    return steps.get(process - 1).wideSends;
  }

  /** How many sends of a process were looked at. */
  long sends(int process) {
    return steps.get(process - 1).sends;
  }

  private static boolean isShare(long count, long of) {
    return count >= ENOUGH && 100 * count >= SHARE_PERCENT * of;
  }
}
