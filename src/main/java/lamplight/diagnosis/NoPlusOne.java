package lamplight.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Receives that do not advance the clock. */
final class NoPlusOne implements Finder {
  private static final int ENOUGH = 3;
  private static final double PERCENT = 2;

  @Override
  public List<Diagnosis> find(Evidence evidence) {
    Sightings repeats = repeats(evidence);
    List<Diagnosis> found =
        new ArrayList<>(
            repeats
                .often(ENOUGH, PERCENT, process -> !isOverwriting(evidence, process))
                .map(
                    those ->
                        those.diagnosis(
                            DiagnosisCode.NO_PLUS_ONE,
                            "%d of %s do not advance the clock: take the larger of the two, then"
                                + " add one.",
                            those.seen(),
                            Counted.of(those.of(), "receive")))
                .stream()
                .toList());
    if (found.isEmpty()) {
      MergeDiagnosis.of(
              evidence,
              DiagnosisCode.NO_PLUS_ONE,
              "A receive takes the larger of the two without adding one (%d of %d fit): take the"
                  + " larger, then add one.",
              MergeRule.MAX,
              MergeRule.MAX_OF_EARLY_STAMP)
          .ifPresent(found::add);
    }
    return found;
  }

  /** Receives after which the clock is what it was before. */
  static Sightings repeats(Evidence evidence) {
    return Sightings.of(
        evidence,
        ProcessEvents::isReceive,
        (events, event) -> events.after(event) == events.before(event));
  }

  private static long falls(Evidence evidence, int process) {
    ProcessEvents events = evidence.events(process);
    return IntStream.range(0, events.size())
        .filter(events::isReceive)
        .filter(events::isJudged)
        .filter(event -> events.after(event) < events.before(event))
        .count();
  }

  /** A clock that a timestamp overwrites can come out the same by chance. */
  private static boolean isOverwriting(Evidence evidence, int process) {
    return evidence.merges().stream()
            .map(MergeFinding::rule)
            .anyMatch(rule -> rule == MergeRule.OVERWRITES || rule == MergeRule.OVERWRITES_PLUS_ONE)
        || falls(evidence, process) > 0;
  }
}
