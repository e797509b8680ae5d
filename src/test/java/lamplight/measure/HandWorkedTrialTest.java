package lamplight.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lamplight.measure.Distribution.Bin;
import lamplight.measure.TrialSeries.ProcessSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every measure of {@link HandWorkedTrial}, which was compared with no twin.
 *
 * <p>The slopes: a step of height h at t s adds h t (6 - t) / 2 to the integral of (t - 3) f(t)
 * over the trial, and the slope is 12 / 6^3 times the integral, so the sum of h g(t) over 36, g(t)
 * = t (6 - t).
 */
class HandWorkedTrialTest {
  private static final Map<Metric, Double> PROCESS_1 =
      Map.ofEntries(
          Map.entry(Metric.RATE, 1.0),
          Map.entry(Metric.TICKS, 6.0),
          Map.entry(Metric.INTERNAL, 2.0),
          Map.entry(Metric.SENDS, 3.0),
          Map.entry(Metric.RECEIVES, 1.0),
          Map.entry(Metric.RECEIVE_SHARE, 1.0 / 6),
          // Two to one process, and one to all, of whom there is one.
          Map.entry(Metric.COPIES_SENT, 3.0),
          Map.entry(Metric.FINAL_CLOCK, 6.0),
          Map.entry(Metric.CLOCK_PER_S, 1.0),
          Map.entry(Metric.OFFSET_FINAL, 0.0),
          // Behind by 1 from 1.0001 s to 1.50002 s and from 3.0002 s to 3.50004 s.
          Map.entry(Metric.OFFSET_MAX, 1.0),
          // Clocks of 2 at 1.0001 s and 1.50002 s, and of 4 at 3.0002 s and 3.50004 s.
          Map.entry(Metric.DRIFT_PER_S, (g(1.0001) - g(1.50002) + g(3.0002) - g(3.50004)) / 36),
          Map.entry(Metric.JUMP_MEAN, 1.0),
          Map.entry(Metric.JUMP_RECEIVE_MEAN, 1.0),
          Map.entry(Metric.JUMP_P50, 1.0),
          Map.entry(Metric.JUMP_P95, 1.0),
          Map.entry(Metric.JUMP_MAX, 1.0),
          Map.entry(Metric.GAP_MAX, 0.0),
          // One message, from 5.3 s to 5.50006 s.
          Map.entry(Metric.QUEUE_MEAN, 0.20006 / 6),
          Map.entry(Metric.QUEUE_MAX, 1.0),
          Map.entry(Metric.QUEUE_FINAL, 0.0),
          Map.entry(Metric.QUEUE_GROWTH_PER_S, (g(5.3) - g(5.50006)) / 36),
          Map.entry(Metric.WAIT_P50_MS, 200.06),
          Map.entry(Metric.WAIT_MAX_MS, 200.06),
          // 2-1: sent at 5.0003 s, arrived at 5.3 s.
          Map.entry(Metric.LATENCY_P50_US, 299_700.0),
          Map.entry(Metric.LATENCY_P99_US, 299_700.0),
          // 10, 20, 30, 40, 50, 60 us: ranks 3, 6 and 6.
          Map.entry(Metric.LATENESS_P50_US, 30.0),
          Map.entry(Metric.LATENESS_P99_US, 60.0),
          Map.entry(Metric.LATENESS_MAX_US, 60.0));

  private static final Map<Metric, Double> PROCESS_2 =
      Map.ofEntries(
          Map.entry(Metric.RATE, 0.5),
          Map.entry(Metric.TICKS, 3.0),
          Map.entry(Metric.INTERNAL, 0.0),
          Map.entry(Metric.SENDS, 1.0),
          Map.entry(Metric.RECEIVES, 2.0),
          Map.entry(Metric.RECEIVE_SHARE, 2.0 / 3),
          Map.entry(Metric.COPIES_SENT, 1.0),
          Map.entry(Metric.FINAL_CLOCK, 5.0),
          Map.entry(Metric.CLOCK_PER_S, 5.0 / 6),
          Map.entry(Metric.OFFSET_FINAL, 1.0),
          Map.entry(Metric.OFFSET_MAX, 1.0),
          Map.entry(
              Metric.DRIFT_PER_S,
              (g(0.50001)
                      - g(1.0001)
                      + g(2.50003)
                      - g(3.0002)
                      + g(4.50005)
                      - g(5.0003)
                      + g(5.50006))
                  / 36),
          // Jumps of 2, 2 and 1; the receives are the first two.
          Map.entry(Metric.JUMP_MEAN, 5.0 / 3),
          Map.entry(Metric.JUMP_RECEIVE_MEAN, 2.0),
          Map.entry(Metric.JUMP_P50, 2.0),
          Map.entry(Metric.JUMP_P95, 2.0),
          Map.entry(Metric.JUMP_MAX, 2.0),
          Map.entry(Metric.GAP_MAX, 1.0),
          // From 0.6 s to 1.0001 s, from 2.7 s to 3.0002 s, and from 5.2 s to the end at 6 s.
          Map.entry(Metric.QUEUE_MEAN, (0.4001 + 0.3002 + 0.8) / 6),
          Map.entry(Metric.QUEUE_MAX, 1.0),
          Map.entry(Metric.QUEUE_FINAL, 1.0),
          Map.entry(
              Metric.QUEUE_GROWTH_PER_S, (g(0.6) - g(1.0001) + g(2.7) - g(3.0002) + g(5.2)) / 36),
          // 300.2 and 400.1: rank 1 of 2 is the smaller one.
          Map.entry(Metric.WAIT_P50_MS, 300.2),
          Map.entry(Metric.WAIT_MAX_MS, 400.1),
          // 1-1: from 0.50001 s to 0.6 s; 1-2: from 2.50003 s to 2.7 s.
          Map.entry(Metric.LATENCY_P50_US, 99_990.0),
          Map.entry(Metric.LATENCY_P99_US, 199_970.0),
          Map.entry(Metric.LATENESS_P50_US, 200.0),
          Map.entry(Metric.LATENESS_P99_US, 300.0),
          Map.entry(Metric.LATENESS_MAX_US, 300.0));

