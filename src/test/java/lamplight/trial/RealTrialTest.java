package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.log.TrialRecord;
import lamplight.process.ProcessStatus;
import lamplight.trial.ScriptedChild.Script;
import lamplight.trial.SupervisedTrial.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Trials of two processes whose children play scripts. The clock of the time limits is the test's.
 */
@Timeout(120)
class RealTrialTest extends RealTrialFixture {
  @Test
  void shouldRecordACompleteTrial() throws Exception {
    RealTrial trial = launch(Script.GOOD, Script.GOOD);
    advanceTo(trial, Stage.READY);
    trial.start(START_NS, now.get() + LEAD_NS);
    advanceTo(trial, Stage.FINISHED);
    assertThat(trial.standing().processes())
        .containsExactly(new ProcessStatus(5, 9, 2), new ProcessStatus(5, 9, 2));
    trial.dismiss();

    TrialRecord record = trial.release();
    assertThat(record.state()).isEqualTo(TrialRecord.State.COMPLETE);
    assertThat(record.cause()).isEmpty();
    assertThat(record.point()).isEqualTo("point");
    assertThat(record.spec()).isEqualTo(SPEC);
    assertThat(record.startNs()).isEqualTo(START_NS);
    assertThat(record.endNs()).hasValue(END_NS);
    assertThat(record.processes()).hasSize(2);
    for (TrialRecord.ProcessEnd end : record.processes()) {
      assertThat(end.port()).isEqualTo(OptionalInt.of(4711));
      assertThat(end.exit()).isEqualTo("0");
      assertThat(end.queued()).isEqualTo(OptionalLong.of(2));
    }
    assertNoneAlive(record);
    assertThat(folder).as("empty error files are removed").isEmptyDirectory();
  }

  @Test
  void shouldKeepWhatTheJvmPrintsApartFromTheDialogue() throws Exception {
    RealTrial trial = launch(Script.CHATTERS, Script.GOOD);
    advanceTo(trial, Stage.READY);
    trial.start(START_NS, now.get() + LEAD_NS);
    advanceTo(trial, Stage.FINISHED);
    trial.dismiss();

    TrialRecord record = trial.release();
    assertThat(record.state()).isEqualTo(TrialRecord.State.COMPLETE);
    assertThat(record.processes().get(0).port()).isEqualTo(OptionalInt.of(4711));
    assertThat(folder.resolve("process-1.err"))
        .hasContent("[0.001s][warning][os] before the first word\nready\n[0.002s] without an end");
    assertThat(folder.resolve("process-2.err")).doesNotExist();
  }

  @Test
  void shouldFailWithTheExitCodeAndTheLastWordsOfAProcess() throws Exception {
    RealTrial trial = launch(Script.SILENT, Script.DIES);
    advanceTo(trial, Stage.FAILED);
    TrialRecord record = failed(trial);
    assertThat(record.cause())
        .isEqualTo(
            "process 2 ended before the trial did, with exit code 7, before it told of its first"
                + " tick; process 2 wrote: no oil in the lamp");
    assertThat(record.processes().get(1).exit()).isEqualTo("7");
    assertThat(folder.resolve("process-2.err")).hasContent("no oil in the lamp");
    assertThat(folder.resolve("process-1.err")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "NONSENSE, 'it said \"hello there\"'",
    "NOWHERE, 'it said \"listening everywhere\": For input string: \"everywhere\"'",
  })
  void shouldFailWhenAProcessBreaksTheDialogue(Script script, String words) throws Exception {
    RealTrial trial = launch(Script.SILENT, script);
    advanceTo(trial, Stage.FAILED);
    assertThat(failed(trial).cause()).isEqualTo("process 2 broke the control dialogue: " + words);
  }

  @Test
  void shouldFailWhenAProcessLeavesTheBarrier() throws Exception {
    RealTrial trial = launch(Script.GOOD, Script.LEAVES);
    advanceTo(trial, Stage.FAILED);
    assertThat(failed(trial).cause())
        .isEqualTo(
            "process 2 ended before the trial did, with exit code 0, before it told of its first"
                + " tick");
  }

  @Test
  void shouldFailWhenAProcessAnswersNoMore() throws Exception {
    RealTrial trial = launch(Script.GOOD, Script.MUTE);
    advanceTo(trial, Stage.READY);
    for (int poll = 1; poll <= 10; poll++) {
      int answers = poll;
      trial.poll();
      advanceUntil(trial, () -> trial.standing().processes().get(0).ticks() == answers);
    }
    assertThat(trial.stage()).as("ten times are not too often").isEqualTo(Stage.READY);

    trial.poll();
    advanceTo(trial, Stage.FAILED);
    TrialRecord record = failed(trial);
    assertThat(record.cause())
        .isEqualTo(
            "process 2 (pid " + pid(record, 2) + ") hangs: it did not answer 10 times in a row");
  }

  @Test
  void shouldWaitAtTheBarrierForOtherTrials() throws Exception {
    RealTrial trial = launch(Script.GOOD, Script.GOOD);
    advanceTo(trial, Stage.READY);
    now.addAndGet(50 * LAUNCH_LIMIT_NS);
    trial.advance();
    assertThat(trial.stage()).isEqualTo(Stage.READY);
  }

  @Test
  void shouldFailWhenATrialDoesNotEndInTime() throws Exception {
    RealTrial trial = launch(Script.GOOD, Script.BUSY);
    advanceTo(trial, Stage.READY);
    now.addAndGet(50 * LAUNCH_LIMIT_NS);
    trial.start(START_NS, now.get() + LEAD_NS);
    // Process 1 has finished for certain when it answers after that.
    advanceUntil(
        trial, () -> trial.standing().processes().get(0).equals(new ProcessStatus(5, 9, 2)));
    trial.poll();
    advanceUntil(
        trial, () -> trial.standing().processes().get(0).equals(new ProcessStatus(1, 0, 0)));
    now.addAndGet(END_LIMIT_NS);
    trial.advance();
    assertThat(trial.stage()).isEqualTo(Stage.STARTED);

    now.addAndGet(1);
    trial.advance();
    TrialRecord record = failed(trial);
    assertThat(record.cause())
        .isEqualTo("the trial did not end within 20 s after its duration; still busy: process 2");
    assertThat(record.startNs()).isEqualTo(START_NS);
    assertThat(record.processes().get(0).queued()).isEqualTo(OptionalLong.of(2));
    assertThat(record.processes().get(1).queued()).isEmpty();
  }

  @Test
  void shouldStartAtItsBarrierAlone() throws Exception {
    RealTrial trial = launch(Script.SILENT, Script.SILENT);
    assertThatIllegalStateException()
        .isThrownBy(() -> trial.start(START_NS, now.get() + LEAD_NS))
        .withMessage("a trial starts at its barrier, but this one is LAUNCHED");
  }

  @Test
  void shouldLeaveNoProcessAliveWhenItIsClosed() throws Exception {
    RealTrial trial = launch(Script.GOOD, Script.SILENT);
    trial.close();
    TrialRecord record = trial.release();
    assertNoneAlive(record);
    assertThat(record.processes())
        .allSatisfy(end -> assertThat(end.exit()).isEqualTo("signal 9 (KILL)"));
  }
}
