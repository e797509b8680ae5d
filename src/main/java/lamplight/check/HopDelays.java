package lamplight.check;

import java.util.Optional;
import lamplight.model.Hop;
import lamplight.model.KeyedRandom;
import lamplight.model.NetworkDelay;
import lamplight.model.TrialSpec;

/**
 * From when on a copy can arrive at the end of a hop of a star: when it left, and its own delay
 * after that where the trial has delays. Real time lets it be late, and the first hop is cut short
 * when no process ticks any more. Immutable.
 */
final class HopDelays {
  private final NetworkDelay delay;
  private final KeyedRandom draws;
  private final Optional<Timeline> timeline;
  private final long drainNs;

  /**
   * The delays of a trial.
   *
   * @param ended whether it ran to its end; one that failed may have lost every process long before
   */
  HopDelays(CheckScope scope, boolean ended) {
    this.draws = KeyedRandom.of(scope.seed());
    this.delay = scope.spec().map(TrialSpec::delay).orElse(NetworkDelay.NONE);
    this.timeline = delay.isNone() ? Optional.empty() : scope.timeline();
    this.drainNs =
        ended
            ? scope.spec().flatMap(spec -> timeline.map(line -> line.drainNs(spec))).orElse(0L)
            : Long.MIN_VALUE;
  }

  /** The earliest arrival of a copy that left at this instant. */
  long earliestNs(Hop hop, RelayedCopy.Id id, long leftNs) {
    if (timeline.isEmpty()) {
      return leftNs;
    }
    Timeline line = timeline.get();
    long ownNs = line.lengthNs(delay.of(draws, hop, id.sender(), id.receiver(), id.number()));
    long slackNs = Math.min(ownNs, line.slackNs(ownNs));
    long arrivalNs = leftNs + ownNs - slackNs;
    boolean isCutShort = !line.exact() && hop == Hop.FROM_SENDER && arrivalNs >= drainNs;
    return isCutShort ? leftNs : arrivalNs;
  }

  /** Why it is that instant. */
  static String reason(String left, long leftNs, long earliestNs) {
    return earliestNs == leftNs
        ? "when " + left
        : "because " + left + " at " + leftNs + " ns and its delay comes after that";
  }
}
