package lamplight.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lamplight.model.EventView;
import lamplight.model.KeyedRandom;
import lamplight.model.NetworkDelay;
import lamplight.model.TrialSpec;
import org.jspecify.annotations.Nullable;

/**
 * Rule 3 on times: no copy arrives before it was sent. Where it is known to go through a mesh with
 * these delays, it arrives no earlier than its own delay lets it; in virtual time, at the very
 * instant, or with the copy before it on its channel, which it does not overtake. Not thread-safe.
 */
final class ArrivalRule {
  private final Tally tally;
  private final @Nullable Timeline timeline;
  private final NetworkDelay delay;
  private final KeyedRandom draws;

  /** For each channel, when its latest copy was to arrive, where one may wait for another. */
  private final Map<Long, Long> latestNs = new HashMap<>();

  private boolean sentLater;

  ArrivalRule(CheckScope scope, Tally tally) {
    Optional<TrialSpec> mesh = scope.spec().filter(spec -> spec.relay().isEmpty());
    this.tally = tally;
    this.timeline = mesh.isPresent() ? scope.timeline().orElse(null) : null;
    this.delay = mesh.map(TrialSpec::delay).orElse(NetworkDelay.NONE);
    this.draws = KeyedRandom.of(scope.seed());
  }

  /**
   * Examines the arrival of a copy that has a send.
   *
   * @param event its receive, or the message that is still queued
   * @param place the tick of its receive, or its place in the queue
   */
  void examine(EventView event, long place, long sentNs) {
    int receiver = event.process();
    int sender = event.peer();
    long arrivedNs = event.arrivedNs();
    long expectedNs = sentNs;
    long slackNs = 0;
    boolean exact = timeline != null && timeline.exact();
    if (timeline != null && !delay.isNone()) {
      long ownNs = timeline.lengthNs(delay.of(draws, sender, receiver, event.number()));
      slackNs = Math.min(ownNs, timeline.slackNs(ownNs));
      expectedNs += ownNs;
      if (exact) {
        expectedNs = latestNs.merge(ChannelTable.key(sender, receiver), expectedNs, Math::max);
      }
    }
    sentLater |= arrivedNs < sentNs;
    if (arrivedNs < expectedNs - slackNs || (exact && arrivedNs != expectedNs)) {
      long atNs = expectedNs;
      tally.violation(
          () ->
              ChannelCheck.message(event, place)
                  + ", which arrived at "
                  + arrivedNs
                  + " ns, but an arrival "
                  + (exact ? "at " + atNs + " ns" : "from " + atNs + " ns on")
                  + " was expected, "
                  + reason(sentNs, atNs));
    }
  }

  /** Whether a copy arrived before it was sent. */
  boolean foundSentLater() {
    return sentLater;
  }

  private static String reason(long sentNs, long expectedNs) {
    return expectedNs == sentNs
        ? "when it was sent"
        : "because it was sent at " + sentNs + " ns and then delayed";
  }
}
