package lamplight.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.model.LoggedTrial;

/** Clocks that already hold messages that still wait. */
final class MergesOnArrival implements Finder {
  private static final int ENOUGH = 5;
  private static final double PERCENT = 80;
  private static final int UNKNOWN_QUEUE = 5;

  @Override
  public List<Diagnosis> find(Evidence evidence) {
    return sightings(evidence)
        .map(
            those ->
                those.diagnosis(
                    DiagnosisCode.MERGES_ON_ARRIVAL,
                    "The clock already holds messages that still wait (%d of %d): merge when a"
                        + " message is taken.",
                    those.seen(),
                    those.of()))
        .stream()
        .toList();
  }

  /** The receives whose clock is higher than their own message explains, often enough. */
  static Optional<Sightings> sightings(Evidence evidence) {
    Sightings sightings = new Sightings(evidence);
    for (ProcessEvents events : evidence.processes()) {
      boolean explained =
          evidence.gaps().leavesOutInternal(events.process())
              || evidence.mergeRule(events.process()).isPresent();
      if (explained) {
        continue;
      }
      int[] receives = IntStream.range(0, events.size()).filter(events::isReceive).toArray();
      for (int index = 0; index < receives.length; index++) {
        look(evidence, events, receives, index, sightings);
      }
    }
    return sightings.often(ENOUGH, PERCENT);
  }

  private static void look(
      Evidence evidence, ProcessEvents events, int[] receives, int index, Sightings sightings) {
    int event = receives[index];
    long stamp = evidence.stamp(events, event);
    if (stamp == LoggedTrial.UNKNOWN || !events.isJudged(event)) {
      return;
    }
    long after = events.after(event);
    if (after <= MergeRule.RIGHT.after(events.before(event), stamp)) {
      return;
    }
    long left = events.left(event);
    long ahead = left == LoggedTrial.UNKNOWN ? UNKNOWN_QUEUE : left + 1;
    boolean seen = false;
    for (int next = index + 1; next < receives.length && next <= index + ahead; next++) {
      long waiting = evidence.stamp(events, receives[next]);
      seen |= waiting != LoggedTrial.UNKNOWN && after >= waiting && after - waiting <= 2;
    }
    // Messages that were still queued at the end say nothing.
    if (seen || index + ahead < receives.length) {
      sightings.look(events, event, seen);
    }
  }
}
