package lamplight.stats.findings;

import lamplight.stats.Summary;

/**
 * What the queue of a role did over the trials.
 *
 * @param role from 1
 * @param trend its growth in messages a second
 * @param cause why it may grow
 */
public record QueueFinding(int role, Trend trend, QueueCause cause) {
  /** Its growth in messages a second. */
  public Summary growth() {
    return trend.slope();
  }

  /** Whether it grows, or grew in the only trial. */
  public boolean grows() {
    return trend instanceof Trend.Grows;
  }

  /** Whether it may grow, but that may be chance. */
  public boolean mayGrow() {
    return trend instanceof Trend.MayGrow;
  }
}
