package lamplight.theory;

import java.util.Optional;

/**
 * How the queue and the clock of one process are expected to run through a trial, on average over
 * seeds, from an empty queue. A process that is not stable builds up a {@link Backlog}; a stable
 * one is at its steady state at once, because it gets there within seconds. Immutable.
 */
public final class ExpectedTrajectory {
  private final QueuePrediction queue;
  private final Optional<Backlog> backlog;
  private final double steadyOffset;
  private final double commonPerS;

  private ExpectedTrajectory(
      QueuePrediction queue, Optional<Backlog> backlog, double steadyOffset, double commonPerS) {
    this.queue = queue;
    this.backlog = backlog;
    this.steadyOffset = steadyOffset;
    this.commonPerS = commonPerS;
  }

  /** The course of a process, from 1. */
  static ExpectedTrajectory of(Prediction prediction, ClockPredictions clocks, int process) {
    QueuePrediction queue = prediction.queue(process);
    return new ExpectedTrajectory(
        queue,
        queue.stability() == Stability.STABLE
            ? Optional.empty()
            : Optional.of(prediction.backlog(process)),
        clocks.clock(process).meanOffset().orElse(0),
        clocks.common().perSecond());
  }

  /** The messages waiting after this many seconds. */
  public double queueAfter(double seconds) {
    return backlog.isPresent()
        ? backlog.get().meanAfter(seconds)
        : queue.meanLength().orElseThrow();
  }

  /** How far the clock is behind the largest one after this many seconds, in values. */
  public double offsetAfter(double seconds) {
    return backlog.isPresent() ? valuesPerMessage() * queueAfter(seconds) : steadyOffset;
  }

  /** The clock after this many seconds: every tick moves it by at least one. */
  public double clockAfter(double seconds) {
    return Math.max(
        queue.rate().perSecond() * seconds, commonPerS * seconds - offsetAfter(seconds));
  }

  /** The mean queue over this many seconds. */
  double queueOver(double seconds) {
    return backlog.isPresent() ? backlog.get().meanOver(seconds) : queueAfter(seconds);
  }

  /** The least-squares slope of the queue over this many seconds, in messages per second. */
  double queueSlopeOver(double seconds) {
    return backlog.isPresent() ? backlog.get().slopeOver(seconds) : 0;
  }

  /** That of the offset, in values per second. */
  double offsetSlopeOver(double seconds) {
    return backlog.isPresent() ? valuesPerMessage() * queueSlopeOver(seconds) : 0;
  }

  /**
   * How far a waiting message sets the clock back. The message that a backlogged process takes is
   * as old as the queue that stood before it, and the queue holds length/lambda seconds of
   * messages.
   */
  private double valuesPerMessage() {
    return commonPerS / queue.arrivalsPerS();
  }
}
