package lamplight.analysis.measure;

import java.util.List;
import lamplight.analysis.measure.TrialSeries.ProcessSeries;

/**
 * Turns what was tracked into measures and series, once the leader over all processes is known.
 *
 * @param leaderFinal the highest final clock
 * @param leaderSamples the highest clock at each instant of the grid
 */
record Readings(Grid grid, TimeBase base, long leaderFinal, LongSamples leaderSamples) {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_MICRO = 1e3;

  static Readings of(List<ProcessTracker> trackers, Grid grid, TimeBase base) {
    long leaderFinal = 0;
    long[] leader = new long[grid.size()];
    for (ProcessTracker tracker : trackers) {
      leaderFinal = Math.max(leaderFinal, tracker.clock());
      long[] samples = tracker.clockSamples();
      for (int index = 0; index < leader.length; index++) {
        leader[index] = Math.max(leader[index], samples[index]);
      }
    }
    return new Readings(grid, base, leaderFinal, LongSamples.of(leader));
  }

  ProcessMeasures measures(ProcessTracker tracker) {
    return ProcessMeasures.of(tracker.process(), metric -> value(metric, tracker));
  }

  ProcessSeries series(ProcessTracker tracker) {
    return new ProcessSeries(
        tracker.process(),
        LongSamples.of(tracker.clockSamples()),
        LongSamples.of(offsets(tracker)),
        LongSamples.of(tracker.received().queueSamples()),
        tracker.jumps().distribution(1),
        tracker.latenessNs().distribution((long) NANOS_PER_MICRO));
  }

  private double value(Metric metric, ProcessTracker tracker) {
    long offsetFinal = leaderFinal - tracker.clock();
    return switch (metric) {
      case RATE -> tracker.schedule().rate().perSecond();
      case TICKS -> tracker.ticks();
      case INTERNAL -> tracker.internals();
      case SENDS -> tracker.sends();
      case RECEIVES -> tracker.received().receives();
      case COPIES_SENT -> tracker.copiesSent();
      case FINAL_CLOCK -> tracker.clock();
      case CLOCK_PER_S -> tracker.clock() / grid.durationSeconds();
      case OFFSET_FINAL -> offsetFinal;
      case OFFSET_MAX -> Math.max(tracker.offsetMax(), offsetFinal);
      case DRIFT_PER_S -> grid.slopePerSecond(offsets(tracker));
      case JUMP_MEAN -> ratio(tracker.clock(), tracker.ticks());
      case JUMP_RECEIVE_MEAN -> ratio(tracker.received().jumpSum(), tracker.received().receives());
      case JUMP_P50 -> jump(tracker, 50);
      case JUMP_P95 -> jump(tracker, 95);
      case JUMP_MAX -> jump(tracker, 100);
      case GAP_MAX -> jump(tracker, 100) - 1;
      case QUEUE_MEAN ->
          base.modelNs(tracker.received().queuedNs()) / NANOS_PER_SECOND / grid.durationSeconds();
      case QUEUE_MAX -> tracker.received().queueMax();
      case QUEUE_FINAL -> tracker.received().queueFinal();
      case QUEUE_GROWTH_PER_S -> grid.slopePerSecond(tracker.received().queueSamples());
      case WAIT_P50_MS ->
          base.modelNs(percentile(tracker.received().waitsNs(), 50)) / NANOS_PER_MILLI;
      case WAIT_MAX_MS ->
          base.modelNs(percentile(tracker.received().waitsNs(), 100)) / NANOS_PER_MILLI;
      case LATENCY_P50_US -> percentile(tracker.latenciesNs(), 50) / NANOS_PER_MICRO;
      case LATENCY_P99_US -> percentile(tracker.latenciesNs(), 99) / NANOS_PER_MICRO;
      case LATENESS_P50_US -> percentile(tracker.latenessNs(), 50) / NANOS_PER_MICRO;
      case LATENESS_P99_US -> percentile(tracker.latenessNs(), 99) / NANOS_PER_MICRO;
      case LATENESS_MAX_US -> percentile(tracker.latenessNs(), 100) / NANOS_PER_MICRO;
      // The events of one trial do not tell; whoever runs the twin adds it.
      case TWIN_AGREEMENT -> Double.NaN;
    };
  }

  private long[] offsets(ProcessTracker tracker) {
    long[] offsets = tracker.clockSamples();
    for (int index = 0; index < offsets.length; index++) {
      offsets[index] = leaderSamples.get(index) - offsets[index];
    }
    return offsets;
  }

  private static double ratio(long sum, long count) {
    return count == 0 ? Double.NaN : (double) sum / count;
  }

  private static double jump(ProcessTracker tracker, int percent) {
    return tracker.ticks() == 0 ? Double.NaN : tracker.jumps().percentile(percent);
  }

  private static double percentile(Quantiles quantiles, int percent) {
    return quantiles.count() == 0 ? Double.NaN : quantiles.percentile(percent);
  }
}
