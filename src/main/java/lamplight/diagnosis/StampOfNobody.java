package lamplight.diagnosis;

import java.util.List;
import lamplight.model.LoggedTrial;

/** Jumps to timestamps that nobody sent. */
final class StampOfNobody implements Finder {
  private static final int ENOUGH = 2;
  private static final double PERCENT = 2;

  @Override
  public List<Diagnosis> find(Evidence evidence) {
    // Where lines are missing, so may be those that show of which side of an event a clock is.
    boolean gaps =
        evidence.processes().stream()
            .anyMatch(events -> evidence.gaps().leavesOutInternal(events.process()));
    if (gaps
        || evidence.traffic().sendEvents() == 0
        || MergesOnArrival.sightings(evidence).isPresent()) {
      return List.of();
    }
    return Sightings.of(
            evidence, ProcessEvents::isJump, (events, event) -> !isSent(evidence, events, event))
        .often(ENOUGH, PERCENT, process -> isDecidable(evidence, process))
        .map(
            those ->
                those.diagnosis(
                    DiagnosisCode.STAMP_OF_NOBODY,
                    "%d of %s go to a timestamp that nobody sent: a garbled or glued timestamp"
                        + " (read from a stream without framing), a missing log, an unlogged send,"
                        + " or a clock that is set by another rule than Lamport's.",
                    those.seen(),
                    Counted.of(those.of(), "jump")))
        .stream()
        .toList();
  }

  /** Only where the clock is set by the timestamp alone does a jump name it. */
  private static boolean isDecidable(Evidence evidence, int process) {
    return !evidence.gaps().isIncomplete(process)
        && evidence.merges().stream()
            .map(MergeFinding::rule)
            .noneMatch(rule -> rule == MergeRule.ADDS_TWO || rule == MergeRule.TICKS_TWICE);
  }

  private static boolean isSent(Evidence evidence, ProcessEvents events, int event) {
    long own = events.stamp(event);
    // The clock of a send is the timestamp, or one more where it is stamped before the tick.
    long least = own == LoggedTrial.UNKNOWN ? events.after(event) - 1 : own;
    int from = events.sender(event);
    Traffic traffic = evidence.traffic();
    return traffic.isSent(from, events.process(), least)
        || traffic.isSent(from, events.process(), least + 1);
  }
}
