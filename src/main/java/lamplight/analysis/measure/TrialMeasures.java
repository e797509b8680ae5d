package lamplight.analysis.measure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lamplight.model.EventListener;
import lamplight.model.Message;
import lamplight.model.TrialSpec;

/**
 * Measures one trial in one pass over its events, in memory that does not grow with the trial's
 * length. Events must come in the order of their times. The measures are those of {@link Metric};
 * ask for them after the last event.
 *
 * <p>Percentiles of waits, latencies and lateness are by nearest rank: exact up to 4,096 values,
 * beyond that correct to one part in 1,024. With more than 1,000 processes they are exact up to 256
 * values, and correct to one part in 64. Jump sizes are counted exactly up to 2,047, and to one
 * part in 1,024 beyond. Not thread-safe.
 */
public final class TrialMeasures implements EventListener {
  private static final int FEW_PROCESSES = 1000;

  private final ProcessTracker[] trackers;
  private final Grid grid;
  private final TimeBase base;

  /** The highest clock after all events so far, and after all those at earlier times. */
  private long leader;

  private long leaderBefore;
  private long latestNs = Long.MIN_VALUE;

  /** Measures a trial whose events are at times of this base. */
  public TrialMeasures(TrialSpec spec, TimeBase base) {
    this.base = base;
    this.grid = Grid.of(spec, base);
    Quantiles.Precision precision = Quantiles.Precision.forProcesses(spec.processes());
    int keptReceives = spec.processes() <= FEW_PROCESSES ? 64 : 8;
    this.trackers =
        IntStream.rangeClosed(1, spec.processes())
            .mapToObj(
                process ->
                    new ProcessTracker(
                        process,
                        spec.schedule(process),
                        spec.durationNs(),
                        base,
                        grid,
                        precision,
                        keptReceives))
            .toArray(ProcessTracker[]::new);
  }

  @Override
  public void internal(int process, long tick, long timeNs, long clock, long queueLength) {
    reach(timeNs);
    trackers[process - 1].internal(tick, timeNs, clock, leaderBefore);
    lead(clock);
  }

  @Override
  public void send(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      long number,
      int receiver) {
    reach(timeNs);
    int copies = receiver == Message.EVERYONE ? trackers.length - 1 : 1;
    trackers[process - 1].send(tick, timeNs, clock, leaderBefore, copies);
    lead(clock);
  }

  @Override
  public void receive(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      int sender,
      long number,
      long messageClock,
      long arrivedNs) {
    reach(timeNs);
    trackers[process - 1].receive(tick, timeNs, clock, leaderBefore, queueLength, arrivedNs);
    lead(clock);
  }

  @Override
  public void queued(int process, int sender, long number, long messageClock, long arrivedNs) {
    trackers[process - 1].queued(arrivedNs);
  }

  /**
   * Takes the latency of one copy, from its send to its arrival. It comes from whoever matches
   * receives with sends.
   *
   * @param receiver the process at which the copy arrived
   * @param latencyNs in nanoseconds of wall time
   */
  public void latency(int receiver, long latencyNs) {
    trackers[receiver - 1].latency(latencyNs);
  }

  /** The measures of every process, process 1 first. */
  public List<ProcessMeasures> measures() {
    Readings readings = readings();
    return Arrays.stream(trackers).map(readings::measures).toList();
  }

  /**
   * What the charts are drawn from: the series of the processes, or percentiles over them where
   * there are so many that {@link ProcessPercentile} describes the trial.
   */
  public TrialSeries series() {
    Readings readings = readings();
    TrialSeries series =
        new TrialSeries(
            IntStream.range(0, grid.size()).mapToObj(grid::seconds).toList(),
            Arrays.stream(trackers).map(readings::series).toList());
    return ProcessPercentile.describes(trackers.length) ? series.overProcesses() : series;
  }

  /**
   * Keeps the leader's clock before an instant apart from that at it: clocks are step functions of
   * time, and between two events of one instant no time passes in which one is behind the other.
   */
  private void reach(long timeNs) {
    if (timeNs > latestNs) {
      latestNs = timeNs;
      leaderBefore = leader;
    }
  }

  private void lead(long clock) {
    leader = Math.max(leader, clock);
  }

  private Readings readings() {
    return Readings.of(List.of(trackers), grid, base);
  }
}
