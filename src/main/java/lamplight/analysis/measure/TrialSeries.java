package lamplight.analysis.measure;

import java.util.List;

/**
 * What the charts of a trial are drawn from: the clock and queue of every process on a common grid
 * of instants from the start to the end of the trial, and the distributions of jumps and lateness.
 * Clocks and queues are step functions: a sample is the value after all events up to that instant.
 *
 * @param seconds the instants, in seconds of model time since the start, first 0
 * @param processes process 1 first
 */
public record TrialSeries(List<Double> seconds, List<ProcessSeries> processes) {
  public TrialSeries {
    seconds = List.copyOf(seconds);
    processes = List.copyOf(processes);
  }

  /**
   * The series of one process.
   *
   * @param clock the Lamport clock at each instant
   * @param offset the leader's clock minus this one's at each instant
   * @param queue the queue length at each instant, by arrivals
   * @param jumps how often each jump size occurred
   * @param latenessUs how often each lateness occurred, in microseconds of wall time; empty in
   *     virtual time
   */
  public record ProcessSeries(
      int process,
      LongSamples clock,
      LongSamples offset,
      LongSamples queue,
      Distribution jumps,
      Distribution latenessUs) {}
}
