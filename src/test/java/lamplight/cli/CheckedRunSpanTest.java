package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lamplight.experiment.Made;
import lamplight.experiment.ParsedExperiment;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.run.Build;
import lamplight.run.Run;
import lamplight.run.TrialId;
import lamplight.trial.TrialLogWriter;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check RUN_DIR} of a trial in real time that started a nanosecond after the epoch. */
class CheckedRunSpanTest {
  @TempDir private Path results;

  private InProcess.Result check(String runBegan) throws Exception {
    ParsedExperiment parsed =
        Made.parsed("some.properties", "rates = 1, 3\nduration = 9 s\nseeds = 1\n", List.of());
    Clock clock = Clock.fixed(Instant.parse(runBegan), ZoneOffset.UTC);
    Run run = Run.begin(parsed, results, "run some.properties", Build.current(), 1, clock);
    TrialSpec spec = parsed.study().first().trial(1);
    TrialFolder folder = run.folder().trial(new TrialId("", 1));
    Files.createDirectories(folder.path());
    try (TrialLogWriter logs = new TrialLogWriter(folder, spec)) {
      TrialRecord virtual = VirtualTrial.record("", spec, logs);
      new TrialRecord(
              "",
              spec,
              TimeMode.REAL,
              BigDecimal.ONE,
              TrialRecord.State.COMPLETE,
              "",
              1,
              virtual.processes(),
              Optional.empty(),
              List.of())
          .write(folder.record());
    }
    return InProcess.run("check", run.folder().path().toString());
  }

  @Test
  void shouldTakeATrialThatStartedAfterTheRun() throws Exception {
    assertThat(check("1970-01-01T00:00:00Z").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void shouldRefuseATrialThatStartedBeforeTheRun() throws Exception {
    InProcess.Result result = check("2026-03-04T05:06:07Z");

    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.out())
        .contains("refused: seed 1 (")
        .contains(
            ") started at 1970-01-01T00:00:00.000000001Z by its trial.properties, before the run"
                + " began at 2026-03-04T05:06:07Z by run.properties: it is a trial of another run,"
                + " or the system clock was set meanwhile");
  }
}
