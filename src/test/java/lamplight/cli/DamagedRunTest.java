package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lamplight.run.RunFolder;
import lamplight.run.RunLock;
import lamplight.run.TypedCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads of a run in whose folder something was broken, lost or swapped. */
class DamagedRunTest {
  @TempDir private Path folder;
  private String run = "";

  @BeforeEach
  void make() throws Exception {
    Path file = folder.resolve("x.properties");
    Files.writeString(file, "rates = 1, 3\nseeds = 1..2\nduration = 20 s\n");
    String results = folder.resolve("results").toString();
    InProcess.Result made =
        InProcess.run("--virtual", "--quiet", "--results", results, file.toString());
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.err()).isEmpty();
    run = Path.of(made.out().trim()).resolveSibling("").toString();
  }

  private Path in(String name) {
    return Path.of(run).resolve(name);
  }

  /** One clock value too high, as if the stamp were taken at the wrong moment. */
  private void breakRule() throws Exception {
    Path log = in("trials/seed-2/process-2.csv");
    List<String> rows = new ArrayList<>(Files.readAllLines(log));
    String[] cells = rows.get(20).split(",", -1);
    cells[5] = Long.toString(Long.parseLong(cells[5]) + 1);
    rows.set(20, String.join(",", cells));
    Files.writeString(log, String.join("\n", rows) + "\n");
  }

  @Test
  void aReportShouldNameTheFirstViolation() throws Exception {
    breakRule();
    InProcess.Result report = InProcess.run("report", run);
    assertThat(report.code()).isEqualTo(1);
    String warning = report.err().lines().reduce("", (before, line) -> line);
    assertThat(warning)
        .startsWith("harness: seed 2 is invalid: rule 2: process 2, tick 20")
        .endsWith("; see the report");
    InProcess.Result resumed = InProcess.run("--resume", run, "--quiet");
    assertThat(resumed.code()).isEqualTo(1);
    assertThat(resumed.err()).isEqualTo(warning + "\n");
  }

  @Test
  void swappedTrialsShouldBeCountedAndLead() throws Exception {
    Path trials = in("trials");
    Files.move(trials.resolve("seed-1"), trials.resolve("other"));
    Files.move(trials.resolve("seed-2"), trials.resolve("seed-1"));
    Files.move(trials.resolve("other"), trials.resolve("seed-2"));
    String first = trials.resolve("seed-1") + " was made with seed = 2, but its folder says 1";

    InProcess.Result check = InProcess.run("check", run);
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.out())
        .contains("refused: " + first + "\n")
        .endsWith(
            "2 trials checked: 2 valid; 2 refused as not of this run\nfirst trouble: "
                + first
                + "\n");
    assertThat(InProcess.run("report", run).err())
        .startsWith("harness: " + first)
        .contains("give each folder its name back");
  }

  @Test
  void logsUnderAnotherNameShouldNotBeTakenForLost() throws Exception {
    Files.move(in("trials/seed-2"), in("trials/seed-3"));

    assertThat(InProcess.run("report", run).err())
        .contains("seed-3 is of no seed that effective.properties asks for (seeds = 1..2)")
        .doesNotContain("its tables tell");
  }

  /** As in a copy from which the logs were left out. */
  @Test
  void tablesShouldOutliveTheLogsOfTheirTrials() throws Exception {
    String checks = Files.readString(in("checks.csv"));
    String processes = Files.readString(in("processes.csv"));
    try (Stream<Path> files = Files.list(in("trials/seed-2"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    InProcess.Result report = InProcess.run("report", run);

    assertThat(report.code()).isEqualTo(3);
    assertThat(report.err())
        .isEqualTo(
            "harness: "
                + run
                + ": its tables tell of 2 trials, but the logs of 1 of them are not there (first:"
                + " seed 2); the tables and the report stay as they are, because those of the other"
                + " trials alone would take their place: put the logs back, or run these trials"
                + " again with: "
                + TypedCommand.of("--resume", run)
                + "; for a report of the others alone, move checks.csv away\n");
    assertThat(in("checks.csv")).hasContent(checks);
    assertThat(in("processes.csv")).hasContent(processes);

    Files.delete(in("trials/seed-2"));
    assertThat(InProcess.run("--resume", run, "--quiet").code()).isZero();
    assertThat(in("checks.csv")).hasContent(checks);
    // A table that says nothing is worth nothing.
    Files.writeString(in("checks.csv"), "no table");
    Files.delete(in("trials/seed-2/process-1.csv"));
    Files.delete(in("trials/seed-2/process-2.csv"));
    assertThat(InProcess.run("report", run).err()).contains("seed 2 cannot be read: ");
  }

  /** As where the JVMs of a trial did not come up. */
  @Test
  void aTrialThatFailedWithoutLogsShouldBeReportedTwice() throws Exception {
    for (String log : List.of("process-1", "process-2", "queue-1", "queue-2")) {
      Files.delete(in("trials/seed-2/" + log + ".csv"));
    }
    Path record = in("trials/seed-2/trial.properties");
    String failed =
        Files.readString(record)
            .replace("state = complete", "state = failed")
            .replaceFirst("cause = *\n", "cause = no JVM\n");
    Files.writeString(record, failed);
    Files.delete(in("checks.csv"));
    assertThat(InProcess.run("report", run).code()).isEqualTo(3);
    String checks = Files.readString(in("checks.csv"));

    InProcess.Result report = InProcess.run("report", run);

    assertThat(report.code()).isEqualTo(3);
    assertThat(report.err()).doesNotContain("its tables tell");
    assertThat(in("checks.csv")).hasContent(checks);
    assertThat(checks).contains("\n,2,clock_rule,0,0,");
  }

  /** As of a run that was interrupted before the first trial had ended. */
  @Test
  void aReportOfNoTrialShouldBeMade() throws Exception {
    for (String seed : List.of("seed-1", "seed-2")) {
      try (Stream<Path> files = Files.list(in("trials/" + seed))) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(in("trials/" + seed));
    }
    Files.delete(in("checks.csv"));
    InProcess.Result report = InProcess.run("report", run);

    assertThat(report.err()).contains("0 of 2 trials").doesNotContain("fault");
    assertThat(in("processes.csv")).content().hasLineCount(1);
  }

  @Test
  void aLostRecordOfTheRunShouldBeNamed() throws Exception {
    Files.delete(in("run.properties"));
    String missing = "harness: " + in("run.properties") + " is missing";

    InProcess.Result check = InProcess.run("check", run);
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.out()).endsWith("2 trials checked: 2 valid\n");
    assertThat(check.err()).isEqualTo(missing + "\n");
    String putBack =
        missing
            + "; put this file back: nothing else says how far the run came. The trials can be"
            + " checked without it: java -jar harness.jar check "
            + run
            + "\n";
    for (String command : List.of("report", "--resume")) {
      InProcess.Result result = InProcess.run(command, run);
      assertThat(result.code()).as(command).isEqualTo(3);
      assertThat(result.err()).as(command).isEqualTo(putBack);
    }
    InProcess.Result compare = InProcess.run("compare", run, run);
    assertThat(compare.code()).isEqualTo(3);
    assertThat(compare.err()).contains("run.properties is missing; put this file back");
  }

  @Test
  void aRunThatIsUnderWayShouldBeRefusedAndNothingElseSaid() throws Exception {
    try (RunLock lock = RunLock.take(RunFolder.open(Path.of(run)))) {
      lock.note(17);

      InProcess.Result resumed = InProcess.run("--resume", run);

      assertThat(resumed.code()).isEqualTo(2);
      assertThat(resumed.out()).isEmpty();
      assertThat(resumed.err())
          .isEqualTo(
              "harness: "
                  + run
                  + ": another harness (pid 17) uses this folder; wait for it to end\n");
    }
  }

  @Test
  void lostSettingsShouldBeNamed() throws Exception {
    Files.delete(in("effective.properties"));
    for (String command : List.of("check", "report", "--resume", "compare")) {
      InProcess.Result result =
          command.equals("compare")
              ? InProcess.run(command, run, run)
              : InProcess.run(command, run);
      assertThat(result.code()).as(command).isEqualTo(2);
      assertThat(result.err())
          .as(command)
          .isEqualTo(
              "harness: "
                  + (command.equals("--resume") ? "--resume: " : "")
                  + in("effective.properties")
                  + " is missing; put this file back: nothing else holds every setting of this"
                  + " run\n");
    }
  }
}
