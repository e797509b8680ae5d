package lamplight.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lamplight.model.LoggedTrial;

/** What the times of a trial show: times that go back, and processes that start or end apart. */
final class Times implements Finder {
  private static final double NANOS = 1e9;

  @Override
  public List<Diagnosis> find(Evidence evidence) {
    List<Diagnosis> found = new ArrayList<>();
    Sightings back = new Sightings(evidence);
    for (ProcessEvents events : evidence.processes()) {
      for (int event = 1; event < events.size(); event++) {
        boolean known =
            events.timeNs(event) != LoggedTrial.UNKNOWN
                && events.timeNs(event - 1) != LoggedTrial.UNKNOWN;
        if (known && events.timeNs(event) < events.timeNs(event - 1)) {
          back.look(events, event, true);
        }
      }
    }
    if (!back.isEmpty()) {
      found.add(
          back.diagnosis(
              DiagnosisCode.TIME_GOES_BACK,
              "The time is before that of the line before it (%s).",
              Counted.times(back.seen())));
    }
    if (evidence.trial().conventions().timesAreShared()) {
      apart(evidence, DiagnosisCode.START_SKEW, "The first events are %.1f s apart.", true)
          .ifPresent(found::add);
      apart(evidence, DiagnosisCode.ENDS_APART, "The last events are %.1f s apart.", false)
          .ifPresent(found::add);
    }
    return found;
  }

  /** Whether processes begin, or end, further apart than a tick of the slowest one. */
  private static Optional<Diagnosis> apart(
      Evidence evidence, DiagnosisCode code, String template, boolean first) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    double tick = 0;
    for (ProcessEvents events : evidence.processes()) {
      EventPace pace = evidence.pace(events.process());
      if (!pace.isKnown()) {
        continue;
      }
      long time = events.timeNs(first ? 0 : events.size() - 1);
      least = Math.min(least, time);
      most = Math.max(most, time);
      tick = Math.max(tick, pace.tickSeconds() + pace.resolution());
    }
    boolean isApart = most > least && (most - least) / NANOS > tick;
    return isApart
        ? Optional.of(
            new Diagnosis(
                code,
                String.format(Locale.ROOT, template, (most - least) / NANOS),
                1,
                1,
                List.of()))
        : Optional.empty();
  }
}
