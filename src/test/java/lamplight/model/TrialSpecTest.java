package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialSpecTest {
  private static final List<Rate> RATES = List.of(Rate.of(1), Rate.of(3), Rate.of(6));

  @Test
  void randomPhasesShouldBeDrawnFromSeedAndProcess() {
    TrialSpec spec = TrialSpec.withRandomPhases(0, 10, 1000, RATES);

    // bits(0, process 1, PHASE, 0) = 0x9e432f4f8cc781a7, and 0x9e432f4f8cc781a7 / 2^64 x 10^9 ns =
    // 618,212,658.8 ns, which is rounded down.
    assertThat(spec.schedule(1).phaseNs()).isEqualTo(618_212_658L);
    for (int process = 1; process <= 3; process++) {
      Rate rate = RATES.get(process - 1);
      assertThat(spec.schedule(process))
          .isEqualTo(
              new TickSchedule(
                  rate, KeyedRandom.of(0).below(process, Purpose.PHASE, 0, rate.periodsNs(1))));
    }
    assertThat(spec.schedule(2).phaseNs()).isNotEqualTo(spec.schedule(1).phaseNs() / 3);
  }

  @Test
  void randomPhasesShouldBeWithinOnePeriod() {
    double sum = 0;
    for (long seed = 0; seed < 2000; seed++) {
      TrialSpec spec = TrialSpec.withRandomPhases(seed, 10, 1000, RATES);
      for (TickSchedule schedule : spec.schedules()) {
        long periodNs = schedule.rate().periodsNs(1);
        assertThat(schedule.phaseNs()).as("seed %d", seed).isBetween(0L, periodNs - 1);
        sum += (double) schedule.phaseNs() / periodNs;
      }
    }
    // The mean of 6000 uniform numbers has standard deviation sqrt(1 / 12 / 6000) = 0.0037.
    assertThat(sum / 6000).isBetween(0.5 - 0.02, 0.5 + 0.02);
  }

  @Test
  void alignedPhasesShouldAllBeZero() {
    TrialSpec spec = TrialSpec.withAlignedPhases(4, 10, 1000, RATES);

    assertThat(spec.schedules())
        .containsExactly(
            new TickSchedule(Rate.of(1), 0),
            new TickSchedule(Rate.of(3), 0),
            new TickSchedule(Rate.of(6), 0));
    assertThat(spec.processes()).isEqualTo(3);
    assertThat(spec.schedule(3).rate()).isEqualTo(Rate.of(6));
    assertThat(spec.seed()).isEqualTo(4);
  }

  @Test
  void shouldRefuseWhatIsNoTrial() {
    assertThatThrownBy(() -> TrialSpec.withAlignedPhases(1, 10, 1, List.of(Rate.of(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a trial has at least two processes");
    assertThatThrownBy(() -> TrialSpec.withAlignedPhases(1, 2, 1, RATES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a draw has at least as many sides as there are processes, 3, but has 2");
    assertThatThrownBy(() -> TrialSpec.withAlignedPhases(1, 10, 0, RATES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a trial lasts longer than 0 ns, but not 0");
  }

  @Test
  void shouldAcceptTheSmallestTrial() {
    TrialSpec spec = TrialSpec.withAlignedPhases(1, 2, 1, List.of(Rate.of(1), Rate.of(1)));

    assertThat(spec.processes()).isEqualTo(2);
    assertThat(spec.die()).isEqualTo(Die.ofSides(2));
    assertThat(spec.durationNs()).isEqualTo(1);
  }

  @Test
  void shouldKeepItsOwnCopyOfTheSchedules() {
    List<TickSchedule> schedules = new ArrayList<>();
    schedules.add(new TickSchedule(Rate.of(1), 0));
    schedules.add(new TickSchedule(Rate.of(2), 0));
    TrialSpec spec = new TrialSpec(1, 10, 1000, schedules);

    schedules.clear();

    assertThat(spec.processes()).isEqualTo(2);
  }
}
