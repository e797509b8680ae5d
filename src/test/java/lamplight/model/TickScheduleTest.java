package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickScheduleTest {
  private static final long SECOND_NS = 1_000_000_000L;

  @Test
  void ticksShouldBeDueAtAbsoluteInstants() {
    TickSchedule schedule = new TickSchedule(Rate.of(3), 5);

    // 5 + (k - 1) x 10^9 / 3, each rounded down on its own, so that the third of a nanosecond
    // that is cut off never adds up.
    assertThat(LongStream.rangeClosed(1, 7).map(schedule::dueNs))
        .containsExactly(
            5L,
            333_333_338L,
            666_666_671L,
            SECOND_NS + 5,
            1_333_333_338L,
            1_666_666_671L,
            2 * SECOND_NS + 5);
  }

  @ParameterizedTest
  @CsvSource({
    // rate, phase, duration, ticks
    "1, 0, 1, 1",
    "1, 0, 1000000000, 1",
    "1, 0, 1000000001, 2",
    "1, 5, 5, 0",
    "1, 5, 4, 0",
    "1, 5, 6, 1",
    "1, 999999999, 1000000000, 1",
    "1, 999999999, 60000000000, 60",
    "3, 0, 333333333, 1",
    "3, 0, 333333334, 2",
    "3, 0, 60000000000, 180",
    "3, 333333332, 60000000000, 180",
    "0.001, 0, 60000000000, 1",
    "1000000, 0, 3600000000000000, 3600000000000",
    "1000000, 999, 3600000000000000, 3600000000000",
    "999999.999, 0, 3600000000000000, 3599999996400",
    // Of these the estimate from rounded numbers is one too low.
    "989406.406, 0, 3378412468558446, 3342622938503",
    "981312.36, 0, 3073462054888415, 3016026302454",
  })
  void ticksBeforeShouldCountDeadlinesBeforeTheEnd(
      String rate, long phaseNs, long durationNs, long ticks) {
    TickSchedule schedule = new TickSchedule(Rate.of(new BigDecimal(rate)), phaseNs);

    assertThat(schedule.ticksBefore(durationNs)).isEqualTo(ticks);
  }

  @Test
  void ticksBeforeShouldAgreeWithCountingOneByOne() {
    for (long seed = 0; seed < 3000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Rate rate = RateTest.anyRate(random);
      long periodNs = rate.periodsNs(1);
      TickSchedule schedule = new TickSchedule(rate, random.nextLong(2 * periodNs));
      long durationNs = 1 + random.nextLong(40 * periodNs);
      long counted = 0;
      while (schedule.dueNs(counted + 1) < durationNs) {
        counted++;
      }
      assertThat(schedule.ticksBefore(durationNs))
          .as("seed %d: %s for %d ns", seed, schedule, durationNs)
          .isEqualTo(counted);
      // A duration that ends on a deadline, and one a nanosecond later, are the hard cases.
      assertThat(schedule.ticksBefore(schedule.dueNs(30))).as("seed %d", seed).isEqualTo(29);
      assertThat(schedule.ticksBefore(schedule.dueNs(30) + 1)).as("seed %d", seed).isEqualTo(30);
    }
  }

  @Test
  void randomPhasesShouldGiveRateTimesDurationTicksExactly() {
    List<Rate> rates = LongStream.rangeClosed(1, 10).mapToObj(Rate::of).toList();
    for (long seed = -500; seed < 500; seed++) {
      TrialSpec spec = TrialSpec.withRandomPhases(seed, 10, 60 * SECOND_NS, rates);
      for (int process = 1; process <= 10; process++) {
        assertThat(spec.schedule(process).ticksBefore(60 * SECOND_NS))
            .as("seed %d, process %d", seed, process)
            .isEqualTo(60L * process);
      }
    }
  }

  @Test
  void phaseShouldNotBeNegative() {
    assertThatThrownBy(() -> new TickSchedule(Rate.of(1), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a phase is not negative, but this one is -1");
    assertThat(new TickSchedule(Rate.of(1), 0).dueNs(1)).isZero();
  }
}
