package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lamplight.experiment.Experiment;
import lamplight.experiment.Study;
import lamplight.log.Maker;
import lamplight.log.TrialRecord;
import lamplight.trial.ChildCommand;
import lamplight.trial.HangLimit;
import lamplight.trial.ScriptedChild.Script;
import lamplight.trial.ScriptedChildren;
import lamplight.trial.SupervisedTrial;
import lamplight.trial.TrialStanding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs of trials of two processes whose children play scripts. */
@Timeout(120)
class RunnerTest {
  private static final TrialId SEED_1 = new TrialId("", 1);
  private static final TrialId SEED_2 = new TrialId("", 2);

  private static final Maker MAKER = new Maker("0.1.0", "0123", true, "VM 17", "bench");

  @TempDir Path results;
  private RunFolder folder;
  private final Interruption interruption = new Interruption();
  private final Heard heard = new Heard();

  @BeforeEach
  void create() throws IOException {
    folder = RunFolder.create(results, "scripted", Instant.EPOCH);
  }

  private boolean run(int jobs, Script... scripts) throws Exception {
    ChildCommand command = ScriptedChildren.command(scripts);
    return run(jobs, () -> command, HangLimit.DEFAULT);
  }

  private boolean run(int jobs, ChildProgram program, HangLimit hang) throws Exception {
    Experiment experiment = Experiments.of(2, Experiments.fixed(1, 1), 2, "1000");
    return new Runner(folder, program, MAKER, interruption, hang, heard)
        .run(new RunPlan(Study.of(experiment), RunPlan.trialsOf(Study.of(experiment)), jobs, 2));
  }

  /**
   * One trial at a time: the first with these scripts, the second well; a second of silence is a
   * hang.
   */
  private void runTheFirstWith(Script... scripts) throws Exception {
    Iterator<ChildCommand> commands =
        List.of(
                ScriptedChildren.command(scripts),
                ScriptedChildren.command(Script.GOOD, Script.GOOD))
            .iterator();
    assertThat(run(1, commands::next, new HangLimit(TimeUnit.SECONDS.toNanos(1)))).isTrue();
  }

  private TrialRecord record(TrialId trial) throws IOException {
    return TrialRecord.read(folder.trial(trial).record());
  }

  @Test
  void shouldRunTheTrialsInWaves() throws Exception {
    assertThat(run(1, Script.GOOD, Script.GOOD)).isTrue();

    // Two waves of 60 ms of ticking, 1 s around it, and 0.814 s of two processors to launch.
    assertThat(heard.lines)
        .containsExactly(
            "wave 1 of 2: [seed 1], 2934 ms left",
            "start, 2527 ms left",
            "seed 1 COMPLETE",
            "wave 2 of 2: [seed 2], 1467 ms left",
            "start, 1060 ms left",
            "seed 2 COMPLETE");
    assertThat(record(SEED_1).state()).isEqualTo(TrialRecord.State.COMPLETE);
    assertThat(record(SEED_2).spec().seed()).isEqualTo(2);
    assertThat(record(SEED_2).maker()).contains(MAKER);
    assertThat(folder.hasEnded(SEED_1)).isTrue();
  }

  @Test
  void shouldRunTheTrialsOfAWaveTogether() throws Exception {
    assertThat(run(2, Script.GOOD, Script.GOOD)).isTrue();
    assertThat(heard.lines)
        .containsExactly(
            "wave 1 of 1: [seed 1, seed 2], 1874 ms left",
            "start, 1060 ms left",
            "seed 1 COMPLETE",
            "seed 2 COMPLETE");
    // The starts are staggered by 17.3 ms.
    assertThat(record(SEED_2).startNs() - record(SEED_1).startNs()).isEqualTo(17_300_000);
  }

  @Test
  void shouldRecordFailedTrialsAndGoOn() throws Exception {
    assertThat(run(1, Script.SILENT, Script.DIES)).isTrue();
    assertThat(heard.lines)
        .as("a wave of failed trials never starts")
        .containsExactly(
            "wave 1 of 2: [seed 1], 2934 ms left",
            "seed 1 FAILED",
            "wave 2 of 2: [seed 2], 1467 ms left",
            "seed 2 FAILED");
    assertThat(record(SEED_1).cause()).contains("exit code 7").contains("no oil in the lamp");
    assertThat(folder.hasEnded(SEED_2)).isTrue();
    assertThat(folder.isSettled(SEED_2)).isFalse();
  }

