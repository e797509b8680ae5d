package lamplight.measure;

import java.util.List;
import java.util.OptionalLong;
import lamplight.measure.TrialSeries.ProcessSeries;
import lamplight.model.TrialSpec;

/**
 * Turns what was tracked into measures and series, once the leader over all processes is known.
 *
 * @param leaderFinal the highest final clock
 * @param leaderSamples the highest clock at each instant of the grid
 */
record Readings(
    TrialSpec spec,
    GridSamples samples,
    SlopeSpan whole,
    LeaderSteps leaderSteps,
    LatenessTracker lateness,
    Grid grid,
    TimeBase base,
    long leaderFinal,
    LongSamples leaderSamples) {
  private static final long NANOS_PER_MICRO = 1000;

  static Readings of(
      TrialSpec spec,
      List<ProcessTracker> trackers,
      GridSamples samples,
      SlopeSpan whole,
      LeaderSteps leaderSteps,
      LatenessTracker lateness,
      Grid grid,
      TimeBase base) {
    long leaderFinal = 0;
    long[] leader = new long[grid.size()];
    for (ProcessTracker tracker : trackers) {
      leaderFinal = Math.max(leaderFinal, tracker.clock());
      long[] clocks = samples.clocks(tracker.process() - 1, tracker.clock());
      for (int index = 0; index < leader.length; index++) {
        leader[index] = Math.max(leader[index], clocks[index]);
      }
    }
    return new Readings(
        spec,
        samples,
        whole,
        leaderSteps,
        lateness,
        grid,
        base,
        leaderFinal,
        LongSamples.of(leader));
  }

  ProcessMeasures measures(ProcessTracker tracker) {
    int index = tracker.process() - 1;
    OptionalLong killedNs = spec.faults().killedNs(tracker.process());
    double lifeSeconds = killedNs.isPresent() ? killedNs.getAsLong() / 1e9 : grid.durationSeconds();
    ProcessReading reading =
        new ProcessReading(
            tracker,
            base,
            killedNs.isPresent(),
            !spec.faults().restarts(tracker.process()).isEmpty(),
            lifeSeconds,
            spec.schedule(tracker.process()).rate().perSecond(),
            leaderFinal - tracker.clock(),
            leaderSteps.slopePerS(tracker.life()) - tracker.clockSlopePerS(),
            whole.slopePerS(tracker.queueMoment()),
            tracker.jumps(),
            tracker.waitsNs(),
            lateness.of(index));
    return ProcessMeasures.of(tracker.process(), metric -> metric.value(reading));
  }

  ProcessSeries series(ProcessTracker tracker) {
    int index = tracker.process() - 1;
    long[] clocks = samples.clocks(index, tracker.clock());
    return new ProcessSeries(
        tracker.process(),
        LongSamples.of(clocks),
        LongSamples.of(offsets(clocks)),
        LongSamples.of(samples.queues(index)),
        tracker.jumps().distribution(1),
        lateness.of(index).distribution(NANOS_PER_MICRO));
  }

  private long[] offsets(long[] clocks) {
    long[] offsets = new long[clocks.length];
    for (int index = 0; index < offsets.length; index++) {
      offsets[index] = leaderSamples.get(index) - clocks[index];
    }
    return offsets;
  }
}
