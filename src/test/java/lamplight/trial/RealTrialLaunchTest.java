package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import lamplight.log.TrialRecord;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.trial.ScriptedChild.Script;
import lamplight.trial.SupervisedTrial.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Trials of scripted children that do not come up, or do not connect. */
@Timeout(120)
class RealTrialLaunchTest extends RealTrialFixture {
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

  @Test
  void shouldNameTheProcessThatHangsWhileItConnects() throws Exception {
    RealTrial trial = launch(Script.WAITS, Script.DEAF);
    advanceUntil(trial, () -> trial.stage() == Stage.CONNECTING);
    for (int poll = 1; poll <= 5; poll++) {
      int answers = poll;
      trial.poll();
      advanceUntil(trial, () -> trial.standing().processes().get(0).ticks() == answers);
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
  void shouldFailWhenTheProgramCannotBeStarted() throws Exception {
    RealTrial trial =
        launch(
            new ChildCommand(
                List.of(folder.resolve("no-such-program").toString()), Optional.empty()));
    TrialRecord record = failed(trial);
    assertThat(record.cause()).startsWith("the JVM of process 1 did not start, after 0 of 2 had: ");
    assertThat(record.processes())
        .hasSize(2)
        .allSatisfy(end -> assertThat(end.exit()).isEqualTo("not started"));
    trial.poll();
    trial.advance();
    assertThat(trial.stage()).isEqualTo(Stage.FAILED);
  }
}
