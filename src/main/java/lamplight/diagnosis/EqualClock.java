package lamplight.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lamplight.model.LoggedTrial;

/** Receives that get the clock of their send, by the receiver or by one of two causes. */
final class EqualClock implements Finder {
  private static final String REMEDY =
      " A send ticks before it stamps; a receive takes the larger of its clock and the timestamp,"
          + " then adds one.";

  @Override
  public List<Diagnosis> find(Evidence evidence) {
    EqualCause cause = EqualCause.of(evidence);
    List<Diagnosis> found = new ArrayList<>();
    cause(evidence, cause.receivers())
        .map(
            those ->
                those.diagnosis(
                    DiagnosisCode.EQUAL,
                    "A receive compares the timestamp with its clock after its own tick (%d of %d"
                        + " receives fit), so that it can get the clock of its send.%s",
                    those.seen(),
                    those.of(),
                    REMEDY))
        .ifPresent(found::add);
    cause(evidence, cause.undecided())
        .map(
            those ->
                those.diagnosis(
                    DiagnosisCode.EQUAL,
                    "%d of %d %s get the clock of their send: either the sender stamps before it"
                        + " ticks, or the receiver ticks before it compares.%s",
                    those.seen(),
                    those.of(),
                    evidence.matching().way() == Matching.Way.NONE ? "jumps" : "receives",
                    REMEDY))
        .ifPresent(found::add);
    return found;
  }

  private static Optional<Sightings> cause(Evidence evidence, Set<Integer> receivers) {
    Sightings sightings = new Sightings(evidence);
    // The larger of the two without adding one looks the same at a jump.
    boolean isMax =
        evidence.matching().way() == Matching.Way.NONE && !new NoPlusOne().find(evidence).isEmpty();
    if (!isMax) {
      receivers.forEach(receiver -> count(evidence, receiver, sightings));
    }
    return sightings.isEmpty() ? Optional.empty() : Optional.of(sightings);
  }

  private static void count(Evidence evidence, int receiver, Sightings sightings) {
    ProcessEvents events = evidence.events(receiver);
    boolean matched = evidence.matching().way() != Matching.Way.NONE;
    for (int event = 0; event < events.size(); event++) {
      if (!events.isReceive(event) || !events.isJudged(event)) {
        continue;
      }
      long sent = evidence.sent(events, event);
      long after = events.after(event);
      if (sent != LoggedTrial.UNKNOWN) {
        sightings.look(events, event, after == sent);
      } else if (!matched && events.isJump(event)) {
        int from = events.sender(event);
        sightings.look(events, event, evidence.traffic().isSent(from, receiver, after));
      }
    }
  }
}
