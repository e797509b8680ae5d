package lamplight.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The measures of trials of the model, against what must hold of any and against theory. */
class VirtualTrialsTest {
  private static final long SECOND_NS = 1_000_000_000;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void shouldKeepTheBudgetOfEveryClock(long seed) {
    List<ProcessMeasures> measures = measured(randomSpec(seed)).measures();

    double sent = 0;
    double received = 0;
    for (ProcessMeasures process : measures) {
      double idle = value(process, Metric.INTERNAL) + value(process, Metric.SENDS);
      double receives = value(process, Metric.RECEIVES);
      double jumped = process.get(Metric.JUMP_RECEIVE_MEAN).orElse(0) * receives;
      // The jumps sum to the final clock, and each idle tick gives 1.
      assertThat(idle + jumped)
          .as("seed %d, process %d", seed, process.process())
          .isCloseTo(value(process, Metric.FINAL_CLOCK), within(1e-6));
      assertThat(idle + receives).isEqualTo(value(process, Metric.TICKS));
      sent += value(process, Metric.COPIES_SENT);
      received += receives + value(process, Metric.QUEUE_FINAL);
    }
    assertThat(sent).as("seed %d", seed).isEqualTo(received);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void shouldMeetTheoryInALongTrial(long seed) {
    // THEORY for rates 1, 3, 6 and p = 2/10: process 1 is saturated and its queue grows by 0.5 a
    // second; S = 7.5 idle ticks a second, so after T = 2,000 s its sd is sqrt(p (1-p) S T) = 49.
    List<Rate> rates = List.of(Rate.of(1), Rate.of(3), Rate.of(6));
    TrialSpec spec = TrialSpec.withRandomPhases(seed, 10, 2_000 * SECOND_NS, rates);
    List<ProcessMeasures> measures = measured(spec).measures();
    ProcessMeasures slow = measures.get(0);
    ProcessMeasures middle = measures.get(1);
    ProcessMeasures fast = measures.get(2);

    assertThat(value(slow, Metric.TICKS)).isEqualTo(2_000);
    assertThat(value(middle, Metric.TICKS)).isEqualTo(6_000);
    assertThat(value(fast, Metric.TICKS)).isEqualTo(12_000);
    double tolerance = 4 * Math.sqrt(0.2 * 0.8 * 7.5 * 2_000);
    assertThat(value(slow, Metric.QUEUE_FINAL)).isCloseTo(1_000, within(tolerance));
    assertThat(value(slow, Metric.QUEUE_GROWTH_PER_S))
        .isCloseTo(0.5, within(2 * tolerance / 2_000));
    // Jumps at receives have sd below 1/p = 5: over 2,000 of them the mean has 5/sqrt(2000) = 0.11.
    assertThat(value(slow, Metric.JUMP_RECEIVE_MEAN)).isCloseTo(4.0, within(0.45));
    assertThat(value(slow, Metric.CLOCK_PER_S)).isCloseTo(4.0, within(0.45));
    assertThat(value(slow, Metric.DRIFT_PER_S)).isCloseTo(2.0, within(0.45));
    // Shares of receives: binomial sd at most sqrt(.375 * .625 / 6000) = 0.006.
    assertThat(value(middle, Metric.RECEIVES) / 6_000).isCloseTo(0.375, within(0.025));
    assertThat(value(fast, Metric.RECEIVES) / 12_000).isCloseTo(0.0625, within(0.01));
    assertThat(value(middle, Metric.QUEUE_GROWTH_PER_S)).isCloseTo(0, within(0.005));
    // The two stable processes share one clock rate, which is the fastest one's within 0.1 %.
    assertThat(value(fast, Metric.CLOCK_PER_S)).isCloseTo(6.0, within(0.02));
    assertThat(value(middle, Metric.CLOCK_PER_S)).isCloseTo(6.0, within(0.03));
    assertThat(value(middle, Metric.JUMP_RECEIVE_MEAN)).isCloseTo(3.667, within(0.2));
    assertThat(value(fast, Metric.JUMP_RECEIVE_MEAN)).isCloseTo(1.0, within(0.02));
    assertThat(value(fast, Metric.OFFSET_FINAL)).isLessThanOrEqualTo(2);
  }

  private static TrialMeasures measured(TrialSpec spec) {
    TrialMeasures measures = new TrialMeasures(spec, TimeBase.virtual());
    VirtualTrial.run(spec, measures);
    return measures;
  }

  private static TrialSpec randomSpec(long seed) {
    Random random = new Random(seed);
    int processes = 2 + random.nextInt(5);
    List<Rate> rates =
        IntStream.range(0, processes)
            .mapToObj(index -> Rate.of(BigDecimal.valueOf(1 + random.nextInt(200), 1)))
            .toList();
    int sides = processes + random.nextInt(20);
    long durationNs = 1 + random.nextInt(30) * SECOND_NS;
    return random.nextBoolean()
        ? TrialSpec.withRandomPhases(seed, sides, durationNs, rates)
        : TrialSpec.withAlignedPhases(seed, sides, durationNs, rates);
  }

  private static double value(ProcessMeasures measures, Metric metric) {
    return measures.get(metric).orElseThrow();
  }
}
