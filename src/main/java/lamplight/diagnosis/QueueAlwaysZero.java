package lamplight.diagnosis;

import java.util.List;
import lamplight.model.LoggedTrial;

/** Queue lengths that are always 0, though many receives follow one another. */
final class QueueAlwaysZero implements Finder {
  private static final int ENOUGH = 50;
  private static final int RUNNING = 20;

  @Override
  public List<Diagnosis> find(Evidence evidence) {
    Sightings sightings = new Sightings(evidence);
    for (ProcessEvents events : evidence.processes()) {
      long receives = receives(events);
      if (receives > 0) {
        sightings.add(events.process(), receives, receives);
      }
    }
    return sightings.isEmpty()
        ? List.of()
        : List.of(
            sightings.diagnosis(
                DiagnosisCode.QUEUE_ALWAYS_ZERO,
                "Every one of %s shows a queue length of 0, though %d and more follow one another:"
                    + " the length that is logged is not that of the queue.",
                Counted.of(sightings.of(), "receive"),
                RUNNING));
  }

  /** How many receives show 0, where all of them do and it cannot be true; else 0. */
  static long receives(ProcessEvents events) {
    long receives = 0;
    int running = 0;
    int longest = 0;
    for (int event = 0; event < events.size(); event++) {
      running = events.isReceive(event) ? running + 1 : 0;
      longest = Math.max(longest, running);
      if (!events.isReceive(event) || events.shownQueue(event) == LoggedTrial.UNKNOWN) {
        continue;
      }
      if (events.shownQueue(event) != 0) {
        return 0;
      }
      receives++;
    }
    return receives >= ENOUGH && longest >= RUNNING ? receives : 0;
  }
}
