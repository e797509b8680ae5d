package lamplight.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Internal events or sends that do not advance the clock. */
final class ClockDoesNotTick implements Finder {
  private static final int ENOUGH = 3;
  private static final double PERCENT = 1;
  private static final int NEARLY_ALL_PERCENT = 90;

  @Override
  public List<Diagnosis> find(Evidence evidence) {
    List<Diagnosis> found = new ArrayList<>();
    repeats(evidence, (events, event) -> !events.isSend(event) && !events.isReceive(event))
        .map(
            those ->
                those.diagnosis(
                    DiagnosisCode.INTERNAL_DOES_NOT_TICK,
                    followsSends(evidence)
                        ? "%s the clock of the send before them: a send runs on into the internal"
                            + " branch."
                        : "%s the clock of the event before them: an internal event adds one, too.",
                    those.seen() + " internal lines repeat"))
        .ifPresent(found::add);
    repeats(evidence, ProcessEvents::isSend)
        .map(
            those ->
                those.diagnosis(
                    DiagnosisCode.SEND_DOES_NOT_TICK,
                    "%d of %s do not advance the clock: a send adds one, then stamps its message.",
                    those.seen(),
                    Counted.of(those.of(), "send")))
        .ifPresent(found::add);
    return found;
  }

  private static Optional<Sightings> repeats(Evidence evidence, Sightings.Look kind) {
    return Sightings.of(
            evidence, kind, (events, event) -> events.after(event) == events.before(event))
        .often(ENOUGH, PERCENT);
  }

  private static boolean followsSends(Evidence evidence) {
    Sightings afterSends =
        Sightings.of(
            evidence,
            (events, event) ->
                event > 0
                    && !events.isSend(event)
                    && !events.isReceive(event)
                    && events.after(event) == events.before(event),
            (events, event) -> events.isSend(event - 1));
    return 100 * afterSends.seen() >= NEARLY_ALL_PERCENT * afterSends.of();
  }
}
