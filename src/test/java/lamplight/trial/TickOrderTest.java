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
    while (order.timeNs() < durationNs) {
      ticks.add(new Tick(order.index(), order.timeNs()));
      order.advance();
    }
    return ticks;
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
    if (CyclicOrder.ticksPerCycle(spec) <= 100_000) {
      assertThat(walked(new CyclicOrder(spec), durationNs))
          .as("cycle, seed %d", seed)
          .isEqualTo(expected);
    }
  }

  @Test
  void cycleShouldBeTheLeastCommonMultipleOfThePeriods() {
    // Periods of 1 s, 1/3 s and 1/6 s: one second holds 1 + 3 + 6 ticks.
    TrialSpec spec =
        TrialSpec.withRandomPhases(
            1, 10, 60 * SECOND_NS, List.of(Rate.of(1), Rate.of(3), Rate.of(6)));
    assertThat(CyclicOrder.ticksPerCycle(spec)).isEqualTo(10);
    assertThat(CyclicOrder.cycles(spec)).isEqualTo(60);
    assertThat(TickOrder.of(spec)).isInstanceOf(CyclicOrder.class);
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
    assertThat(CyclicOrder.ticksPerCycle(late)).isEqualTo(Long.MAX_VALUE);
    assertThat(TickOrder.of(late)).isInstanceOf(HeapOrder.class);
  }
}
