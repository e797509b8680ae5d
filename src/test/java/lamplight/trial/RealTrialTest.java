package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import lamplight.trial.RealTrial.Stage;
import lamplight.trial.ScriptedChild.Script;
import lamplight.wire.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Trials of two processes whose children play scripts. The clock of the time limits is the test's.
 */
@Timeout(120)
class RealTrialTest {
  /** A trial of one second at twice the speed. */
  private static final TrialSpec SPEC =
      TrialSpec.withAlignedPhases(3, 10, 1_000_000_000L, Collections.nCopies(2, Rate.of(1)));

  private static final TrialSpec STAR = SPEC.withRelay(Optional.of(RelaySpec.DEFAULT));

  /** On the system clock, which these tests read once a trial. */
  private static final long END_NS = 1_700_000_009_000_000_000L;

  private static final ProcessStatus FINISHED = new ProcessStatus(5, 9, 2);

  private static final BigDecimal TIME_SCALE = BigDecimal.valueOf(2);
  private static final long LENGTH_NS = 500_000_000L;
  private static final long START_NS = 1_700_000_000_000_000_000L;
  private static final long LEAD_NS = 100;
  private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);
  private static final long LAUNCH_LIMIT_NS = TimeUnit.SECONDS.toNanos(20);
  private static final long END_LIMIT_NS = LEAD_NS + LENGTH_NS + TimeUnit.SECONDS.toNanos(20);

  @TempDir Path folder;

  private final AtomicLong now = new AtomicLong(1_000);
  private final Bell bell = new Bell();
  private final List<RealTrial> launched = new ArrayList<>();

  @AfterEach
  void close() {
    launched.forEach(RealTrial::close);
  }

  private RealTrial launch(Script... scripts) throws Exception {
    return launch(ScriptedChildren.command(scripts));
  }

  private RealTrial launch(ChildCommand command) {
    return launch(SPEC, command);
  }

  /** A star of two processes; the script of the relay comes last. */
  private RealTrial launchStar(Script... scripts) throws Exception {
    return launch(STAR, ScriptedChildren.command(scripts));
  }

  private RealTrial launch(TrialSpec spec, ChildCommand command) {
    RealTrial trial =
        RealTrial.launch(
            "point",
            spec,
            TIME_SCALE,
            new TrialFolder(folder),
            command,
            Token.parse("000102030405060708090a0b0c0d0e0f"),
            bell,
            now::get,
            () -> END_NS);
    launched.add(trial);
    return trial;
  }

  /** Supervises as a wave does; the time limit of the test bounds it. */
  private void advanceUntil(RealTrial trial, BooleanSupplier there) throws InterruptedException {
    trial.advance();
    while (!there.getAsBoolean()) {
      bell.await(TimeUnit.SECONDS.toNanos(1));
      trial.advance();
    }
  }

  private void advanceTo(RealTrial trial, Stage stage) throws InterruptedException {
    advanceUntil(trial, () -> trial.stage() == stage || trial.stage() == Stage.FAILED);
    assertThat(trial.stage()).isEqualTo(stage);
  }

  /** The record of a failed trial, none of whose processes is alive any more. */
  private static TrialRecord failed(RealTrial trial) throws IOException, InterruptedException {
    assertThat(trial.stage()).isEqualTo(Stage.FAILED);
    TrialRecord record = trial.release();
    assertThat(record.state()).isEqualTo(TrialRecord.State.FAILED);
    assertNoneAlive(record);
    return record;
  }

  private static void assertNoneAlive(TrialRecord record) {
    for (TrialRecord.ProcessEnd end : record.processes()) {
      if (end.pid().isPresent()) {
        assertThat(ProcessHandle.of(end.pid().getAsLong()).filter(ProcessHandle::isAlive))
            .isEmpty();
      }
    }
  }

  @Test
  void shouldRecordACompleteTrial() throws Exception {
    RealTrial trial = launch(Script.GOOD, Script.GOOD);
    advanceTo(trial, Stage.READY);
    trial.start(START_NS, now.get() + LEAD_NS);
    advanceTo(trial, Stage.FINISHED);
    assertThat(trial.standings())
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
  void shouldSayWhichLimitKeptAProcessFromStarting() throws Exception {
    RealTrial trial = launch(Script.SILENT, Script.THREADLESS);
    advanceTo(trial, Stage.FAILED);
    assertThat(failed(trial).cause())
        .isEqualTo(
            "process 2 ended before the trial did, with exit code 1, before it told of its first"
                + " tick; process 2 wrote: pthread_create failed (EAGAIN); the limit of processes"
                + " and threads (ulimit -u, or pids.max of the container) is reached: take fewer"
                + " processes or trials at once (--jobs 1), or virtual time");
  }

  @Test
  void shouldQuoteTheLastWordsOfAFew() throws Exception {
    TrialSpec five =
        TrialSpec.withAlignedPhases(3, 10, 1_000_000_000L, Collections.nCopies(5, Rate.of(1)));
    Script grumbles = Script.GRUMBLES;
    RealTrial trial =
        launch(
            five,
            ScriptedChildren.command(
                grumbles, grumbles, grumbles, grumbles, Script.GRUMBLES_LEAVES));
    advanceTo(trial, Stage.FAILED);
    // The one that ended by itself comes first.
    assertThat(failed(trial).cause())
        .isEqualTo(
            "process 5 ended before the trial did, with exit code 0, before it told of its first"
                + " tick; process 5 wrote: what a night; process 1 wrote: what a night; process 2"
                + " wrote: what a night; 2 more wrote to their .err files");
  }

  @Test
  void shouldNameTheProcessThatDoesNotComeUp() throws Exception {
    RealTrial trial = launch(Script.GOOD, Script.IDLE);
    // The first one listens, and waits for the ports of all.
    advanceUntil(trial, () -> trial.stage() != Stage.LAUNCHED || answered(trial, 1));
    advanceUntil(trial, () -> isIdle("process-2.err"));
    long waited = waitInVain(trial);

    assertThat(waited).isGreaterThan(LAUNCH_LIMIT_NS);
    TrialRecord record = failed(trial);
    assertThat(record.cause())
        .isEqualTo(
            "process 2 (pid "
                + pid(record, 2)
                + ") did not come up within 20 s; process 2 wrote: idle");
    assertThat(record.startNs()).isZero();
    assertThat(record.processes().get(0).port()).isEqualTo(OptionalInt.of(4711));
    assertThat(record.processes().get(1).port()).isEmpty();
    assertThat(record.processes())
        .allSatisfy(end -> assertThat(end.exit()).isEqualTo("signal 9 (KILL)"))
        .allSatisfy(end -> assertThat(end.queued()).isEmpty());
  }

  /**
   * Lets the clock of the limits run on, a second at a time, until the trial has failed.
   *
   * @return for how long
   */
  private long waitInVain(RealTrial trial) {
    long began = now.get();
    while (trial.stage() != Stage.FAILED) {
      now.addAndGet(SECOND_NS);
      trial.advance();
    }
    return now.get() - began;
  }

  /** Before that, the processor time of its start is a sign of life. */
  private boolean isIdle(String err) {
    Path written = folder.resolve(err);
    return Files.exists(written) && written.toFile().length() > 0;
  }

  private static long pid(TrialRecord record, int process) {
    return record.processes().get(process - 1).pid().orElseThrow();
  }

  @Test
  void shouldNameTheProcessThatHangsWhileItConnects() throws Exception {
    RealTrial trial = launch(Script.WAITS, Script.DEAF);
    advanceUntil(trial, () -> trial.stage() == Stage.CONNECTING);
    for (int poll = 1; poll <= 5; poll++) {
      int answers = poll;
      trial.poll();
      advanceUntil(trial, () -> trial.standings().get(0).ticks() == answers);
    }
    waitInVain(trial);

    TrialRecord record = failed(trial);
    assertThat(record.cause())
        .isEqualTo("process 2 (pid " + pid(record, 2) + ") hangs: it did not connect within 20 s");
  }

  @Test
  void shouldNameAllThatDoNotConnectAlthoughTheyAnswer() throws Exception {
    RealTrial trial = launch(Script.WAITS, Script.WAITS);
    advanceUntil(trial, () -> trial.stage() == Stage.CONNECTING);
    waitInVain(trial);

    TrialRecord record = failed(trial);
    assertThat(record.cause())
        .isEqualTo(
            String.format(
                "processes 1 and 2 (pid %d, %d) did not connect within 20 s",
                pid(record, 1), pid(record, 2)));
  }

  /** As when harness and children are stopped together from the terminal, and go on. */
  @Test
  void shouldNotCountTheTimeInWhichItWasStoppedItself() throws Exception {
    RealTrial trial = launch(Script.GOOD, Script.SILENT);
    advanceUntil(trial, () -> answered(trial, 1));
    now.addAndGet(TimeUnit.HOURS.toNanos(1));
    trial.advance();
    assertThat(trial.stage()).isEqualTo(Stage.LAUNCHED);
  }

  /** Asks, and says whether the process has ever answered. */
  private static boolean answered(RealTrial trial, int process) {
    trial.poll();
    return trial.standings().get(process - 1).ticks() > 0;
  }

  @Test
  void shouldNotTakeAStartingProcessToHang() throws Exception {
    RealTrial trial = launch(Script.SILENT, Script.SILENT);
    for (int poll = 0; poll < 50; poll++) {
      trial.poll();
      trial.advance();
    }
    assertThat(trial.stage()).isEqualTo(Stage.LAUNCHED);
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
      advanceUntil(trial, () -> trial.standings().get(0).ticks() == answers);
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
    advanceUntil(trial, () -> trial.standings().get(0).equals(new ProcessStatus(5, 9, 2)));
    trial.poll();
    advanceUntil(trial, () -> trial.standings().get(0).equals(new ProcessStatus(1, 0, 0)));
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
  void shouldFailWhenTheProgramCannotBeStarted() throws Exception {
    RealTrial trial =
        launch(new ChildCommand(List.of(folder.resolve("no-such-program").toString())));
    TrialRecord record = failed(trial);
    assertThat(record.cause()).startsWith("the JVM of process 1 did not start, after 0 of 2 had: ");
    assertThat(record.processes())
        .hasSize(2)
        .allSatisfy(end -> assertThat(end.exit()).isEqualTo("not started"));
    trial.poll();
    trial.advance();
    assertThat(trial.stage()).isEqualTo(Stage.FAILED);
  }

  @Test
  void shouldRecordTheRelayOfAStar() throws Exception {
    RealTrial trial = launchStar(Script.CALLS, Script.CALLS, Script.GOOD);
    advanceTo(trial, Stage.READY);
    trial.start(START_NS, now.get() + LEAD_NS);
    advanceTo(trial, Stage.FINISHED);
    assertThat(trial.standings()).as("those of the processes").hasSize(2);
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
              mute.standings().stream().allMatch(standing -> standing.ticks() == answers)
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
    advanceUntil(busy, () -> busy.standings().equals(List.of(FINISHED, FINISHED)));
    now.addAndGet(END_LIMIT_NS + 1);
    busy.advance();
    assertThat(failed(busy).cause())
        .isEqualTo("the trial did not end within 20 s after its duration; still busy: the relay");
  }

  @Test
  void shouldSayThatTheRelayWasNotStarted() throws Exception {
    RealTrial trial =
        launch(STAR, new ChildCommand(List.of(folder.resolve("no-such-program").toString())));
    assertThat(failed(trial).relay().orElseThrow().exit()).isEqualTo("not started");
  }

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
    advanceUntil(trial, () -> trial.standings().get(0).equals(FINISHED));
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
      advanceUntil(trial, () -> trial.standings().get(0).ticks() == answers);
    }
    assertThat(trial.stage()).isEqualTo(Stage.STARTED);

    now.addAndGet(250_000_000L);
    advanceTo(trial, Stage.FINISHED);
    trial.poll();
    advanceUntil(trial, () -> trial.standings().get(1).ticks() == 1);
    trial.dismiss();
    TrialRecord record = trial.release();
    assertThat(record.state()).isEqualTo(TrialRecord.State.COMPLETE);
    TrialRecord.FaultDone done = record.faultsDone().get(0);
    assertThat(done.beganNs().orElseThrow())
        .isBetween(START_NS + 125_000_000L, START_NS + 375_000_000L);
    assertThat(done.endedNs()).isEqualTo(OptionalLong.of(START_NS + 375_000_000L));
    assertNoneAlive(record);
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
