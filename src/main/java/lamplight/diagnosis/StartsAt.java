package lamplight.diagnosis;

import java.util.ArrayList;
import java.util.List;
import lamplight.model.LoggedTrial;

/** Clocks that do not begin at 0 or 1. */
final class StartsAt implements Finder {
  @Override
  public List<Diagnosis> find(Evidence evidence) {
    Sightings sightings = new Sightings(evidence);
    List<String> clocks = new ArrayList<>();
    for (ProcessEvents events : evidence.processes()) {
      boolean known =
          events.size() > 0
              && !events.isReceive(0)
              && events.after(0) != LoggedTrial.UNKNOWN
              && events.after(0) != 0
              && events.after(0) != 1;
      // A clock that is logged before its event begins at 0 or 1 there.
      if (known && events.before(0) != 0 && events.before(0) != 1) {
        sightings.look(events, 0, true);
        clocks.add(Long.toString(events.after(0)));
      }
    }
    return sightings.isEmpty()
        ? List.of()
        : List.of(
            sightings.diagnosis(
                DiagnosisCode.STARTS_AT,
                "The first clock is %s: the log begins later than the process, or its clock does"
                    + " not begin at 0.",
                String.join(", ", clocks)));
  }
}
