package lamplight.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import lamplight.measure.TrialSeries.Pool;
import lamplight.measure.TrialSeries.ProcessSeries;

/** Turns the series of many processes into percentiles over them. */
final class SeriesPercentiles {
  private static final Distribution NONE = new Distribution(List.of());

  private final List<ProcessSeries> processes;
  private final int instants;
  private final ProcessRanks ranks;

  private SeriesPercentiles(TrialSeries series) {
    this.processes = series.processes();
    this.instants = series.seconds().size();
    this.ranks = new ProcessRanks(processes.size());
  }

  /** See {@link TrialSeries#overProcesses()}. */
  static TrialSeries of(TrialSeries series) {
    SeriesPercentiles percentiles = new SeriesPercentiles(series);
    long[][] clocks = percentiles.of(ProcessSeries::clock);
    long[][] offsets = percentiles.of(ProcessSeries::offset);
    long[][] queues = percentiles.of(ProcessSeries::queue);
    List<ProcessSeries> lines = new ArrayList<>();
    for (ProcessPercentile percentile : ProcessPercentile.values()) {
      int index = percentile.ordinal();
      lines.add(
          new ProcessSeries(
              percentile.place(),
              LongSamples.of(clocks[index]),
              LongSamples.of(offsets[index]),
              LongSamples.of(queues[index]),
              NONE,
              NONE));
    }
    Pool pool =
        new Pool(
            percentiles.pooled(ProcessSeries::jumps),
            percentiles.pooled(ProcessSeries::latenessUs));
    return new TrialSeries(series.seconds(), lines, Optional.of(pool));
  }

  /** One line a percentile. */
  private long[][] of(Function<ProcessSeries, LongSamples> quantity) {
    long[][] lines = new long[ProcessPercentile.values().length][instants];
    List<LongSamples> samples = processes.stream().map(quantity).toList();
    long[] values = new long[samples.size()];
    for (int instant = 0; instant < instants; instant++) {
      for (int index = 0; index < values.length; index++) {
        values[index] = samples.get(index).get(instant);
      }
      long[] picked = ranks.pick(values);
      for (int line = 0; line < lines.length; line++) {
        lines[line][instant] = picked[line];
      }
    }
    return lines;
  }

  private Distribution pooled(Function<ProcessSeries, Distribution> what) {
    TreeMap<Long, Long> counts = new TreeMap<>();
    for (ProcessSeries process : processes) {
      for (Distribution.Bin bin : what.apply(process).bins()) {
        counts.merge(bin.value(), bin.count(), Long::sum);
      }
    }
    List<Distribution.Bin> bins = new ArrayList<>();
    for (Map.Entry<Long, Long> entry : counts.entrySet()) {
      bins.add(new Distribution.Bin(entry.getKey(), entry.getValue()));
    }
    return new Distribution(bins);
  }
}
