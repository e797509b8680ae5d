package lamplight.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lamplight.analysis.check.CheckResult;
import lamplight.analysis.check.Rule;
import lamplight.analysis.check.Verdict;
import lamplight.log.LogFormatException;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.trial.TrialLogWriter;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a trial in which process 2 was killed at 30 s of 60, after 90 ticks of 180. */
class KilledLogsTest {
  private static final TrialSpec SPEC =
      TrialSpec.withRandomPhases(
              1, 10, 60_000_000_000L, Stream.of(1L, 3L, 6L).map(Rate::of).toList())
          .withFaults(new PlannedFaults(List.of(new PlannedFault.Kill(2, 30_000_000_000L))));

  @TempDir private Path directory;

  private TrialFolder write() throws IOException {
    TrialFolder folder = new TrialFolder(directory);
    try (TrialLogWriter logs = new TrialLogWriter(folder, SPEC)) {
      VirtualTrial.record("", SPEC, logs).write(folder.record());
    }
    return folder;
  }

  /** The same as if it had run in real time, and so many rows had been counted after the kill. */
  private static void recordAsReal(TrialFolder folder, long ticks) throws IOException {
    TrialRecord record = TrialRecord.read(folder.record());
    List<TrialRecord.ProcessEnd> ends = new ArrayList<>(record.processes());
    ends.set(
        1,
        new TrialRecord.ProcessEnd(
            OptionalInt.empty(),
            OptionalLong.empty(),
            "signal 9 (KILL)",
            OptionalLong.empty(),
            OptionalLong.of(ticks)));
    new TrialRecord(
            "",
            record.spec(),
            TimeMode.REAL,
            BigDecimal.ONE,
            record.state(),
            "",
            0,
            ends,
            record.relay(),
            record.faultsDone())
        .write(folder.record());
  }

  private static void keepRows(Path log, int rows) throws IOException {
    List<String> lines = Files.readAllLines(log).subList(0, rows + 1);
    Files.writeString(log, String.join("\n", lines) + "\n");
  }

  private static CheckResult check(TrialFolder folder) throws IOException {
    return TrialAnalyzer.analyze(folder).check();
  }

  @Test
  void shouldBeIncompleteAsPlannedWhenEveryRowIsThere() throws IOException {
    TrialFolder folder = write();
    assertThat(check(folder).verdict()).isEqualTo(Verdict.INCOMPLETE);
    recordAsReal(folder, 90);
    assertThat(check(folder).verdict()).isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void shouldFindALogThatWasCut() throws IOException {
    TrialFolder folder = write();
    keepRows(folder.log(2), 30);

    CheckResult result = check(folder);
    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(result.rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo(
            "process 2: its log ends with tick 30, but 90 ticks were made before it was killed");

    recordAsReal(folder, 90);
    assertThat(check(folder).rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo(result.rules().get(Rule.TICKS.ordinal()).first());
  }

  @Test
  void shouldRefuseALogThatIsGoneOrEmpty() throws IOException {
    TrialFolder folder = write();
    Files.writeString(folder.log(2), "");
    assertThatThrownBy(() -> check(folder))
        .isInstanceOf(LogFormatException.class)
        .hasMessageStartingWith(folder.log(2) + ":1: the file is empty");

    Files.delete(folder.log(2));
    assertThatThrownBy(() -> check(folder))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(folder.log(2) + ": there is no such file");
  }

  @Test
  void shouldRefuseAQueueFileThatIsGone() throws IOException {
    TrialFolder folder = write();
    Files.delete(folder.queue(2));

    assertThatThrownBy(() -> check(folder))
        .hasMessageStartingWith(folder.queue(2) + ": there is no such file");
  }

  /** A signal may come in the middle of a write. */
  @Test
  void shouldLeaveOutALastRowThatTheSignalCutShort() throws IOException {
    TrialFolder folder = write();
    String log = Files.readString(folder.log(2));
    Files.writeString(folder.log(2), log.substring(0, log.length() - 3));
    recordAsReal(folder, 89);
    assertThat(check(folder).verdict()).isEqualTo(Verdict.INCOMPLETE);

    // It was whole when the rows were counted.
    recordAsReal(folder, 90);
    assertThat(check(folder).verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void shouldTakeAProcessForAliveWhoseKillWasNotDone() throws IOException {
    TrialFolder folder = write();
    String record = Files.readString(folder.record());
    Files.writeString(
        folder.record(), record.replace("fault.1.began_ns = 30000000000", "fault.1.began_ns = "));

    assertThat(check(folder).rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo("process 2: its log ends with tick 90, but 180 ticks were due");
  }
}
