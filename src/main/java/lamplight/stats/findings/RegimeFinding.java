package lamplight.stats.findings;

import java.util.Optional;
import lamplight.stats.Interval;
import lamplight.stats.Summary;
import lamplight.theory.Stability;

/**
 * Whether the queue of a role grows steadily, beside what theory expects of it.
 *
 * @param predicted what theory expects
 * @param shown what the measures show
 * @param growth its measured growth in messages per second
 * @param ratio the 95 % interval of its rise over a trial in multiples of what chance alone makes
 *     it wander, widened for the number of queues judged; empty for a single trial
 */
public record RegimeFinding(
    Stability predicted, Shown shown, Summary growth, Optional<Interval> ratio) {
  /** What the measures show. */
  public enum Shown {
    /** The interval lies above the upper limit. */
    GROWS,
    /** It lies below the lower limit. */
    STEADY,
    /** It lies between them or reaches over one, as that of a critical queue does. */
    UNTOLD
  }

  /** Whether what is shown is not what theory expects. */
  public boolean disagrees() {
    return switch (predicted) {
      case STABLE -> shown == Shown.GROWS;
      case CRITICAL -> shown != Shown.UNTOLD;
      case SATURATED -> shown == Shown.STEADY;
    };
  }
}
