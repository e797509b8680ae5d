package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lamplight.check.CheckResult;
import lamplight.check.Verdict;
import lamplight.check.ViolationListener;
import lamplight.log.ProgramEnd;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.process.TimeSource;
import lamplight.program.ProgramCommand;
import lamplight.program.ProgramPlan;
import lamplight.results.LogSetCheck;
import lamplight.trial.SupervisedTrial.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trials of three processes: our own machine, and shell scripts in the place of programs. */
@Timeout(120)
class ProgramTrialTest {
  /** Fifteen seconds at fifty times the speed. */
  private static final TrialSpec SPEC =
      TrialSpec.withRandomPhases(
          1, 10, 15_000_000_000L, List.of(Rate.of(2), Rate.of(6), Rate.of(6)));

  private static final BigDecimal SCALE = BigDecimal.valueOf(50);
  private static final String READY = "read init; echo '{\"type\":\"ready\"}'; read start; ";

  @TempDir private Path folder;
  private final Bell bell = new Bell();
  private final TimeSource time = TimeSource.ofThisMachine();
  private final List<SupervisedTrial> launched = new ArrayList<>();

  @AfterEach
  void close() {
    launched.forEach(SupervisedTrial::close);
  }

  @Test
  void ourOwnMachinesShouldFollowTheRulesOnTheRouter() throws Exception {
    TrialRecord record = run(SPEC, builtin(), builtin(), builtin());

    assertThat(record.cause()).isEmpty();
    assertThat(record.state()).isEqualTo(TrialRecord.State.COMPLETE);
    assertThat(checked(record).verdict()).isEqualTo(Verdict.VALID);
    assertThat(record.processes())
        .extracting(TrialRecord.ProcessEnd::program)
        .containsOnly(Optional.of(new ProgramEnd("builtin", false, 0, "", List.of())));
  }

