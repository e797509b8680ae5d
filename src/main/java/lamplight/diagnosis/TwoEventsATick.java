package lamplight.diagnosis;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that do two things in one tick. */
final class TwoEventsATick implements Finder {
  @Override
  public List<Diagnosis> find(Evidence evidence) {
    return Stream.of(
            pairs(
                evidence,
                TickPairs.Kind.TWO_SENDS,
                DiagnosisCode.SEND_TO_ALL_IS_TWO_EVENTS,
                "A send to several advances the clock once a copy (%s): one event, one timestamp,"
                    + " one copy to each. Not against Lamport's rules, but against one event a"
                    + " tick."),
            pairs(
                evidence,
                TickPairs.Kind.TWO_RECEIVES,
                DiagnosisCode.DRAINS_THE_QUEUE,
                "Takes several messages in one tick (%s): take one a tick."),
            pairs(
                evidence,
                TickPairs.Kind.RECEIVE_AND_OTHER,
                DiagnosisCode.ACTS_AFTER_RECEIVING,
                "Does something else in a tick that received (%s): a tick that takes a message does"
                    + " nothing else."))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Diagnosis> pairs(
      Evidence evidence, TickPairs.Kind kind, DiagnosisCode code, String template) {
    Sightings sightings = new Sightings(evidence);
    TickPairs pairs = TickPairs.of(evidence, kind);
    for (ProcessEvents events : evidence.processes()) {
      BitSet seconds = pairs.events(events.process());
      for (int event = 1; event < events.size() && !seconds.isEmpty(); event++) {
        sightings.look(events, event, seconds.get(event));
      }
    }
    return sightings.isEmpty()
        ? Optional.empty()
        : Optional.of(sightings.diagnosis(code, template, Counted.times(sightings.seen())));
  }
}
