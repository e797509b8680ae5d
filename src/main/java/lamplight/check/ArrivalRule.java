package lamplight.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lamplight.model.EventKind;
import lamplight.model.EventView;
import lamplight.model.Hop;
import lamplight.model.KeyedRandom;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import org.jspecify.annotations.Nullable;

/**
 * Rule 3 on times, for the channels of one hop: no copy arrives before it left. Where the network's
 * delays are known, it arrives no earlier than its own delay lets it; in virtual time, at the very
 * instant, or with the copy before it on its channel, which it does not overtake. Over a link that
 * is cut on purpose nothing arrives before it heals. Not thread-safe.
 */
final class ArrivalRule {
  private final Hop hop;
  private final boolean isStar;
  private final Tally tally;
  private final @Nullable Timeline timeline;
  private final NetworkDelay delay;
  private final KeyedRandom draws;
  private final PlannedFaults faults;

  /** From when on the relay lets go what it holds for a delay. */
  private final long drainNs;

  /** For each channel, when its latest copy was to arrive, where one may wait for another. */
  private final Map<Long, Long> latestNs = new HashMap<>();

  private boolean sentLater;

  /**
   * The rule for one hop of a trial.
   *
   * @param ended whether the trial ran to its end; one that failed may have lost every process long
   *     before, and its relay hurries then
   */
  ArrivalRule(CheckScope scope, Hop hop, boolean ended, Tally tally) {
    this.hop = hop;
    this.isStar = scope.relay().isPresent();
    // In a star whose relay's log is not told, nobody knows of its hops.
    Optional<TrialSpec> spec = scope.spec().filter(known -> known.relay().isPresent() == isStar);
    this.tally = tally;
    this.timeline = spec.isPresent() ? scope.timeline().orElse(null) : null;
    this.delay = spec.map(TrialSpec::delay).orElse(NetworkDelay.NONE);
    this.faults = spec.map(TrialSpec::faults).orElse(PlannedFaults.NONE);
    this.draws = KeyedRandom.of(scope.seed());
    this.drainNs = drainNs(ended, spec);
  }

  private long drainNs(boolean ended, Optional<TrialSpec> spec) {
    if (!isStar || hop == Hop.FROM_RELAY || timeline == null || timeline.exact()) {
      return Long.MAX_VALUE;
    }
    return ended ? timeline.drainNs(spec.orElseThrow()) : Long.MIN_VALUE;
  }

  /**
   * Examines the arrival of a copy that was put on its channel.
   *
   * @param event its receive, the message that is still queued, or its row in the relay's log
   * @param place the tick of its receive, its place in the queue, or its place in the relay's log
   * @param leftNs when it was sent, or forwarded
   */
  void examine(EventView event, long place, long leftNs) {
    boolean atRelay = event.kind() == EventKind.RELAYED;
    int sender = atRelay ? event.process() : event.peer();
    int receiver = atRelay ? event.peer() : event.process();
    long arrivedNs = event.arrivedNs();
    long expectedNs = leftNs;
    long slackNs = 0;
    boolean exact = timeline != null && timeline.exact();
    boolean heals = false;
    if (timeline != null && (!delay.isNone() || faults.cutsAny())) {
      long ownNs = timeline.lengthNs(delay.of(draws, hop, sender, receiver, event.number()));
      slackNs = Math.min(ownNs, timeline.slackNs(ownNs));
      expectedNs += ownNs;
      long healedNs = healedNs(timeline, sender, receiver, expectedNs);
      heals = healedNs > expectedNs;
      if (heals) {
        expectedNs = healedNs;
        slackNs = timeline.slackNs(healedNs - timeline.startNs());
      }
      if (exact) {
        expectedNs = latestNs.merge(channel(sender, receiver), expectedNs, Math::max);
      } else if (expectedNs - slackNs >= drainNs) {
        expectedNs = leftNs;
        slackNs = 0;
      }
    }
    sentLater |= arrivedNs < leftNs;
    if (arrivedNs < expectedNs - slackNs || (exact && arrivedNs != expectedNs)) {
      long earliestNs = expectedNs - slackNs;
      tally.violation(
          "%s, which arrived %sat %d ns, but an arrival %s was expected, %s",
          Wording.arrival(event, place),
          atRelay ? "at the relay " : "",
          arrivedNs,
          exact ? "at " + earliestNs + " ns" : "from " + earliestNs + " ns on",
          heals ? "when the link, which was cut on purpose, healed" : reason(leftNs, earliestNs));
    }
  }

  /**
   * When a copy arrives that would arrive at an instant. In real time the clocks of both ends agree
   * but for the slack, within which a link that is about to be cut may still let it through.
   */
  private long healedNs(Timeline known, int sender, int receiver, long arrivalNs) {
    for (PlannedFault.Cut cut : faults.cuts(sender, receiver)) {
      long beginNs = known.instantNs(cut.atNs());
      long healsNs = known.instantNs(cut.endNs());
      if (arrivalNs >= beginNs + known.slackNs(beginNs - known.startNs()) && arrivalNs < healsNs) {
        return healsNs;
      }
    }
    return arrivalNs;
  }

  /** Whether a copy arrived before it was sent. */
  boolean foundSentLater() {
    return sentLater;
  }

  private long channel(int sender, int receiver) {
    int from = hop == Hop.FROM_RELAY ? RelaySpec.NUMBER : sender;
    int to = isStar && hop == Hop.FROM_SENDER ? RelaySpec.NUMBER : receiver;
    return ChannelTable.key(from, to);
  }

  private String reason(long leftNs, long expectedNs) {
    String left = hop == Hop.FROM_RELAY ? "it was forwarded" : "it was sent";
    return expectedNs == leftNs
        ? "when " + left
        : "because " + left + " at " + leftNs + " ns and then delayed";
  }
}