  @ParameterizedTest
  @CsvSource({"0, 1", "1767225600000000000, 1", "1767225600000000000, 20"})
  void shouldMeasureEveryColumnAsWorkedOutByHand(long startNs, long scale) {
    List<ProcessMeasures> measures = new HandWorkedTrial(startNs, scale).measured().measures();

    assertThat(measures).extracting(ProcessMeasures::process).containsExactly(1, 2);
    for (Metric metric : Metric.values()) {
      // Latency and lateness are wall time, in which a scaled model is so many times faster.
      boolean wall = metric.unit().equals("µs");
      assertColumn(metric, measures.get(0), PROCESS_1, wall ? scale : 1);
      assertColumn(metric, measures.get(1), PROCESS_2, wall ? scale : 1);
    }
  }

  @Test
  void shouldSampleClocksOffsetsAndQueuesOnTheGrid() {
    TrialSeries series = new HandWorkedTrial(1_000, 20).measured().series();

    assertThat(series.seconds()).hasSize(601).startsWith(0.0, 0.01).endsWith(6.0);
    ProcessSeries first = series.processes().get(0);
    ProcessSeries second = series.processes().get(1);
    assertThat(first.process()).isEqualTo(1);
    assertThat(second.process()).isEqualTo(2);
    // The first instants that are not before 0.50001 s, 1.50002 s and so on.
    assertThat(values(first.clock())).containsExactly(steps(51, 151, 251, 351, 451, 551));
    assertThat(values(second.clock())).containsExactly(steps(101, 101, 301, 301, 501));
    assertThat(values(first.offset())).containsExactly(steps(101, -151, 301, -351));
    assertThat(values(second.offset())).containsExactly(steps(51, -101, 251, -301, 451, -501, 551));
    // An arrival at 5.3 s is already seen at the instant 5.30 s.
    assertThat(values(first.queue())).containsExactly(steps(530, -551));
    assertThat(values(second.queue())).containsExactly(steps(60, -101, 270, -301, 520));
  }

  @Test
  void shouldCountJumpsAndLateness() {
    TrialSeries series = new HandWorkedTrial(0, 1).measured().series();

    ProcessSeries second = series.processes().get(1);
    assertThat(second.jumps().bins()).containsExactly(new Bin(1, 1), new Bin(2, 2));
    assertThat(second.latenessUs().bins())
        .containsExactly(new Bin(100, 1), new Bin(200, 1), new Bin(300, 1));
  }

  @Test
  void shouldGiveTheSameMeasuresWhenAskedTwice() {
    TrialMeasures measured = new HandWorkedTrial(0, 1).measured();
    List<ProcessMeasures> once = measured.measures();
    TrialSeries unused = measured.series();
    List<ProcessMeasures> twice = measured.measures();

    assertThat(unused.processes()).hasSize(2);
    for (Metric metric : Metric.values()) {
      assertThat(twice.get(1).get(metric)).as(metric.column()).isEqualTo(once.get(1).get(metric));
    }
  }

  private static double g(double seconds) {
    return seconds * (6 - seconds);
  }

  private static void assertColumn(
      Metric metric, ProcessMeasures measured, Map<Metric, Double> expected, long scale) {
    if (metric == Metric.TWIN_AGREEMENT) {
      assertThat(measured.get(metric)).isEmpty();
      return;
    }
    double value = expected.getOrDefault(metric, Double.NaN) / scale;
    assertThat(measured.get(metric).orElseThrow())
        .as("%s of process %d", metric.column(), measured.process())
        .isCloseTo(value, within(1e-12 * Math.max(1, Math.abs(value))));
  }

  private static long[] values(LongSamples samples) {
    return IntStream.range(0, samples.size()).mapToLong(samples::get).toArray();
  }

  /** A step function from 0 that rises by one at each instant given, or falls where negative. */
  private static long[] steps(long... instants) {
    return LongStream.rangeClosed(0, 600)
        .map(
            index ->
                LongStream.of(instants)
                    .filter(instant -> Math.abs(instant) <= index)
                    .map(Long::signum)
                    .sum())
        .toArray();
  }
}
