package lamplight.stats.findings;

import java.util.Optional;
import lamplight.stats.Summary;

/** Why a queue may become longer in the course of its trials, by theory. */
public sealed interface QueueCause {
  /**
   * Theory holds it for saturated, or says nothing: more messages come than are taken.
   *
   * @param arrivalsPerS the messages that come to the process a second; empty where that is unknown
   * @param ticksPerS its ticks a second, each of which can take one
   */
  record TooManyMessages(Optional<Summary> arrivalsPerS, Optional<Summary> ticksPerS)
      implements QueueCause {}

  /** Messages come exactly as fast as they are taken. */
  record Critical() implements QueueCause {}

  /**
   * Theory holds it for stable: it fills up to its steady length and grows no more.
   *
   * @param settlingS about how long it takes to settle, in seconds of model time
   * @param meanLength its mean length when it has settled, in messages
   * @param isSettling whether that takes long beside the length of a trial; otherwise theory does
   *     not explain a rise
   */
  record Stable(double settlingS, double meanLength, boolean isSettling) implements QueueCause {}
}
