package lamplight.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lamplight.model.MutableEvent;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured of a process that was killed on purpose, and of those that go on. */
class KilledProcessMeasuresTest {
  private static final long SECOND_NS = 1_000_000_000L;

  /**
   * Process 1 ticks at 0, 0.5, 1 and 1.5 s and sends a message at each of the first three; process
   * 2 ticks at 0.25 s, when it takes the first one, and is killed at 1.25 s, when it would take the
   * next.
   */
  private static final TrialSpec SPEC =
      new TrialSpec(
              1,
              3,
              2 * SECOND_NS,
              List.of(new TickSchedule(Rate.of(2), 0), new TickSchedule(Rate.of(1), SECOND_NS / 4)))
          .withFaults(new PlannedFaults(List.of(new PlannedFault.Kill(2, 5 * SECOND_NS / 4))));

  private final TrialMeasures measures = new TrialMeasures(SPEC, TimeBase.virtual());

  private ProcessMeasures of(int process) {
    VirtualTrial.run(SPEC, measures);
    return measures.measures().get(process - 1);
  }

  @Test
  void shouldMeasureAKilledProcessUpToItsDeath() {
    ProcessMeasures killed = of(2);

    assertThat(killed.get(Metric.TICKS)).hasValue(1);
    assertThat(killed.get(Metric.RECEIVES)).hasValue(1);
    assertThat(killed.get(Metric.FINAL_CLOCK)).hasValue(2);
    assertThat(killed.get(Metric.CLOCK_PER_S)).hasValue(2 / 1.25);
    assertThat(killed.get(Metric.JUMP_MAX)).hasValue(2);
    assertThat(killed.get(Metric.QUEUE_MAX)).as("just before the receive").hasValue(1);
    assertThat(killed.get(Metric.WAIT_MAX_MS)).hasValue(250);
  }

  /**
   * Killed at 1.2 s. The offset of process 2 is 1 before 0.25 s, 0 until 1 s, and 1 from then on: a
   * step of h at t adds h t (1.2 - t) / 2 to the integral, and the slope is 12 / 1.2^3 times it, so
   * 6 (1 * 0.2 - 0.25 * 0.95) / 1.728.
   */
  @Test
  void theDriftOfAKilledProcessShouldBeThatOfItsLife() {
    TrialSpec spec =
        SPEC.withFaults(new PlannedFaults(List.of(new PlannedFault.Kill(2, 6 * SECOND_NS / 5))));
    TrialMeasures killedEarly = new TrialMeasures(spec, TimeBase.virtual());
    VirtualTrial.run(spec, killedEarly);

    assertThat(killedEarly.measures().get(1).get(Metric.DRIFT_PER_S).orElseThrow())
        .isCloseTo(6 * (0.2 - 0.25 * 0.95) / 1.728, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"OFFSET_FINAL", "OFFSET_MAX", "QUEUE_MEAN", "QUEUE_FINAL", "QUEUE_GROWTH_PER_S"})
  void shouldLeaveOutWhatIsNotKnownOfAKilledProcess(Metric metric) {
    assertThat(of(2).get(metric)).isEmpty();
    assertThat(measures.measures().get(0).get(metric)).isPresent();
  }

  @Test
  void shouldMeasureTheOthersAsEver() {
    ProcessMeasures survivor = of(1);

    assertThat(survivor.get(Metric.TICKS)).hasValue(4);
    assertThat(survivor.get(Metric.FINAL_CLOCK)).hasValue(4);
    assertThat(survivor.get(Metric.CLOCK_PER_S)).hasValue(2);
    assertThat(survivor.get(Metric.OFFSET_FINAL)).hasValue(0);
    // Between 0.25 and 0.5 s process 2 is at 2 and process 1 at 1.
    assertThat(survivor.get(Metric.OFFSET_MAX)).hasValue(1);
  }

  @Test
  void aProcessThatNeverLivedShouldHaveNoRates() {
    TrialSpec stillborn = SPEC.withFaults(new PlannedFaults(List.of(new PlannedFault.Kill(2, 0))));
    TrialMeasures none = new TrialMeasures(stillborn, TimeBase.virtual());
    VirtualTrial.run(stillborn, none);

    assertThat(none.measures().get(1).get(Metric.TICKS)).hasValue(0);
    assertThat(none.measures().get(1).get(Metric.CLOCK_PER_S)).isEmpty();
    assertThat(none.measures().get(1).get(Metric.DRIFT_PER_S)).isEmpty();
  }

  /** Process 1 is due at 0, 0.5, 1 and 1.5 s, and paused from the second to the third of them. */
  @Test
  void aTickThatFellDueInAPauseShouldHaveNoLateness() {
    TrialMeasures late = paused(SECOND_NS / 2, SECOND_NS / 2);
    late.on(new MutableEvent().internal(1, 1, 1_000_000, 1, 0));
    late.on(new MutableEvent().internal(1, 2, 1_002_000_000, 2, 0));
    late.on(new MutableEvent().internal(1, 3, 1_003_000_000, 3, 0));

    ProcessMeasures measured = late.measures().get(0);
    // 1 ms and 3 ms; the tick in between counts as a tick, and could not have been earlier.
    assertThat(measured.get(Metric.TICKS)).hasValue(3);
    assertThat(measured.get(Metric.LATENESS_MAX_US)).hasValue(3_000);
    assertThat(measured.get(Metric.LATENESS_P50_US)).hasValue(1_000);
    assertThat(late.series().processes().get(0).latenessUs().bins())
        .containsExactly(new Distribution.Bin(1_000, 1), new Distribution.Bin(3_000, 1));
  }

  @Test
  void aPauseShouldExcuseItsOwnProcessAlone() {
    TrialMeasures late = paused(0, SECOND_NS);
    late.on(new MutableEvent().internal(1, 1, 1_002_000_000, 1, 0));
    late.on(new MutableEvent().internal(2, 1, 1_002_000_000, 1, 0));

    assertThat(late.measures().get(0).get(Metric.LATENESS_MAX_US)).isEmpty();
    // Due at 0.25 s.
    assertThat(late.measures().get(1).get(Metric.LATENESS_MAX_US)).hasValue(752_000);
  }

  private static TrialMeasures paused(long atNs, long lengthNs) {
    PlannedFaults pause = new PlannedFaults(List.of(new PlannedFault.Pause(1, atNs, lengthNs)));
    return new TrialMeasures(SPEC.withFaults(pause), TimeBase.real(0, 1));
  }
}
