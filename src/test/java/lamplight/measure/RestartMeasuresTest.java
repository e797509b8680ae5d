package lamplight.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;

/** What a restart on purpose costs, in a trial that is worked out by hand. */
class RestartMeasuresTest {
  private static final long SECOND = 1_000_000_000L;

  /**
   * Process 1 is due at 0, 0.5, 1 and 1.5 s and sends at the first three; process 2 is due at 0.25
   * s, where it takes the first message and its clock becomes 2, and at 1.25 s.
   */
  private static final TrialSpec CALM =
      new TrialSpec(
          1,
          3,
          2 * SECOND,
          List.of(new TickSchedule(Rate.of(2), 0), new TickSchedule(Rate.of(1), SECOND / 4)));

  private static TrialMeasures of(PlannedFault.Restart restart) {
    TrialSpec spec = CALM.withFaults(new PlannedFaults(List.of(restart)));
    TrialMeasures measures = new TrialMeasures(spec, TimeBase.virtual());
    VirtualTrial.run(spec, measures);
    return measures;
  }

  /** Down from 0.75 to 1.1 s; what 1 sends at 1 s is lost. At 1.25 s 2 sends with clock 1. */
  @Test
  void aLostClockShouldBeginAtZero() {
    PlannedFault.Restart restart = new PlannedFault.Restart(2, 3 * SECOND / 4, 350_000_000L, false);
    TrialMeasures measures = of(restart);

    assertThat(measures.faults())
        .containsExactly(new RestartMeasures(restart, 0, 1, 0, 2, OptionalLong.empty()));
    ProcessMeasures hit = measures.measures().get(1);
    assertThat(hit.get(Metric.FINAL_CLOCK)).hasValue(1);
    assertThat(hit.get(Metric.JUMP_MAX)).as("0 to 2, then 0 to 1").hasValue(2);
    assertThat(hit.get(Metric.OFFSET_MAX)).as("the leader is at 3 then").hasValue(3);
    assertThat(hit.get(Metric.QUEUE_FINAL)).hasValue(0);
    assertThat(hit.get(Metric.QUEUE_MEAN)).isEmpty();
    assertThat(hit.get(Metric.QUEUE_GROWTH_PER_S)).isEmpty();
    assertThat(measures.measures().get(0).get(Metric.QUEUE_MEAN)).isPresent();
  }

  @Test
  void aKeptClockShouldGoOn() {
    PlannedFault.Restart restart = new PlannedFault.Restart(2, 3 * SECOND / 4, 350_000_000L, true);
    TrialMeasures measures = of(restart);

    assertThat(measures.faults())
        .containsExactly(new RestartMeasures(restart, 0, 1, 0, 2, OptionalLong.of(150_000_000)));
    assertThat(measures.measures().get(1).get(Metric.FINAL_CLOCK)).hasValue(3);
  }

  /** Down from 0.4 to 1.2 s, process 1 misses two ticks; at 1.5 s it takes 2-1, stamped 3. */
  @Test
  void shouldCountMissedTicksAndTheTimeToCatchUp() {
    PlannedFault.Restart restart = new PlannedFault.Restart(1, 400_000_000L, 800_000_000L, false);
    TrialMeasures measures = of(restart);

    assertThat(measures.faults())
        .containsExactly(new RestartMeasures(restart, 2, 0, 0, 1, OptionalLong.of(300_000_000)));
    assertThat(measures.measures().get(0).get(Metric.JUMP_MAX)).as("0 to 4").hasValue(4);
    assertThat(measures.measures().get(0).get(Metric.TICKS)).hasValue(2);
  }
}
