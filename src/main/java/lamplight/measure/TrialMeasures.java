package lamplight.measure;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.Message;
import lamplight.model.TrialSpec;

/**
 * Measures one trial in one pass over its events, in memory that does not grow with the trial's
 * length. Events must come in the order of their times. The measures are those of {@link Metric};
 * ask for them after the last event.
 *
 * <p>Percentiles are by nearest rank, and approximate where there are very many values, as the
 * metrics say. Not thread-safe.
 */
public final class TrialMeasures implements EventListener {
  private final TrialSpec spec;
  private final ProcessTracker[] trackers;
  private final Grid grid;
  private final TimeBase base;
  private final GridSamples samples;
  private final SlopeSpan whole;
  private final LeaderSteps leaderSteps;
  private final LatenessTracker lateness;
  private final boolean latenessMeasured;
  private final List<FaultTracker> faults;
  private final boolean faultsMeasured;
  private final LostClocks lostClocks;
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
    this.faults = FaultTracker.of(spec, base);
    this.faultsMeasured = !faults.isEmpty();
    this.lostClocks = new LostClocks(spec, base);
    this.whole = SlopeSpan.of(base, spec.durationNs());
    this.trackers = new ProcessTracker[spec.processes()];
    Arrays.setAll(trackers, index -> new ProcessTracker(index + 1, precision, life(index + 1)));
    this.leaderSteps = new LeaderSteps(whole, Arrays.stream(trackers).map(ProcessTracker::life));
  }

  @Override
  public void on(EventView event) {
    ProcessTracker tracker = trackers[event.process() - 1];
    if (event.isTick()) {
      tick(event, tracker);
    } else if (event.isQueued()) {
      samples.joined(event.process() - 1, event.arrivedNs());
      tracker.queued();
      stayed(tracker, event.arrivedNs(), endNs);
    }
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

  /** What each planned fault did of which there are measures, in the order of the plan. */
  public List<FaultMeasures> faults() {
    return faults.stream().map(FaultTracker::measures).toList();
  }

  /** The time over which the offset of a process has a slope. */
  private SlopeSpan life(int process) {
    OptionalLong killedNs = spec.faults().killedNs(process);
    return killedNs.isPresent() ? SlopeSpan.of(base, killedNs.getAsLong()) : whole;
  }

  private void tick(EventView event, ProcessTracker tracker) {
    long timeNs = event.timeNs();
    long clock = event.clock();
    reach(timeNs);
    double step = whole.step(timeNs);
    SlopeSpan life = tracker.life();
    double lifeStep = life == whole ? step : life.step(timeNs);
    if (faultsMeasured && lostClocks.hasLost(event.process(), timeNs)) {
      tracker.loseClock(lifeStep);
    }
    long jump = tracker.advance(clock, leaderBefore, lifeStep);
    if (event.isReceive()) {
      receive(event, tracker, jump);
    } else if (event.isSend()) {
      tracker.send(jump, event.peer() == Message.EVERYONE ? trackers.length - 1 : 1);
    } else {
      tracker.internal(jump);
    }
    if (timeNs < latestNs) {
      leaderSteps.late(timeNs, clock);
    } else if (clock > leader) {
      leaderSteps.rise(timeNs, clock, step);
    }
    if (clock > leader) {
      leader = clock;
    }
    if (timeNs <= passedInstantNs) {
      samples.late(event.process() - 1, timeNs, clock);
    }
    if (latenessMeasured) {
      lateness.event(event.process() - 1, event.tick(), timeNs);
    }
    if (faultsMeasured) {
      faults.forEach(fault -> fault.event(event));
    }
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

  private void receive(EventView event, ProcessTracker tracker, long jump) {
    long arrivedNs = event.arrivedNs();
    long timeNs = event.timeNs();
    // What arrived and left between two instants was in the queue at neither.
    if (arrivedNs <= passedInstantNs || arrivedNs > timeNs) {
      samples.queued(event.process() - 1, arrivedNs, timeNs);
    }
    tracker.receive(jump, timeNs - arrivedNs, event.queueLength());
    stayed(tracker, arrivedNs, timeNs);
  }

  /** Takes how long a message was queued within the trial. */
  private void stayed(ProcessTracker tracker, long arrivedNs, long untilNs) {
    long fromNs = Math.max(arrivedNs, startNs);
    double stayNs = Math.max(0, Math.min(untilNs, endNs) - fromNs);
    tracker.stayed(stayNs, whole.stay(fromNs, stayNs));
  }

  private Readings readings() {
    return Readings.of(spec, List.of(trackers), samples, whole, leaderSteps, lateness, grid, base);
  }
}
