package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TickOrderTest {
  private static final long SECOND_NS = 1_000_000_000L;

  private record Tick(int index, long timeNs) {}

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 60);
  }

  /** Every deadline of every schedule, sorted: what each order must give, however it is made. */
  private static List<Tick> sorted(TrialSpec spec) {
    List<Tick> ticks = new ArrayList<>();
    for (int index = 0; index < spec.processes(); index++) {
      TickSchedule schedule = spec.schedules().get(index);
      for (long tick = 1; tick <= schedule.ticksBefore(spec.durationNs()); tick++) {
        ticks.add(new Tick(index, schedule.dueNs(tick)));
      }
    }
    ticks.sort(Comparator.comparingLong(Tick::timeNs).thenComparingInt(Tick::index));
    return ticks;
  }

  private static List<Tick> walked(TickOrder order, long durationNs) {
    List<Tick> ticks = new ArrayList<>();
    TickBatch batch = new TickBatch();
    while (true) {
      order.next(batch);
      for (int place = 0; place < TickBatch.TICKS; place++) {
        if (batch.timesNs[place] >= durationNs) {
          return ticks;
        }
        ticks.add(new Tick(batch.indices[place], batch.timesNs[place]));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ordersShouldGiveEveryDeadlineInOrder(int seed) {
    Random random = new Random(seed);
    int processes = random.nextInt(2, 12);
    int decimals = random.nextInt(2);
    List<Rate> rates =
        IntStream.range(0, processes)
            .mapToObj(index -> Rate.of(BigDecimal.valueOf(random.nextInt(1, 40), decimals)))
            .toList();
    long durationNs = random.nextLong(SECOND_NS, 40 * SECOND_NS);
    TrialSpec spec =
        random.nextBoolean()
            ? TrialSpec.withRandomPhases(seed, processes, durationNs, rates)
            : TrialSpec.withAlignedPhases(seed, processes, durationNs, rates);
    List<Tick> expected = sorted(spec);

    assertThat(walked(new HeapOrder(spec), durationNs))
        .as("heap, seed %d", seed)
        .isEqualTo(expected);
    assertThat(walked(TickOrder.of(spec), durationNs))
        .as("chosen, seed %d", seed)
        .isEqualTo(expected);
    CyclicOrder.of(spec)
        .ifPresent(
            order ->
                assertThat(walked(order, durationNs))
                    .as("cycle, seed %d", seed)
                    .isEqualTo(expected));
  }

  @Test
  void ratesWithACommonMultipleShouldRepeatTheirCycle() {
    // Periods of 1 s, 1/3 s and 1/6 s: the order repeats every second.
    List<Rate> rates = List.of(Rate.of(1), Rate.of(3), Rate.of(6));
    assertThat(TickOrder.of(TrialSpec.withRandomPhases(1, 10, 60 * SECOND_NS, rates)))
        .isInstanceOf(CyclicOrder.class);
    assertThat(TickOrder.of(TrialSpec.withRandomPhases(1, 10, 2 * SECOND_NS, rates)))
        .isInstanceOf(CyclicOrder.class);
    // A trial shorter than two cycles has nothing to repeat.
    assertThat(TickOrder.of(TrialSpec.withRandomPhases(1, 10, 2 * SECOND_NS - 1, rates)))
        .isInstanceOf(HeapOrder.class);
  }

  @Test
  void oddRatesAndLatePhasesShouldHaveNoCycle() {
    TrialSpec odd =
        TrialSpec.withRandomPhases(
            1,
            10,
            60 * SECOND_NS,
            List.of(Rate.of(new BigDecimal("1.234567")), Rate.of(new BigDecimal("7.654321"))));
    assertThat(TickOrder.of(odd)).isInstanceOf(HeapOrder.class);
    TrialSpec late =
        new TrialSpec(
            1,
            10,
            60 * SECOND_NS,
            List.of(new TickSchedule(Rate.of(1), SECOND_NS), new TickSchedule(Rate.of(1), 0)));
    assertThat(TickOrder.of(late)).isInstanceOf(HeapOrder.class);
  }
}
