package lamplight.measure;

import lamplight.model.TrialSpec;

/**
 * The common grid of instants at which the clock and queue of every process are sampled: evenly
 * spaced, the first at the start of the trial and the last at its end. With many processes the grid
 * is coarser, so that the samples of a trial stay within a bound. Immutable.
 */
final class Grid {
  private static final int MOST_STEPS = 600;
  private static final int FEWEST_STEPS = 20;
  private static final int MOST_CELLS = 2_000_000;

  /** The instants on the clock of the events; shared with the trackers, which only read them. */
  private final long[] instantsNs;

  private final double durationSeconds;

  private Grid(long[] instantsNs, double durationSeconds) {
    this.instantsNs = instantsNs;
    this.durationSeconds = durationSeconds;
  }

  static Grid of(TrialSpec spec, TimeBase base) {
    int steps = steps(spec.processes());
    double wallNs = base.wallNs(spec.durationNs());
    long[] instantsNs = new long[steps + 1];
    for (int index = 0; index <= steps; index++) {
      // Rounded down: events are at whole nanoseconds, so the same ones lie before either instant.
      instantsNs[index] = base.startNs() + (long) Math.floor(wallNs * index / steps);
    }
    return new Grid(instantsNs, spec.durationNs() / 1e9);
  }

  /** How many steps the grid of a trial with this many processes has. */
  static int steps(int processes) {
    return Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, MOST_CELLS / processes - 1));
  }

  int size() {
    return instantsNs.length;
  }

  long[] instantsNs() {
    return instantsNs;
  }

  long startNs() {
    return instantsNs[0];
  }

  long endNs() {
    return instantsNs[instantsNs.length - 1];
  }

  /** The length of the trial in seconds of model time. */
  double durationSeconds() {
    return durationSeconds;
  }

  /** An instant in seconds of model time since the start. */
  double seconds(int index) {
    return durationSeconds * index / (size() - 1);
  }
}