  @Test
  void copiesShouldBeDelayedAsTheSeedSays() throws Exception {
    NetworkDelay delay = new NetworkDelay.Uniform(200_000_000, 3_000_000_000L);
    TrialRecord record = run(SPEC.withDelay(delay), builtin(), builtin(), builtin());

    assertThat(record.cause()).isEmpty();
    assertThat(checked(record).verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void plannedFaultsShouldHitOurOwnMachines() throws Exception {
    PlannedFaults faults =
        new PlannedFaults(
            List.of(
                new PlannedFault.Cut(2, 3, 1_000_000_000L, 3_000_000_000L),
                new PlannedFault.Kill(1, 5_000_000_000L),
                new PlannedFault.Pause(2, 5_000_000_000L, 5_000_000_000L)));
    TrialRecord record = run(SPEC.withFaults(faults), builtin(), builtin(), builtin());

    assertThat(record.cause()).isEmpty();
    assertThat(record.processes().get(0).ticks()).isPresent();
    assertThat(checked(record).verdict()).isEqualTo(Verdict.INCOMPLETE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          exit 3                             | process 2 ended after tick 0, with exit code 3
          echo '{"event":"sleep"}'; sleep 99 | process 2: line 2 of its output, {"event":"sleep"}: the field clock is missing: expected a whole number, the clock after the event
          echo '{"type":"ready"'; sleep 99   | process 2: line 2 of its output, {"type":"ready": it is not JSON from character 16 on: expected an object such as {"tick":1,"event":"internal","clock":1}
          echo '{"event":"send","clock":1,"to":[2],"stamp":1}'; sleep 99 | process 2: line 2 of its output, {"event":"send","clock":1,"to":[2],"stamp":1}: it sends to itself: expected one of its peers, 1, 3, or all of them
          echo '{"event":"send","clock":1,"to":[4],"stamp":1}'; sleep 99 | process 2: line 2 of its output, {"event":"send","clock":1,"to":[4],"stamp":1}: there is no process 4: expected one of its peers, 1, 3
          echo '{"event":"receive","clock":1,"id":"7-1","queue":0}'; sleep 99 | process 2: line 2 of its output, {"event":"receive","clock":1,"id":"7-1","queue":0}: no message 7-1 was delivered to it: expected the id of one that was
          """)
  void aFailingProgramShouldBeNamed(String behind, String cause) throws Exception {
    TrialRecord record = run(SPEC, builtin(), shell(READY + behind), builtin());

    assertThat(record.state()).isEqualTo(TrialRecord.State.FAILED);
    assertThat(record.cause()).isEqualTo(cause.replace("after tick 0", "before its first tick"));
    assertNoneAlive(record);
  }

  @Test
  void aProgramThatIsNotReadyShouldBeNamedWithWhatItWrote() throws Exception {
    TrialRecord record =
        run(SPEC, builtin(), builtin(), shell("printf '{\"type\":\"ready\"}'; sleep 99"));

    assertThat(record.cause())
        .isEqualTo(
            "process 3 was not ready within 1 s: it wrote 16 bytes without a newline at their end:"
                + " {\"type\":\"ready\"} (end each object with a newline, and flush the output)");
    assertNoneAlive(record);
  }

  @Test
  void whatAProgramLeavesBehindShouldBeKilledAndNamed() throws Exception {
    String script =
        READY
            + "setsid sleep 98 </dev/null >/dev/null 2>&1 & sleep 97 & echo '{\"type\":\"done\"}'";
    TrialRecord record =
        run(SPEC, builtin(), builtin(), shell(READY + script.substring(READY.length())));

    assertThat(record.cause()).isEmpty();
    assertThat(record.processes().get(2).program().orElseThrow().findings())
        .anyMatch(
            finding ->
                finding.startsWith(
                    "the program leaves a process behind, which was killed; first:"
                        + " process id "))
        .anyMatch(
            finding ->
                finding.equals(
                    "ticks are left out; first: it is done after tick 0 of"
                        + " 90; line 2 of its output: {\"type\":\"done\"}"));
    assertThat(
            ProcessHandle.allProcesses()
                .flatMap(each -> each.info().commandLine().stream())
                .filter(line -> line.contains("sleep 98") || line.contains("sleep 97")))
        .isEmpty();
  }

  @Test
  void debuggingOutputAndWordsOnStandardErrorShouldBeKept() throws Exception {
    TrialRecord record =
        run(SPEC, builtin(), builtin(), shell("echo hello; " + READY + "echo oh no >&2; exit 1"));

    assertThat(record.cause())
        .isEqualTo("process 3 ended before its first tick, with exit code 1; it wrote: oh no");
    assertThat(record.processes().get(2).program().orElseThrow())
        .isEqualTo(new ProgramEnd("a script", false, 1, "hello", List.of()));
    assertThat(folder.resolve("process-3.out")).hasContent("hello");
    assertThat(folder.resolve("files-3")).doesNotExist();
  }

  private static ProgramCommand builtin() {
    return ProgramCommand.builtin();
  }

  private static ProgramCommand shell(String script) {
    return new ProgramCommand("a script", List.of("/bin/sh", "-c", script));
  }

  private TrialRecord run(TrialSpec spec, ProgramCommand... commands) throws Exception {
    ProgramPlan plan =
        new ProgramPlan(List.of(commands), Map.of(), false, TimeUnit.SECONDS.toNanos(1), SCALE);
    ProgramTrial trial =
        ProgramTrial.launch(
            "",
            spec,
            plan,
            new TrialFolder(folder),
            new Supervision(bell, time, HangLimit.DEFAULT));
    launched.add(trial);
    advanceTo(trial, Stage.READY);
    if (trial.stage() == Stage.READY) {
      long nowNs = time.systemNs();
      long leadNs = TimeUnit.MILLISECONDS.toNanos(50);
      trial.start(nowNs + leadNs, time.monotonicAt(nowNs) + leadNs);
      advanceTo(trial, Stage.FINISHED);
      trial.dismiss();
    }
    TrialRecord record = trial.release();
    record.write(new TrialFolder(folder).record());
    assertThat(TrialRecord.read(new TrialFolder(folder).record())).isEqualTo(record);
    return record;
  }

  private void advanceTo(SupervisedTrial trial, Stage stage) throws InterruptedException {
    trial.advance();
    while (trial.stage() != stage && trial.stage() != Stage.FAILED) {
      bell.await(Math.min(TimeUnit.MILLISECONDS.toNanos(100), trial.untilFaultNs()));
      trial.advance();
    }
  }

  private CheckResult checked(TrialRecord record) throws Exception {
    List<Path> logs = IntStream.rangeClosed(1, 3).mapToObj(new TrialFolder(folder)::log).toList();
    assertThat(logs).allMatch(Files::exists);
    return new LogSetCheck(logs, Optional.of(record), OptionalLong.empty(), Optional.empty())
        .check(ViolationListener.NONE);
  }

  private static void assertNoneAlive(TrialRecord record) {
    for (TrialRecord.ProcessEnd end : record.processes()) {
      end.pid()
          .ifPresent(
              pid -> assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty());
    }
  }
}
