package lamplight.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lamplight.measure.Distribution.Bin;
import lamplight.measure.TrialSeries.Pool;
import lamplight.measure.TrialSeries.ProcessSeries;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessPercentileTest {
  // The nearest rank of q % among 13 is ceil(0.13 q): 1, 1 (0.65), 4 (3.25), 7 (6.5), 10 (9.75),
  // 13 (12.35) and 13.

  @Test
  void shouldDescribeTrialsOfMoreThanTwelveProcesses() {
    assertThat(ProcessPercentile.describes(12)).isFalse();
    assertThat(ProcessPercentile.describes(13)).isTrue();
  }

  @Test
  void shouldNameEachByItsPercentAndPlace() {
    assertThat(ProcessPercentile.values())
        .extracting(ProcessPercentile::column)
        .containsExactly("p0", "p5", "p25", "p50", "p75", "p95", "p100");
    assertThat(ProcessPercentile.SMALLEST.place()).isEqualTo(1);
    assertThat(ProcessPercentile.at(7)).isEqualTo(ProcessPercentile.LARGEST);
    assertThat(ProcessPercentile.P75.percent()).isEqualTo(75);
  }

  @Test
  void shouldTakeTheNearestRankOfEachMeasureByItself() {
    // Queues of 13 down to 1 and clocks of 10 up to 130: the percentiles pair what no process has.
    List<ProcessMeasures> processes = new ArrayList<>();
    for (int process = 1; process <= 13; process++) {
      int number = process;
      processes.add(
          ProcessMeasures.of(
              process,
              metric ->
                  switch (metric) {
                    case QUEUE_MAX -> 14.0 - number;
                    case FINAL_CLOCK -> 10.0 * number;
                    default -> Double.NaN;
                  }));
    }
    List<ProcessMeasures> percentiles = ProcessPercentile.measures(processes);

    assertThat(values(percentiles, Metric.QUEUE_MAX)).containsExactly(1, 1, 4, 7, 10, 13, 13);
    assertThat(values(percentiles, Metric.FINAL_CLOCK))
        .containsExactly(10, 10, 40, 70, 100, 130, 130);
    assertThat(percentiles)
        .extracting(ProcessMeasures::process)
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void shouldLeaveOutProcessesInWhichAMeasureIsUndefined() {
    // Defined in processes 2, 4, 6 and 8 as 8, 6, 4, 2: ranks 1, 1 (0.2), 1, 2, 3, 4 (3.8), 4.
    List<ProcessMeasures> processes = new ArrayList<>();
    for (int process = 1; process <= 8; process++) {
      double value = process % 2 == 0 ? 10 - process : Double.NaN;
      processes.add(
          ProcessMeasures.of(
              process, metric -> metric == Metric.JUMP_RECEIVE_MEAN ? value : Double.NaN));
    }
    List<ProcessMeasures> percentiles = ProcessPercentile.measures(processes);

    assertThat(values(percentiles, Metric.JUMP_RECEIVE_MEAN)).containsExactly(2, 2, 2, 4, 6, 8, 8);
    assertThat(percentiles).allMatch(of -> of.get(Metric.WAIT_MAX_MS).isEmpty());
  }

  @Test
  void shouldTakePercentilesOfSeriesAtEachInstantAnew() {
    // Process p has the clock p, then 14 - p; the offset 100 p; the queue 1000 for all, then p.
    List<ProcessSeries> processes = new ArrayList<>();
    for (int process = 1; process <= 13; process++) {
      processes.add(
          new ProcessSeries(
              process,
              LongSamples.of(process, 14 - process),
              LongSamples.of(100L * process, 0),
              LongSamples.of(1000, process),
              new Distribution(List.of(new Bin(1, 2), new Bin(process, 1))),
              new Distribution(List.of(new Bin(50, 1)))));
    }
    TrialSeries series = new TrialSeries(List.of(0.0, 1.0), processes).overProcesses();

    assertThat(series.seconds()).containsExactly(0.0, 1.0);
    assertThat(at(series, 0, ProcessSeries::clock)).containsExactly(1, 1, 4, 7, 10, 13, 13);
    assertThat(at(series, 1, ProcessSeries::clock)).containsExactly(1, 1, 4, 7, 10, 13, 13);
    assertThat(at(series, 0, ProcessSeries::offset))
        .containsExactly(100, 100, 400, 700, 1000, 1300, 1300);
    assertThat(at(series, 0, ProcessSeries::queue)).containsOnly(1000);
    assertThat(at(series, 1, ProcessSeries::queue)).containsExactly(1, 1, 4, 7, 10, 13, 13);
    Pool pool = series.pool().orElseThrow();
    // Each process has two jumps of 1; process 1 has its third one there too.
    assertThat(pool.jumps().bins()).hasSize(13).startsWith(new Bin(1, 27), new Bin(2, 1));
    assertThat(pool.latenessUs().bins()).containsExactly(new Bin(50, 13));
    assertThat(series.processes()).allMatch(line -> line.jumps().bins().isEmpty());
  }

  @Test
  void shouldDescribeAMeasuredTrialOfThirteenProcessesAndNotOneOfTwelve() {
    assertThat(measured(12).series().processes()).hasSize(12);
    assertThat(measured(12).series().pool()).isEmpty();
    TrialMeasures thirteen = measured(13);
    assertThat(thirteen.measures()).hasSize(13);
    TrialSeries series = thirteen.series();
    assertThat(series.processes()).hasSize(7);
    double ticks =
        thirteen.measures().stream().mapToDouble(it -> it.get(Metric.TICKS).orElse(0)).sum();
    assertThat(
            series.pool().orElseThrow().jumps().bins().stream()
                .mapToLong(Distribution.Bin::count)
                .sum())
        .isEqualTo((long) ticks);
    double lastOffset =
        thirteen.measures().stream()
            .mapToDouble(it -> it.get(Metric.OFFSET_FINAL).orElse(0))
            .max()
            .orElseThrow();
    LongSamples largest = series.processes().get(6).offset();
    assertThat((double) largest.get(largest.size() - 1)).isEqualTo(lastOffset);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void shouldPickTheSameByCountingAndBySorting(long seed) {
    Random random = new Random(seed);
    int count = 1 + random.nextInt(300);
    ProcessRanks ranks = new ProcessRanks(count);
    for (int bound : List.of(1, 3, 4 * count, 4 * count + 1, Integer.MAX_VALUE)) {
      long base = random.nextInt(1000) - 500;
      long[] values =
          IntStream.range(0, count).mapToLong(index -> base + random.nextInt(bound)).toArray();
      long[] sorted = values.clone();
      Arrays.sort(sorted);
      List<Long> expected =
          IntStream.of(0, 5, 25, 50, 75, 95, 100)
              .mapToObj(percent -> sorted[Math.max(1, (percent * count + 99) / 100) - 1])
              .collect(Collectors.toList());

      assertThat(ranks.pick(values))
          .as("seed %d, %d values below %d", seed, count, bound)
          .containsExactly(expected.stream().mapToLong(Long::longValue).toArray());
    }
  }

  @Test
  void shouldPickFromTheWholeRangeOfNumbers() {
    ProcessRanks ranks = new ProcessRanks(3);

    assertThat(ranks.pick(new long[] {Long.MAX_VALUE, 0, Long.MIN_VALUE}))
        .containsExactly(
            Long.MIN_VALUE,
            Long.MIN_VALUE,
            Long.MIN_VALUE,
            0,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            Long.MAX_VALUE);
  }

  private static TrialMeasures measured(int processes) {
    List<Rate> rates =
        IntStream.rangeClosed(1, processes).mapToObj(process -> Rate.of(process)).toList();
    TrialSpec spec = TrialSpec.withRandomPhases(1, 20, 10_000_000_000L, rates);
    TrialMeasures measures = new TrialMeasures(spec, TimeBase.virtual());
    VirtualTrial.run(spec, measures);
    return measures;
  }

  private static double[] values(List<ProcessMeasures> measures, Metric metric) {
    return measures.stream()
        .map(of -> of.get(metric))
        .flatMapToDouble(OptionalDouble::stream)
        .toArray();
  }

  private static long[] at(
      TrialSeries series, int instant, Function<ProcessSeries, LongSamples> quantity) {
    return series.processes().stream()
        .map(quantity)
        .mapToLong(samples -> samples.get(instant))
        .toArray();
  }
}
