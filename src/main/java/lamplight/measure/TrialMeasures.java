package lamplight.measure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lamplight.model.EventKind;
import lamplight.model.EventListener;
import lamplight.model.EventView;
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
  private final Slopes slopes;
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
    this.slopes = new Slopes(spec, base);
    this.lateness = new LatenessTracker(spec, base, precision);
    this.latenessMeasured = base.latenessMeasured();
    this.pauses = new PauseTrackers(spec, base);
    this.pausesMeasured = !pauses.isEmpty();
    this.trackers = new ProcessTracker[spec.processes()];
    Arrays.setAll(trackers, index -> new ProcessTracker(index + 1, precision));
  }

  @Override
  public void on(EventView event) {
    EventKind kind = event.kind();
    if (kind == EventKind.RECEIVE) {
      reach(event);
      receive(event);
      took(event);
    } else if (kind == EventKind.SEND) {
      reach(event);
      int copies = event.peer() == Message.EVERYONE ? trackers.length - 1 : 1;
      tracker(event).send(event.clock(), leaderBefore, copies);
      if (pausesMeasured) {
        pauses.send(event);
      }
      took(event);
    } else if (kind == EventKind.INTERNAL) {
      reach(event);
      tracker(event).internal(event.clock(), leaderBefore);
      if (pausesMeasured) {
        pauses.tick(event, event.queueLength());
      }
      took(event);
    } else if (kind == EventKind.QUEUED) {
      samples.joined(event.process() - 1, event.arrivedNs());
      tracker(event).queued(stayNs(event, endNs));
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

  /** What each planned pause did to the queue of its process, in the order of the plan. */
  public List<PauseMeasures> pauses() {
    return pauses.measures();
  }

  /**
   * Keeps the leader's clock before an instant apart from that at it: clocks are step functions of
   * time, and between two events of one instant no time passes in which one is behind the other.
   */
  private void reach(EventView event) {
    long timeNs = event.timeNs();
    if (timeNs > latestNs) {
      latestNs = timeNs;
      leaderBefore = leader;
      if (timeNs > nextInstantNs) {
        samples.pass(timeNs, trackers);
        nextInstantNs = samples.nextInstantNs();
        passedInstantNs = samples.passedInstantNs();
      }
    }
    slopes.jump(event.process() - 1, timeNs, event.clock() - tracker(event).clock());
  }

  private ProcessTracker tracker(EventView event) {
    return trackers[event.process() - 1];
  }

  private void receive(EventView event) {
    long arrivedNs = event.arrivedNs();
    long timeNs = event.timeNs();
    // What arrived and left between two instants was in the queue at neither.
    if (arrivedNs <= passedInstantNs || arrivedNs > timeNs) {
      samples.queued(event.process() - 1, arrivedNs, timeNs);
    }
    tracker(event)
        .receive(
            event.clock(),
            leaderBefore,
            timeNs - arrivedNs,
            event.queueLength(),
            stayNs(event, timeNs));
    if (pausesMeasured) {
      pauses.tick(event, event.queueLength() + 1);
    }
  }

  /** What is left to do after an event has been taken. */
  private void took(EventView event) {
    long clock = event.clock();
    long timeNs = event.timeNs();
    if (timeNs < latestNs) {
      slopes.late(timeNs, clock);
    } else if (clock > leader) {
      slopes.lead(timeNs, clock);
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
  }

  /** How long a message that was queued until then was so within the trial. */
  private long stayNs(EventView event, long untilNs) {
    long fromNs = Math.max(event.arrivedNs(), startNs);
    long stayNs = Math.max(0, Math.min(untilNs, endNs) - fromNs);
    slopes.queued(event.process() - 1, fromNs, stayNs);
    return stayNs;
  }

  private Readings readings() {
    return Readings.of(spec, List.of(trackers), samples, slopes, lateness, grid, base);
  }
}
