package lamplight.measure;

import java.util.List;
import java.util.Optional;

/**
 * What the charts of a trial are drawn from: the clock and queue of every process on a common grid
 * of instants from the start to the end of the trial, and the distributions of jumps and lateness.
 * Clocks and queues are step functions: a sample is the value after all events up to that instant.
 * Where {@link ProcessPercentile} describes a trial, its series are percentiles over the processes.
 *
 * @param seconds the instants, in seconds of model time since the start, first 0
 * @param processes process 1 first; or one a percentile, in ascending order
 * @param pool the distributions over all processes together, where the series are percentiles
 */
public record TrialSeries(
    List<Double> seconds, List<ProcessSeries> processes, Optional<Pool> pool) {
  public TrialSeries {
    seconds = List.copyOf(seconds);
    processes = List.copyOf(processes);
  }

  /** The series of the processes themselves. */
  public TrialSeries(List<Double> seconds, List<ProcessSeries> processes) {
    this(seconds, processes, Optional.empty());
  }

  /**
   * The percentiles over these processes, at each instant and for each quantity by itself. The
   * percentiles' own distributions are empty; the pool has those of all processes.
   */
  public TrialSeries overProcesses() {
    return SeriesPercentiles.of(this);
  }

  /**
   * Distributions over the events of all processes.
   *
   * @param jumps how often each jump size occurred
   * @param latenessUs how often each lateness occurred, in microseconds of wall time; empty in
   *     virtual time
   */
  public record Pool(Distribution jumps, Distribution latenessUs) {}

  /**
   * The series of one process, or of one percentile over the processes.
   *
   * @param process the process, or the place of the percentile, from 1
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
