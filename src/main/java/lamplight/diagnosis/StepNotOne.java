package lamplight.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Events that are no receives and add something else than one. */
final class StepNotOne implements Finder {
  private static final int ENOUGH = 3;
  private static final double PERCENT = 5;
  private static final int MOST_STEPS = 3;

  @Override
  public List<Diagnosis> find(Evidence evidence) {
    if (MergesOnArrival.sightings(evidence).isPresent()) {
      return List.of();
    }
    return Sightings.of(
            evidence,
            (events, event) -> !events.isReceive(event),
            (events, event) -> events.after(event) > events.before(event) + 1)
        .often(ENOUGH, PERCENT, process -> !evidence.gaps().leavesOutInternal(process))
        .map(
            those ->
                those.diagnosis(
                    DiagnosisCode.STEP_NOT_ONE,
                    "%d of %d internal events and sends do not add one to the clock, but most often"
                        + " %s.",
                    those.seen(),
                    those.of(),
                    commonest(evidence)))
        .stream()
        .toList();
  }

  private static String commonest(Evidence evidence) {
    Map<Long, Long> steps = new TreeMap<>();
    for (ProcessEvents events : evidence.processes()) {
      for (int event = 0; event < events.size(); event++) {
        long step = events.isJudged(event) ? events.after(event) - events.before(event) : 1;
        if (!events.isReceive(event) && step > 1) {
          steps.merge(step, 1L, Long::sum);
        }
      }
    }
    return steps.entrySet().stream()
        .sorted(Map.Entry.<Long, Long>comparingByValue().reversed())
        .limit(MOST_STEPS)
        .map(each -> each.getKey() + " (" + Counted.times(each.getValue()) + ")")
        .collect(Collectors.joining(", "));
  }
}
