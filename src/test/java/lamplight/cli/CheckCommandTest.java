package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lamplight.log.TrialFolder;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.trial.TrialLogWriter;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The exit code of {@code check LOG...} with the record of the trial beside the logs. */
class CheckCommandTest {
  private static final long SECOND_NS = 1_000_000_000L;

  @TempDir private Path directory;

  private TrialFolder write(PlannedFault... faults) throws IOException {
    TrialSpec spec =
        TrialSpec.withRandomPhases(
                1, 10, 60 * SECOND_NS, Stream.of(1L, 3L, 6L).map(Rate::of).toList())
            .withFaults(new PlannedFaults(List.of(faults)));
    TrialFolder folder = new TrialFolder(directory);
    try (TrialLogWriter logs = new TrialLogWriter(folder, spec)) {
      VirtualTrial.record("", spec, logs).write(folder.record());
    }
    return folder;
  }

  private static int check(TrialFolder folder) {
    return new CommandLine(new CheckCommand())
        .execute(folder.log(1).toString(), folder.log(2).toString(), folder.log(3).toString());
  }

  private static void keepRows(Path log, int rows) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(log)).subList(0, rows + 1);
    Files.writeString(log, String.join("\n", lines) + "\n");
  }

  @Test
  void shouldBeWellWhenAProcessWasKilledAsPlanned() throws IOException {
    assertThat(check(write(new PlannedFault.Kill(1, 50 * SECOND_NS)))).isEqualTo(ExitCode.OK);
  }

  @Test
  void shouldBeWellWhenAProcessWasKilledBeforeItsFirstTick() throws IOException {
    assertThat(check(write(new PlannedFault.Kill(2, 0)))).isEqualTo(ExitCode.OK);
  }

  @Test
  void shouldFindThatTheRowsOfAKilledProcessAreGone() throws IOException {
    TrialFolder folder = write(new PlannedFault.Kill(2, 30 * SECOND_NS));
    keepRows(folder.log(2), 0);

    assertThat(check(folder)).isEqualTo(ExitCode.BROKEN);
  }

  /** Somebody killed process 2 after 6 s, long before the kill of process 1 that was planned. */
  @Test
  void shouldNotBeWellWhenTheTrialFailed() throws IOException {
    TrialFolder folder = write(new PlannedFault.Kill(1, 50 * SECOND_NS));
    keepRows(folder.log(1), 6);
    keepRows(folder.log(2), 18);
    keepRows(folder.log(3), 36);
    for (int process = 1; process <= 3; process++) {
      keepRows(folder.queue(process), 0);
    }
    String record = Files.readString(folder.record());
    Files.writeString(
        folder.record(),
        record
            .replace("state = complete", "state = failed")
            .replace("cause = ", "cause = process 2 ended before the trial did")
            .replace("began_ns = 50000000000", "began_ns = "));

    assertThat(check(folder)).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void shouldSayThatAPathDoesNotExist() {
    Path nowhere = directory.resolve("a");

    assertThat(InProcess.run("check", nowhere.toString(), nowhere.toString()))
        .isEqualTo(
            new InProcess.Result(
                2,
                "",
                "harness: "
                    + nowhere
                    + ": there is no such file or folder: expected a run's folder, or the log of"
                    + " every process\n"));
    assertThat(InProcess.run("check", directory.toString(), nowhere.toString()).err())
        .startsWith("harness: " + directory + ": not a file: expected a run's folder, or the log");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void shouldSayThatTheResultsCannotBeWritten() throws IOException {
    Path file = Files.writeString(directory.resolve("x.properties"), "rates = 1, 3\nseeds = 1\n");

    InProcess.Result run = InProcess.run("--virtual", "--results", "/proc/x", file.toString());
    assertThat(run.err()).startsWith("harness: cannot write the results to /proc/x (");
    assertThat(run.code()).isEqualTo(2);
  }
}
