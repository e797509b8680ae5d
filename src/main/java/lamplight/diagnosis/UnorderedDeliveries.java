package lamplight.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Copies without a send, received twice, or overtaken; where receives are matched exactly. */
final class UnorderedDeliveries implements Finder {
  @Override
  public List<Diagnosis> find(Evidence evidence) {
    Matching matching = evidence.matching();
    if (!matching.isExact()) {
      return List.of();
    }
    return Stream.of(
            at(
                evidence,
                matching.withoutSend(),
                DiagnosisCode.RECEIVE_WITHOUT_SEND,
                "%s a message is received of which no send is logged."),
            at(
                evidence,
                matching.twice(),
                DiagnosisCode.DELIVERED_TWICE,
                "%s a copy is received that was received before: the same message is delivered"
                    + " twice."),
            at(
                evidence,
                evidence.traffic().namesReceivers() ? matching.overtaken() : List.of(),
                DiagnosisCode.OVERTAKEN,
                "%s a message is received after one that the same process sent later: the channel"
                    + " is not first in, first out."))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Diagnosis> at(
      Evidence evidence, List<Occurrence> found, DiagnosisCode code, String template) {
    Sightings sightings = new Sightings(evidence);
    for (Occurrence each : found) {
      sightings.look(evidence.events(each.process()), each.event(), true);
    }
    return sightings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            sightings.diagnosis(code, template, capital(Counted.times(sightings.seen()))));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
