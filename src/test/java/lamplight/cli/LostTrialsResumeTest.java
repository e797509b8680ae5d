package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.log.TrialRecord;
import lamplight.model.TimeMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resuming a copy of a run that has the folders of its trials, but not their logs. */
class LostTrialsResumeTest {
  @TempDir private Path folder;
  private Path run = Path.of("");

  @BeforeEach
  void make() throws IOException {
    Path file = folder.resolve("x.properties");
    Files.writeString(file, "rates = 1, 3\nduration = 20 s\nseeds = 1..3\n");
    String results = folder.resolve("results").toString();
    InProcess.Result made =
        InProcess.run("--virtual", "--quiet", "--results", results, file.toString());
    assertThat(made.code()).as(made.err()).isZero();
    run = Path.of(made.out().trim()).resolveSibling("");
  }

  private void deleteLogs(int seed) throws IOException {
    for (String log : List.of("process-1", "process-2", "queue-1", "queue-2")) {
      Files.delete(run.resolve("trials/seed-" + seed + "/" + log + ".csv"));
    }
  }

  @Test
  void trialsWithoutTheirLogsShouldBeRunAgain() throws Exception {
    String checks = Files.readString(run.resolve("checks.csv"));
    String processes = Files.readString(run.resolve("processes.csv"));
    String log = Files.readString(run.resolve("trials/seed-2/process-1.csv"));
    deleteLogs(2);
    deleteLogs(3);

    InProcess.Result resumed = InProcess.run("--resume", run.toString());

    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(resumed.err()).contains("2 of 2 done").doesNotContain("nothing to run");
    assertThat(run.resolve("checks.csv")).hasContent(checks);
    assertThat(run.resolve("processes.csv")).hasContent(processes);
    assertThat(run.resolve("trials/seed-2/process-1.csv")).hasContent(log);
  }

  /** Of a trial of which a log is left, the file that is missing is told, and the log stays. */
  @Test
  void aTrialWithALogLeftShouldStayAsItIs() throws Exception {
    Path lost = run.resolve("trials/seed-2/process-2.csv");
    Files.delete(lost);

    InProcess.Result resumed = InProcess.run("--resume", run.toString());

    assertThat(resumed.code()).isEqualTo(3);
    assertThat(resumed.err())
        .contains("nothing to run: all 3 trials have ended already")
        .contains("seed 2 cannot be read: " + lost);
    assertThat(lost.resolveSibling("process-1.csv")).exists();
  }

  /** Its processes did not come up when it was run again: it failed, and nothing of it is lost. */
  @Test
  void aTrialThatNeverStartedShouldNotCountAsLost() throws Exception {
    deleteLogs(2);
    assertThat(InProcess.run("report", run.toString()).err()).contains("its tables tell");
    Path record = run.resolve("trials/seed-2/trial.properties");
    neverStarted(TrialRecord.read(record)).write(record);
    for (int other : List.of(1, 3)) {
      Path made = run.resolve("trials/seed-" + other + "/trial.properties");
      neverStarted(TrialRecord.read(made)).write(made);
      deleteLogs(other);
    }
    edit("effective.properties", "time = virtual", "time = real");
    // A key of virtual time alone.
    edit("effective.properties", "(?m)^clock\\.skew = .*\\R", "");
    InProcess.Result report = InProcess.run("report", run.toString());

    assertThat(report.code()).isEqualTo(3);
    assertThat(report.err()).doesNotContain("its tables tell");
  }

  private static TrialRecord neverStarted(TrialRecord of) {
    TrialRecord.ProcessEnd end =
        new TrialRecord.ProcessEnd(
            OptionalInt.empty(), OptionalLong.empty(), "not started", OptionalLong.empty());
    return new TrialRecord(
        of.point(),
        of.spec(),
        TimeMode.REAL,
        of.timeScale(),
        TrialRecord.State.FAILED,
        "no JVM",
        0,
        Collections.nCopies(2, end),
        of.relay(),
        of.faultsDone());
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(run.resolve(file));
    assertThat(text).containsPattern(from);
    Files.writeString(run.resolve(file), text.replaceFirst(from, to));
  }
}
