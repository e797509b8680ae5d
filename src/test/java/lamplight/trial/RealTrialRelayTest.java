package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.log.TrialRecord;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import lamplight.trial.ScriptedChild.Script;
import lamplight.trial.SupervisedTrial.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Stars of scripted children: what the relay does to the trial. */
@Timeout(120)
class RealTrialRelayTest extends RealTrialFixture {
  private static final TrialSpec STAR = SPEC.withRelay(Optional.of(RelaySpec.DEFAULT));

  /** A star of two processes; the script of the relay comes last. */
  private RealTrial launchStar(Script... scripts) throws Exception {
    return launch(STAR, ScriptedChildren.command(scripts));
  }

  @Test
  void shouldRecordTheRelayOfAStar() throws Exception {
    RealTrial trial = launchStar(Script.CALLS, Script.CALLS, Script.GOOD);
    advanceTo(trial, Stage.READY);
    trial.start(START_NS, now.get() + LEAD_NS);
    advanceTo(trial, Stage.FINISHED);
    assertThat(trial.standing().processes()).as("those of the processes").hasSize(2);
    trial.dismiss();

    TrialRecord record = trial.release();
    assertThat(record.state()).isEqualTo(TrialRecord.State.COMPLETE);
    assertThat(record.processes()).hasSize(2).allSatisfy(end -> assertThat(end.port()).isEmpty());
    TrialRecord.RelayEnd relay = record.relay().orElseThrow();
    assertThat(relay.port()).isEqualTo(OptionalInt.of(4711));
    assertThat(relay.exit()).isEqualTo("0");
    assertThat(relay.forwarded()).isEqualTo(OptionalLong.of(5));
    assertThat(relay.state()).isEqualTo(TrialRecord.State.COMPLETE);
    assertThat(folder).as("empty error files are removed").isEmptyDirectory();
  }

  @Test
  void shouldNameTheRelayThatDies() throws Exception {
    RealTrial trial = launchStar(Script.CALLS, Script.CALLS, Script.DIES);
    advanceTo(trial, Stage.FAILED);
    TrialRecord record = failed(trial);
    assertThat(record.cause())
        .isEqualTo(
            "the relay ended before the trial did, with exit code 7, before it told of a copy that"
                + " it forwarded; the relay wrote: no oil in the lamp");
    assertThat(record.relay().orElseThrow().exit()).isEqualTo("7");
    assertThat(record.relay().orElseThrow().state()).isEqualTo(TrialRecord.State.FAILED);
    assertThat(folder.resolve("relay.err")).hasContent("no oil in the lamp");
  }

  @Test
  void shouldNameTheRelayThatHangsOrMisspeaks() throws Exception {
    RealTrial mute = launchStar(Script.CALLS, Script.CALLS, Script.MUTE);
    advanceTo(mute, Stage.READY);
    for (int poll = 1; poll <= 11; poll++) {
      int answers = poll;
      mute.poll();
      advanceUntil(
          mute,
          () ->
              mute.standing().processes().stream().allMatch(standing -> standing.ticks() == answers)
                  || mute.stage() == Stage.FAILED);
    }
    advanceTo(mute, Stage.FAILED);
    TrialRecord record = failed(mute);
    assertThat(record.cause())
        .isEqualTo(
            String.format(
                "the relay (pid %d) hangs: it did not answer 10 times in a row",
                record.relay().orElseThrow().pid().orElseThrow()));

    RealTrial nonsense = launchStar(Script.SILENT, Script.SILENT, Script.NONSENSE);
    advanceTo(nonsense, Stage.FAILED);
    assertThat(failed(nonsense).cause())
        .isEqualTo("the relay broke the control dialogue: it said \"hello there\"");
  }

  @Test
  void shouldNameTheRelayThatIsLate() throws Exception {
    RealTrial trial = launchStar(Script.CALLS, Script.IDLE, Script.IDLE);
    advanceUntil(trial, () -> answered(trial, 1));
    advanceUntil(trial, () -> isIdle("process-2.err") && isIdle("relay.err"));
    waitInVain(trial);
    TrialRecord record = failed(trial);
    assertThat(record.cause())
        .isEqualTo(
            String.format(
                "process 2 and the relay (pid %d, %d) did not come up within 20 s; process 2 wrote:"
                    + " idle; the relay wrote: idle",
                pid(record, 2), record.relay().orElseThrow().pid().orElseThrow()));
  }

  @Test
  void shouldNameTheRelayThatIsStillBusy() throws Exception {
    RealTrial busy = launchStar(Script.CALLS, Script.CALLS, Script.BUSY);
    advanceTo(busy, Stage.READY);
    busy.start(START_NS, now.get() + LEAD_NS);
    advanceUntil(busy, () -> busy.standing().processes().equals(List.of(FINISHED, FINISHED)));
    now.addAndGet(END_LIMIT_NS + 1);
    busy.advance();
    assertThat(failed(busy).cause())
        .isEqualTo("the trial did not end within 20 s after its duration; still busy: the relay");
  }

  @Test
  void shouldSayThatTheRelayWasNotStarted() throws Exception {
    RealTrial trial =
        launch(
            STAR,
            new ChildCommand(
                List.of(folder.resolve("no-such-program").toString()), Optional.empty()));
    assertThat(failed(trial).relay().orElseThrow().exit()).isEqualTo("not started");
  }
}