  @Test
  void shouldFailTheTrialOfAProcessThatDoesNotComeUpAndGoOn() throws Exception {
    runTheFirstWith(Script.GOOD, Script.SILENT);

    assertThat(heard.lines).contains("seed 1 FAILED", "seed 2 COMPLETE");
    long pid = record(SEED_1).processes().get(1).pid().orElseThrow();
    assertThat(record(SEED_1).cause())
        .isEqualTo("process 2 (pid " + pid + ") did not come up within 1 s");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void shouldFailTheTrialOfAProcessThatIsStoppedAndGoOn() throws Exception {
    List<Long> stopped = new ArrayList<>();
    heard.atStart =
        () -> {
          if (stopped.isEmpty()) {
            stopped.add(stopAChild());
          }
        };
    runTheFirstWith(Script.BUSY, Script.BUSY);

    assertThat(heard.lines).contains("seed 1 FAILED", "seed 2 COMPLETE");
    List<Long> pids =
        record(SEED_1).processes().stream().map(end -> end.pid().orElseThrow()).toList();
    long pid = stopped.get(0);
    assertThat(record(SEED_1).cause())
        .isEqualTo(
            "process %d (pid %d) hangs: it did not answer 10 times in a row"
                .formatted(pids.indexOf(pid) + 1, pid));
  }

  /** Stops one of the children, as Ctrl-Z would. */
  private static long stopAChild() {
    ProcessHandle child =
        ProcessHandle.current()
            .children()
            .filter(one -> one.info().commandLine().orElse("").contains("ScriptedChild"))
            .findFirst()
            .orElseThrow();
    try {
      int exit = new ProcessBuilder("kill", "-STOP", Long.toString(child.pid())).start().waitFor();
      assertThat(exit).isZero();
    } catch (IOException | InterruptedException failure) {
      throw new AssertionError("kill -STOP", failure);
    }
    return child.pid();
  }

  @Test
  void shouldAskOftenForSomebodyWhoWatches() throws Exception {
    heard.glanceNs = TimeUnit.MILLISECONDS.toNanos(1);
    heard.atStanding =
        standings -> {
          if (standings.values().stream().allMatch(RunnerTest::hasAnsweredThrice)) {
            interruption.request();
          }
        };
    ChildCommand command = ScriptedChildren.command(Script.BUSY, Script.BUSY);
    // In the usual course of so patient a run, it would ask for the first time after six minutes.
    assertThat(run(2, () -> command, new HangLimit(TimeUnit.HOURS.toNanos(1)))).isFalse();
    assertThat(heard.lines).contains("start, 1060 ms left");
  }

  private static boolean hasAnsweredThrice(TrialStanding standing) {
    return standing.stage() == SupervisedTrial.Stage.STARTED
        && standing.processes().stream().allMatch(status -> status.ticks() >= 3);
  }

  @Test
  void shouldGiveUpUnfinishedTrialsWhenInterrupted() throws Exception {
    heard.atWaveBegin = interruption::request;
    assertThat(run(1, Script.GOOD, Script.SILENT)).isFalse();
    assertThat(heard.lines).containsExactly("wave 1 of 2: [seed 1], 2934 ms left");
    assertThat(folder.path().resolve("trials")).isEmptyDirectory();
  }

  @Test
  void shouldStartNothingAfterAnInterruption() throws Exception {
    interruption.request();
    assertThat(run(1, Script.GOOD, Script.GOOD)).isFalse();
    assertThat(heard.lines).isEmpty();
  }

  /** Writes down what it is told, standings aside. */
  private static final class Heard implements RunListener {
    private final List<String> lines = new ArrayList<>();
    private Runnable atWaveBegin = () -> {};
    private Runnable atStart = () -> {};
    private Consumer<Map<TrialId, TrialStanding>> atStanding = standings -> {};
    private long glanceNs = Long.MAX_VALUE;

    @Override
    public void waveBegins(List<TrialId> trials, int wave, int waves, double secondsLeft) {
      long left = Math.round(secondsLeft * 1000);
      lines.add("wave " + wave + " of " + waves + ": " + trials + ", " + left + " ms left");
      atWaveBegin.run();
    }

    @Override
    public void waveStarts(double secondsLeft) {
      lines.add("start, " + Math.round(secondsLeft * 1000) + " ms left");
      atStart.run();
    }

    @Override
    public void standing(Map<TrialId, TrialStanding> standings) {
      atStanding.accept(standings);
    }

    @Override
    public long glanceNs() {
      return glanceNs;
    }

    @Override
    public void trialEnded(TrialId trial, TrialRecord record) {
      lines.add(trial + " " + record.state());
    }
  }
}
