package lamplight.theory;

import java.util.Arrays;
import lamplight.model.EventListener;
import lamplight.model.EventView;

/**
 * Follows the clocks of a trial from an instant on: how far the largest goes, and how far behind it
 * the others are on average over time.
 */
final class ClockWatch implements EventListener {
  private final long fromNs;
  private final long endNs;
  private final long[] clocks;
  private final double[] areas;
  private long leader;
  private long leaderAtStart;
  private double leaderArea;
  private boolean started;

  /**
   * Follows a trial from its start.
   *
   * @param fromNs the instant from which it counts
   * @param endNs the end of the trial, after that
   */
  ClockWatch(int processes, long fromNs, long endNs) {
    this.fromNs = fromNs;
    this.endNs = endNs;
    this.clocks = new long[processes];
    this.areas = new double[processes];
  }

  /** The rate of the largest clock, in values per second. */
  double leaderPerS() {
    return (leader - leaderAtStart) / ((endNs - fromNs) / 1e9);
  }

  /** The mean over time of the largest clock less that of this process, from 1. */
  double meanOffset(int process) {
    return (leaderArea - areas[process - 1]) / (endNs - fromNs);
  }

  @Override
  public void on(EventView event) {
    switch (event.kind()) {
      case INTERNAL, SEND, RECEIVE -> advance(event.process(), event.timeNs(), event.clock());
      case QUEUED, RELAYED -> {
        // Neither moves a clock.
      }
    }
  }

  private void advance(int process, long timeNs, long clock) {
    if (timeNs >= fromNs) {
      if (!started) {
        start();
      }
      // A jump counts for the rest of the trial.
      double restNs = endNs - timeNs;
      areas[process - 1] += (clock - clocks[process - 1]) * restNs;
      leaderArea += Math.max(0, clock - leader) * restNs;
    }
    clocks[process - 1] = clock;
    leader = Math.max(leader, clock);
  }

  private void start() {
    started = true;
    leaderAtStart = leader;
    double lengthNs = endNs - fromNs;
    leaderArea = leader * lengthNs;
    Arrays.setAll(areas, index -> clocks[index] * lengthNs);
  }
}
