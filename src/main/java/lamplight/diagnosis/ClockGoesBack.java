package lamplight.diagnosis;

import java.util.List;

/** Clocks that fall. */
final class ClockGoesBack implements Finder {
  @Override
  public List<Diagnosis> find(Evidence evidence) {
    Sightings falls =
        Sightings.of(
            evidence,
            (events, event) -> true,
            (events, event) -> events.after(event) < events.before(event));
    return falls
        .often(1, 0)
        .map(
            those ->
                those.diagnosis(
                    DiagnosisCode.CLOCK_GOES_BACK,
                    "The clock falls %s: a clock never goes back.",
                    Counted.times(those.seen())))
        .stream()
        .toList();
  }
}
