package lamplight.report.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lamplight.experiment.Experiment;
import lamplight.experiment.Made;
import lamplight.measure.Metric;
import lamplight.measure.TimeBase;
import lamplight.model.PlannedFault;
import lamplight.model.TrialSpec;
import lamplight.report.TestRuns;
import lamplight.results.TrialAnalyzer;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultEffectsTest {
  private static final long SECOND_NS = 1_000_000_000L;

  /** Rates 1, 3, 6 for a minute in virtual time, sampled ten times a second. */
  private static RunData run(PlannedFault fault, int seeds) {
    Experiment experiment =
        Made.hit(Made.of("rates = 1, 3, 6", "seeds = 1.." + seeds, "time = virtual"), fault);
    RunData data = TestRuns.data(experiment);
    for (long seed = 1; seed <= seeds; seed++) {
      TrialSpec spec = experiment.trial(seed);
      TrialAnalyzer analyzer = new TrialAnalyzer(spec, TimeBase.virtual(), true);
      data.add(analyzer.analysis(VirtualTrial.record("", spec, analyzer)));
    }
    return data;
  }

  @Test
  void aQueueShouldGrowInAPauseAndDrain() {
    // While process 2 stands still, process 3 sends it about one message a second: a draw of 10
    // goes to it in 2 of 10 ticks, and 6 ticks a second find an empty queue. 20 s are 24 messages,
    // give or take; its 60 late ticks then take them all at once.
    PlannedFault.Pause pause = new PlannedFault.Pause(2, 20 * SECOND_NS, 20 * SECOND_NS);

    FaultEffects.Backlog backlog = FaultEffects.backlog(run(pause, 4), pause);

    assertThat(backlog.trials()).isEqualTo(4);
    for (int trial = 0; trial < 4; trial++) {
      assertThat(backlog.before()[trial]).isBetween(0.0, 4.0);
      assertThat(backlog.most()[trial]).isBetween(12.0, 45.0);
      // Without a delay what is sent is there at once: the queue grows by it from its last tick on,
      // less than a third of a second before the pause.
      assertThat(backlog.most()[trial] - backlog.before()[trial] - backlog.sent()[trial])
          .isBetween(0.0, 3.0);
    }
    assertThat(backlog.drainedSeconds()).hasSize(4).containsOnly(0.0);
  }

  @Test
  void whatASaturatedQueueHoldsLaterShouldNotBeLaidToThePause() {
    // Process 1 is sent 1.5 messages a second and can take one: its queue grows by 0.5 a second.
    // In the pause it grows by three times that, to some 8 by the end, and goes on to 30.
    PlannedFault.Pause pause = new PlannedFault.Pause(1, 5 * SECOND_NS, 4 * SECOND_NS);
    RunData data = run(pause, 4);

    FaultEffects.Backlog backlog = FaultEffects.backlog(data, pause);

    for (int trial = 0; trial < 4; trial++) {
      assertThat(backlog.most()[trial]).isBetween(3.0, 16.0);
      assertThat(data.samples().get(1, Metric.QUEUE_MAX, trial))
          .isGreaterThan(backlog.most()[trial]);
    }
  }

  @Test
  void trialsWithoutALateTickShouldBeLeftOut() {
    // At one tick a second one falls due in half of the second for about every other phase.
    PlannedFault.Pause pause = new PlannedFault.Pause(1, 20 * SECOND_NS, SECOND_NS / 2);

    FaultEffects.Backlog backlog = FaultEffects.backlog(run(pause, 20), pause);

    assertThat(backlog.trials()).isBetween(4, 16);
    assertThat(backlog.most()).hasSize(backlog.trials());
  }

  @Test
  void driftShouldBeTakenBeforeAndAfter() {
    // Process 1 falls behind while process 3 leads, and hardly so behind process 2 alone, whose
    // messages it can take.
    RunData data = run(new PlannedFault.Kill(3, 30 * SECOND_NS), 3);

    FaultEffects.Change change = FaultEffects.drift(data, 1, 30).orElseThrow();

    for (int trial = 0; trial < 3; trial++) {
      assertThat(change.before()[trial]).isGreaterThan(1);
      assertThat(change.after()[trial]).isLessThan(change.before()[trial] - 0.5);
    }
    assertThat(FaultEffects.drift(data, 3, 30).orElseThrow().before()[0])
        .isCloseTo(0, within(0.05));
  }

  @Test
  void thereShouldBeNoDriftWithoutTwoSamples() {
    RunData data = run(new PlannedFault.Kill(3, 30 * SECOND_NS), 1);

    assertThat(FaultEffects.drift(data, 1, 0)).isEmpty();
    assertThat(FaultEffects.drift(data, 1, 0.1)).isPresent();
    assertThat(FaultEffects.drift(data, 1, 59.8)).isPresent();
    assertThat(FaultEffects.drift(data, 1, 59.9)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 1", "0.5, 1", "1, 2", "2, 3", "3, 3"})
  void shouldCountTheInstantsUpToOne(double atSeconds, int count) {
    assertThat(FaultEffects.within(new double[] {0, 1, 2}, atSeconds)).isEqualTo(count);
  }
}
