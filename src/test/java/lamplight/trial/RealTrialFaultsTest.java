package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.OptionalLong;
import lamplight.log.TrialRecord;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.TrialSpec;
import lamplight.trial.ScriptedChild.Script;
import lamplight.trial.SupervisedTrial.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Trials of scripted children with a planned kill or pause. */
@Timeout(120)
class RealTrialFaultsTest extends RealTrialFixture {
  private static TrialSpec hit(PlannedFault fault) {
    return SPEC.withFaults(new PlannedFaults(List.of(fault)));
  }

  @Test
  void shouldKillAProcessByPlanAndGoOn() throws Exception {
    // At 0.5 s of model time, which at twice the speed is 0.25 s after the start.
    TrialSpec spec = hit(new PlannedFault.Kill(2, 500_000_000L));
    // The last of its three rows is cut short.
    Files.writeString(folder.resolve("process-2.csv"), "header\nrow\nrow\nro");
    RealTrial trial = launch(spec, ScriptedChildren.command(Script.GOOD, Script.BUSY));
    advanceTo(trial, Stage.READY);
    assertThat(trial.untilFaultNs()).isEqualTo(Long.MAX_VALUE);
    trial.start(START_NS, now.get() + LEAD_NS);
    advanceUntil(trial, () -> trial.standing().processes().get(0).equals(FINISHED));
    now.addAndGet(LEAD_NS + 249_999_999);
    assertThat(trial.untilFaultNs()).isEqualTo(1);
    trial.advance();
    assertThat(trial.stage()).isEqualTo(Stage.STARTED);

    now.addAndGet(1);
    advanceTo(trial, Stage.FINISHED);
    trial.dismiss();
    TrialRecord record = trial.release();
    assertThat(record.state()).isEqualTo(TrialRecord.State.COMPLETE);
    assertThat(record.processes().get(0).exit()).isEqualTo("0");
    assertThat(record.processes().get(1).exit()).isEqualTo("signal 9 (KILL)");
    assertThat(record.processes().get(1).queued()).isEmpty();
    assertThat(record.processes().get(0).ticks()).isEmpty();
    assertThat(record.processes().get(1).ticks()).isEqualTo(OptionalLong.of(2));
    assertThat(record.faultsDone())
        .containsExactly(
            new TrialRecord.FaultDone(
                OptionalLong.of(START_NS + 250_000_000L), OptionalLong.empty()));
    assertNoneAlive(record);
  }

  /** As of a trial whose start was told after those of many others. */
  @Test
  void shouldNotBeLateWithAFaultBecauseTheStartWasToldLate() throws Exception {
    TrialSpec spec = hit(new PlannedFault.Kill(2, 500_000_000L));
    RealTrial trial = launch(spec, ScriptedChildren.command(Script.GOOD, Script.BUSY));
    advanceTo(trial, Stage.READY);
    long startNs = now.get() + LEAD_NS;
    now.addAndGet(LEAD_NS / 2);
    trial.start(START_NS, startNs);

    assertThat(trial.untilFaultNs()).isEqualTo(LEAD_NS / 2 + 250_000_000L);
  }

  @Test
  void shouldFailWhenAProcessDiesBeforeItsKill() throws Exception {
    TrialSpec spec = hit(new PlannedFault.Kill(2, 500_000_000L));
    RealTrial trial = launch(spec, ScriptedChildren.command(Script.GOOD, Script.LEAVES));
    advanceTo(trial, Stage.FAILED);

    TrialRecord record = failed(trial);
    assertThat(record.cause())
        .isEqualTo(
            "process 2 ended before the trial did, with exit code 0, before it told of its first"
                + " tick");
    assertThat(record.faultsDone()).containsExactly(TrialRecord.FaultDone.NOT_DONE);
  }

  @Test
  void shouldNotTakeAPausedProcessForOneThatHangs() throws Exception {
    // From 0.25 to 0.75 s of model time.
    TrialSpec spec = hit(new PlannedFault.Pause(2, 250_000_000L, 500_000_000L));
    RealTrial trial = launch(spec, ScriptedChildren.command(Script.GOOD, Script.GOOD));
    advanceTo(trial, Stage.READY);
    trial.start(START_NS, now.get() + LEAD_NS);
    now.addAndGet(LEAD_NS + 125_000_000L);
    trial.advance();
    for (int poll = 1; poll <= 12; poll++) {
      int answers = poll;
      trial.poll();
      advanceUntil(trial, () -> trial.standing().processes().get(0).ticks() == answers);
    }
    assertThat(trial.stage()).isEqualTo(Stage.STARTED);

    now.addAndGet(250_000_000L);
    advanceTo(trial, Stage.FINISHED);
    trial.poll();
    advanceUntil(trial, () -> trial.standing().processes().get(1).ticks() == 1);
    trial.dismiss();
    TrialRecord record = trial.release();
    assertThat(record.state()).isEqualTo(TrialRecord.State.COMPLETE);
    TrialRecord.FaultDone done = record.faultsDone().get(0);
    assertThat(done.beganNs().orElseThrow())
        .isBetween(START_NS + 125_000_000L, START_NS + 375_000_000L);
    assertThat(done.endedNs()).isEqualTo(OptionalLong.of(START_NS + 375_000_000L));
    assertNoneAlive(record);
  }
}
