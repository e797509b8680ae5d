package lamplight.trial;

import java.util.HashMap;
import java.util.Map;
import lamplight.model.Hop;
import lamplight.model.KeyedRandom;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFaults;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;

/**
 * When copies arrive over channels with delay that stay first in, first out: not before the copy
 * sent earlier on the same channel, and while a link is cut, not before it heals. In a mesh a
 * channel joins two processes, in a star a process and the relay. Not thread-safe.
 */
final class DelayedChannels {
  /** More than there are faults. */
  private static final int RESTART_BITS = 10;

  private final NetworkDelay delay;
  private final Hop hop;
  private final boolean endsAtRelay;
  private final KeyedRandom draws;
  private final PlannedFaults faults;
  private final Map<Long, Long> latestArrivalNs = new HashMap<>();

  /** The channels of a trial over which copies go on this hop. */
  DelayedChannels(TrialSpec spec, Hop hop) {
    this.delay = spec.delay();
    this.hop = hop;
    this.endsAtRelay = spec.relay().isPresent() && hop == Hop.FROM_SENDER;
    this.draws = KeyedRandom.of(spec.seed());
    this.faults = spec.faults();
  }

  /** When a copy arrives that is put on its channel at this instant, if it is not lost. */
  long arrivalNs(long sentNs, int sender, int receiver, long number) {
    long onTimeNs = sentNs + delay.of(draws, hop, sender, receiver, number);
    long own = faults.healedNs(sender, receiver, onTimeNs);
    int from = hop == Hop.FROM_RELAY ? RelaySpec.NUMBER : sender;
    int to = endsAtRelay ? RelaySpec.NUMBER : receiver;
    long channel = ((long) from << Integer.SIZE) | ((long) to << RESTART_BITS);
    if (faults.restartsAny()) {
      // A process that was restarted has connections of its own, which wait for nothing lost.
      channel |= faults.restarts(receiver).stream().filter(each -> each.endNs() <= sentNs).count();
    }
    return latestArrivalNs.merge(channel, own, Math::max);
  }
}
