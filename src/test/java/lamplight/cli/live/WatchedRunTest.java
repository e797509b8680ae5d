package lamplight.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import lamplight.cli.live.RunView.Counts;
import lamplight.cli.live.RunView.Phase;
import lamplight.cli.live.RunView.State;
import lamplight.cli.live.RunView.TrialView;
import lamplight.experiment.Experiment;
import lamplight.experiment.Study;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.process.ProcessStatus;
import lamplight.report.TestRuns;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;
import lamplight.trial.SupervisedTrial.Stage;
import lamplight.trial.TrialStanding;
import org.junit.jupiter.api.Test;

class WatchedRunTest {
  private static final long S = 1_000_000_000;
  private static final TrialId SEED_1 = new TrialId("", 1);
  private static final TrialId SEED_2 = new TrialId("", 2);
  private static final Experiment CALM = TestRuns.fixed(60, 4, TimeMode.REAL, 1, 4);

  private final AtomicLong nowNs = new AtomicLong();
  private Experiment experiment = CALM;
  private WatchedRun run = watched();

  @Test
  void shouldFollowAWaveFromItsLaunchToItsEnd() {
    run.waveBegins(List.of(SEED_1, SEED_2), 1, 2, 124);
    assertThat(run.view().phase()).isEqualTo(Phase.LAUNCHING);
    assertThat(run.view().counts()).isEqualTo(new Counts(2, 0, 0, 0, 4));
    stand(SEED_1, Stage.READY, status(0, 0, 0), status(0, 0, 0));
    assertThat(run.view().counts()).isEqualTo(new Counts(2, 1, 0, 0, 4));
    assertThat(run.view().left()).isEqualTo("about 2 min left");

    nowNs.set(3 * S);
    run.waveStarts(123);
    nowNs.set(13 * S);
    stand(SEED_1, Stage.STARTED, status(10, 31, 3), status(40, 40, 0));
    RunView view = run.view();
    assertThat(view.phase()).isEqualTo(Phase.RUNNING);
    assertThat(view.modelSeconds()).isEqualTo(10);
    assertThat(view.durationSeconds()).isEqualTo(60);
    assertThat(view.wave() + " of " + view.waves()).isEqualTo("1 of 2");
    assertThat(view.left()).isEqualTo("about 113 s left");
    assertThat(view.share()).isEqualTo(13 / 126.0);
    TrialView first = view.trials().get(0);
    assertThat(first.state()).isEqualTo(State.RUNNING);
    assertThat(first.processes().get(0).clock()).isEqualTo(31);
    assertThat(first.processes().get(0).trend()).containsExactly(3L);

    nowNs.set(64 * S);
    stand(SEED_1, Stage.FINISHED, status(60, 200, 3), status(240, 240, 0));
    assertThat(run.view().phase()).isEqualTo(Phase.ENDING);
    assertThat(run.view().modelSeconds()).as("no more than the trial takes").isEqualTo(60);
    assertThat(run.view().counts()).isEqualTo(new Counts(2, 1, 0, 0, 4));
    run.trialEnded(SEED_1, TestRuns.complete(CALM, CALM.trial(1)));
    assertThat(run.view().counts()).isEqualTo(new Counts(1, 0, 1, 0, 4));
  }

  @Test
  void aTrialThatFailsShouldBeToldAtOnceAndCountedOnce() {
    run.waveBegins(List.of(SEED_1, SEED_2), 1, 2, 124);
    run.waveStarts(123);
    run.standing(
        Map.of(
            SEED_1,
            new TrialStanding(
                Stage.FAILED,
                "process 1 ended",
                List.of(status(3, 4, 0), status(9, 9, 0)),
                Set.of())));
    assertThat(run.view().counts()).isEqualTo(new Counts(1, 0, 0, 1, 4));
    assertThat(run.view().trials().get(0).note()).isEqualTo("process 1 ended");
    run.trialEnded(SEED_1, TestRuns.failed(CALM, 1, "process 1 ended, with exit code 1").record());
    assertThat(run.view().counts()).isEqualTo(new Counts(1, 0, 0, 1, 4));
    assertThat(run.view().trials().get(0).note()).isEqualTo("process 1 ended, with exit code 1");
    assertThat(run.view().trials().get(0).state()).isEqualTo(State.FAILED);
  }

  @Test
  void aProcessThatIsLateShouldBeSaidToBeBehind() {
    run.waveBegins(List.of(SEED_1), 1, 1, 62);
    run.waveStarts(61);
    nowNs.set(20 * S);
    // Two periods and 2.5 s are due to how old an answer may be: 20 - 16 - 2 is within that.
    stand(SEED_1, Stage.STARTED, status(16, 20, 0), status(78, 78, 0));
    assertThat(run.view().trials().get(0).behindSeconds()).isZero();
    stand(SEED_1, Stage.STARTED, status(8, 20, 0), status(78, 78, 0));
    assertThat(run.view().trials().get(0).behindSeconds()).isEqualTo(10);
    assertThat(run.view().trials().get(0).note()).isEqualTo("process 1 is 10 s behind");
  }

  @Test
  void aProcessThatIsStoppedOnPurposeIsNotLate() {
    experiment =
        TestRuns.hit(
            CALM, new PlannedFault.Kill(1, 10 * S), new PlannedFault.Pause(2, 12 * S, 20 * S));
    run = watched();
    run.waveBegins(List.of(SEED_1), 1, 1, 62);
    run.waveStarts(61);
    nowNs.set(20 * S);
    run.standing(
        Map.of(
            SEED_1,
            new TrialStanding(
                Stage.STARTED, "", List.of(status(10, 11, 0), status(48, 48, 2)), Set.of(1, 2))));
    TrialView trial = run.view().trials().get(0);
    assertThat(trial.behindSeconds()).isZero();
    assertThat(trial.note()).isEqualTo("process 1 killed, process 2 paused");
  }

  private WatchedRun watched() {
    Study study = Study.of(experiment);
    return new WatchedRun(new RunPlan(study, RunPlan.trialsOf(study), 2, 2), nowNs::get);
  }

  private void stand(TrialId id, Stage stage, ProcessStatus... processes) {
    run.standing(Map.of(id, new TrialStanding(stage, "", Arrays.asList(processes), Set.of())));
  }

  private static ProcessStatus status(long ticks, long clock, long queue) {
    return new ProcessStatus(ticks, clock, queue);
  }
}
