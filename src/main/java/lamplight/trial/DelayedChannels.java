package lamplight.trial;

import java.util.HashMap;
import java.util.Map;
import lamplight.model.Draws;
import lamplight.model.NetworkDelay;
import lamplight.model.TrialSpec;

/**
 * When copies arrive over channels with delay that stay first in, first out: not before the copy
 * sent earlier on the same channel. Not thread-safe.
 */
final class DelayedChannels {
  private final NetworkDelay delay;
  private final Draws draws;
  private final Map<Long, Long> latestArrivalNs = new HashMap<>();

  DelayedChannels(TrialSpec spec) {
    this.delay = spec.delay();
    this.draws = Draws.of(spec.seed());
  }

  /** When a copy arrives that is sent at this instant. */
  long arrivalNs(long sentNs, int sender, int receiver, long number) {
    long own = sentNs + delay.of(draws, sender, receiver, number);
    long channel = ((long) sender << Integer.SIZE) | receiver;
    return latestArrivalNs.merge(channel, own, Math::max);
  }
}
