package lamplight.measure;

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
  private final TrialSpec spec;
  private final ProcessTracker[] trackers;
  private final Grid grid;
  private final TimeBase base;
  private final GridSamples samples;
  private final LatenessTracker lateness;
  private final boolean latenessMeasured;
  private final PauseTrackers pauses;
  private final boolean pausesMeasured;
  private final long startNs;
  private final long endNs;

  /** The highest clock after all events so far, and after all those at earlier times. */
  private long leader;

  private long leaderBefore;
  private long latestNs = Long.MIN_VALUE;

  /** The instants of the grid around the latest event; see {@link GridSamples}. */
  private long nextInstantNs;

  private long passedInstantNs;

  /** Measures a trial whose events are at times of this base. */
  public TrialMeasures(TrialSpec spec, TimeBase base) {
    Quantiles.Precision precision = Quantiles.Precision.forProcesses(spec.processes());
    this.spec = spec;
    this.base = base;
    this.grid = Grid.of(spec, base);
    this.startNs = grid.startNs();
    this.endNs = grid.endNs();
    this.samples = new GridSamples(grid, spec.processes());
    this.nextInstantNs = samples.nextInstantNs();
    this.passedInstantNs = samples.passedInstantNs();
    this.lateness = new LatenessTracker(spec, base, precision);
    this.latenessMeasured = base.latenessMeasured();
    this.pauses = new PauseTrackers(spec, base);
    this.pausesMeasured = !pauses.isEmpty();
    this.trackers = new ProcessTracker[spec.processes()];
    Arrays.setAll(trackers, index -> new ProcessTracker(index + 1, precision));
  }

  @Override
  public void internal(int process, long tick, long timeNs, long clock, long queueLength) {
    reach(timeNs);
    trackers[process - 1].internal(clock, leaderBefore);
    if (pausesMeasured) {
      pauses.tick(process, tick, timeNs, queueLength, queueLength);
    }
    took(process, tick, timeNs, clock);
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
    trackers[process - 1].send(clock, leaderBefore, copies);
    if (pausesMeasured) {
      pauses.send(process, tick, timeNs, queueLength, receiver);
    }
    took(process, tick, timeNs, clock);
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
    // What arrived and left between two instants was in the queue at neither.
    if (arrivedNs <= passedInstantNs || arrivedNs > timeNs) {
      samples.queued(process - 1, arrivedNs, timeNs);
    }
    long stayNs = stayNs(arrivedNs, timeNs);
    trackers[process - 1].receive(clock, leaderBefore, timeNs - arrivedNs, queueLength, stayNs);
    if (pausesMeasured) {
      pauses.tick(process, tick, timeNs, queueLength + 1, queueLength);
    }
    took(process, tick, timeNs, clock);
  }

  @Override
  public void queued(int process, int sender, long number, long messageClock, long arrivedNs) {
    samples.joined(process - 1, arrivedNs);
    trackers[process - 1].queued(stayNs(arrivedNs, endNs));
  }

  @Override
  public long fetch(int process) {
    return trackers[process - 1].fetch();
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

  /** What each planned pause did to the queue of its process, in the order of the plan. */
  public List<PauseMeasures> pauses() {
    return pauses.measures();
  }

  /**
   * Keeps the leader's clock before an instant apart from that at it: clocks are step functions of
   * time, and between two events of one instant no time passes in which one is behind the other.
   */
  private void reach(long timeNs) {
    if (timeNs > latestNs) {
      latestNs = timeNs;
      leaderBefore = leader;
      if (timeNs > nextInstantNs) {
        samples.pass(timeNs, trackers);
        nextInstantNs = samples.nextInstantNs();
        passedInstantNs = samples.passedInstantNs();
      }
    }
  }

  /** What is left to do after an event has been taken. */
  private void took(int process, long tick, long timeNs, long clock) {
    if (clock > leader) {
      leader = clock;
    }
    if (timeNs <= passedInstantNs) {
      samples.late(process - 1, timeNs, clock);
    }
    if (latenessMeasured) {
      lateness.event(process - 1, tick, timeNs);
    }
  }

  /** How long a message that was queued from one time to another was so within the trial. */
  private long stayNs(long arrivedNs, long untilNs) {
    return Math.max(0, Math.min(untilNs, endNs) - Math.max(arrivedNs, startNs));
  }

  private Readings readings() {
    return Readings.of(spec, List.of(trackers), samples, lateness, grid, base);
  }
}
