package lamplight.diagnosis;

import java.util.List;

/** Messages that carry the clock before the send's own tick. */
final class StampedBeforeTick implements Finder {
  @Override
  public List<Diagnosis> find(Evidence evidence) {
    Sightings sightings = new Sightings(evidence);
    StampOffsets offsets = evidence.offsets();
    for (int sender : EqualCause.of(evidence).senders()) {
      boolean own = offsets.of(sender).isEarly();
      sightings.add(
          sender, own ? offsets.of(sender).early() : 0, own ? offsets.of(sender).of() : 0);
    }
    if (sightings.isEmpty()) {
      return List.of();
    }
    boolean all = sightings.of() == 0 && offsets.all().isEarly();
    long early = all ? offsets.all().early() : sightings.seen();
    long of = all ? offsets.all().of() : sightings.of();
    return List.of(
        sightings.diagnosis(
            DiagnosisCode.STAMPED_BEFORE_TICK,
            "A message carries the clock before the send's own tick%s: the receive can get the"
                + " clock of its send. Tick first, then send.",
            of > 0 ? " (" + early + " of " + of + ")" : ""));
  }
}
