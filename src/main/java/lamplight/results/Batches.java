package lamplight.results;

import lamplight.run.OrderedTrials;

/**
 * How many trials are worked on at once and held ahead of a report, so that they fit into memory.
 */
final class Batches {
  /** What a process takes while its trial is checked and measured, roughly, in bytes. */
  static final long WORKING_BYTES = 6000;

  /** What a process takes once its trial is measured, roughly, in bytes. */
  static final long MEASURED_BYTES = 500;

  /** The share of the memory for trials that are worked on. */
  private static final double WORKING_SHARE = 0.6;

  /** The share of the memory for trials that are measured, but not yet taken. */
  private static final double MEASURED_SHARE = 0.2;

  private static final int AHEAD_PER_THREAD = 4;
  private static final int TRIALS_PER_TASK_MAX = 8;

  private Batches() {}

  /**
   * The batches of a run's trials: few are shared out one by one, many short ones in handfuls.
   *
   * @param trials how many trials there are
   * @param processes how many processes a trial has
   * @param threadsMax how many trials are worked on at once, at most
   * @param memoryBytes how much memory there is
   */
  static OrderedTrials of(long trials, int processes, int threadsMax, long memoryBytes) {
    long working = (long) (memoryBytes * WORKING_SHARE) / (WORKING_BYTES * processes);
    int threads = (int) Math.max(1, Math.min(threadsMax, working));
    long measured = (long) (memoryBytes * MEASURED_SHARE) / (MEASURED_BYTES * processes);
    long tasksMax = (long) threads * AHEAD_PER_THREAD;
    long share = Math.min(trials, measured) / tasksMax;
    int perTask = (int) Math.max(1, Math.min(TRIALS_PER_TASK_MAX, share));
    int tasks = (int) Math.max(threads, Math.min(tasksMax, measured / perTask));
    return new OrderedTrials(threads, tasks, perTask);
  }
}
