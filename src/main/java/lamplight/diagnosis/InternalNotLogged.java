package lamplight.diagnosis;

import java.util.List;

/** Logs that leave out internal events. */
final class InternalNotLogged implements Finder {
  @Override
  public List<Diagnosis> find(Evidence evidence) {
    Sightings sightings = new Sightings(evidence);
    LogGaps gaps = evidence.gaps();
    for (ProcessEvents events : evidence.processes()) {
      int process = events.process();
      if (gaps.leavesOutInternal(process)) {
        sightings.add(process, gaps.wideSends(process), gaps.sends(process));
      }
    }
    return sightings.isEmpty()
        ? List.of()
        : List.of(
            sightings.diagnosis(
                DiagnosisCode.INTERNAL_NOT_LOGGED,
                "%d of %s add more than one to the clock of the line before: internal events are"
                    + " not logged, so that the clock before a receive is known only from below.",
                sightings.seen(),
                Counted.of(sightings.of(), "send")));
  }
}
