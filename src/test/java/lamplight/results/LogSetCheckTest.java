package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import lamplight.check.CheckResult;
import lamplight.check.Extent;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import lamplight.check.ViolationListener;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.log.UnreadableException;
import lamplight.model.Die;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSetCheckTest {
  private static final TrialSpec SPEC =
      TrialSpec.withRandomPhases(
          1, 10, 20_000_000_000L, Stream.of(1L, 3L, 6L).map(Rate::of).toList());

  @TempDir private Path directory;
  private TrialFolder folder;
  private List<Path> logs;

  @BeforeEach
  void writeLogs() throws IOException {
    folder = LoggedTrial.write(directory, SPEC);
    logs = List.of(folder.log(3), folder.log(1), folder.log(2));
  }

  /** With the seed that the draws were made with. */
  private static CheckResult check(List<Path> logs, int sides) throws IOException {
    return new LogSetCheck(
            logs, Optional.empty(), OptionalLong.of(1), Optional.of(Die.ofSides(sides)))
        .check(ViolationListener.NONE);
  }

  private static CheckResult check(List<Path> logs, TrialRecord record) throws IOException {
    return new LogSetCheck(logs, Optional.of(record), OptionalLong.empty(), Optional.empty())
        .check(ViolationListener.NONE);
  }

  @Test
  void shouldCheckLogsInAnyOrderWithTheQueuesBesideThem() throws IOException {
    CheckResult result =
        new LogSetCheck(logs, Optional.empty(), OptionalLong.of(1), Optional.empty())
            .check(ViolationListener.NONE);

    assertThat(result.verdict()).isEqualTo(Verdict.VALID);
    assertThat(result.notes()).isEmpty();
    // The same as with the record of the trial: 17 messages are queued at the end.
    assertThat(result.rules().stream().map(RuleResult::examined))
        .containsExactly(200L, 200L, 108L, 47L, 6L, 64L, 217L, 153L);
  }

  @Test
  void shouldUseTheQueuesBesideTheLogs() throws IOException {
    List<String> queue = Files.readAllLines(folder.queue(1));
    Files.writeString(
        folder.queue(1), String.join("\n", queue.subList(0, queue.size() - 1)) + "\n");

    assertThat(check(logs, 10).rules().get(Rule.CONSERVED.ordinal()).violations()).isOne();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void shouldCountWhatWasNotReceivedAsQueuedWithoutAQueueFile(int process) throws IOException {
    Files.delete(folder.queue(process));

    CheckResult result = check(logs, 10);

    assertThat(result.verdict()).isEqualTo(Verdict.VALID);
    assertThat(result.notes())
        .containsExactly(
            "17 copies were neither received nor listed as queued, and counted as queued, because"
                + " no queue was listed.",
            "There is no "
                + folder.queue(process)
                + ", so that the queue files of the other processes were not read.");
    assertThat(result.rules().get(4).extent())
        .isEqualTo(Extent.part("the messages still queued at the end are not listed"));
  }

  @Test
  void shouldTakeNamesAndProcessNumbersAsTheyCome() throws IOException {
    Path renamed = Files.move(folder.log(3), directory.resolve("third.csv"));

    assertThat(check(List.of(folder.log(2), renamed, folder.log(1)), 10).verdict())
        .isEqualTo(Verdict.VALID);
  }

  @Test
  void shouldNotKnowHowManyTicksWereDue() throws IOException {
    // The last row of process 2 is internal, so that no message goes missing with it.
    List<String> rows = Files.readAllLines(folder.log(2));
    Files.writeString(folder.log(2), String.join("\n", rows.subList(0, rows.size() - 1)) + "\n");

    assertThat(check(logs, 10).verdict()).isEqualTo(Verdict.VALID);
  }

  /** The record of a trial of these logs that was to kill process 1 in its second half. */
  private static TrialRecord record(TrialRecord.State state, TrialRecord.FaultDone kill) {
    TrialSpec spec =
        SPEC.withFaults(
            new PlannedFaults(List.of(new PlannedFault.Kill(1, SPEC.durationNs() * 5 / 6))));
    TrialRecord.ProcessEnd end =
        new TrialRecord.ProcessEnd(
            OptionalInt.empty(), OptionalLong.empty(), "", OptionalLong.empty());
    return new TrialRecord(
        "",
        spec,
        TimeMode.REAL,
        BigDecimal.ONE,
        state,
        state == TrialRecord.State.COMPLETE ? "" : "process 2 ended before the trial did",
        0,
        List.of(end, end, end),
        Optional.empty(),
        List.of(kill));
  }

  /** Somebody killed process 2 after 6 s, long before the kill of process 1 that was planned. */
  @Test
  void shouldNotTakeAFailedTrialForOneThatWentAsPlanned() throws IOException {
    LoggedTrial.cutOff(folder, SPEC, 6_000_000_000L, new Random(1));
    TrialRecord record = record(TrialRecord.State.FAILED, TrialRecord.FaultDone.NOT_DONE);

    CheckResult result = check(logs, record);

    assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(result.notes())
        .noneMatch(note -> note.contains("on purpose"))
        .anyMatch(note -> note.matches("Process 2 logged 1[78] of the 60 ticks that were due\\."));
  }

  @Test
  void shouldTakeAProcessForAliveWhoseKillWasNotDone() throws IOException {
    TrialRecord record = record(TrialRecord.State.COMPLETE, TrialRecord.FaultDone.NOT_DONE);

    assertThat(check(logs, record).verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void shouldKnowFromTheRecordHowManyTicksWereDue() throws IOException {
    List<String> rows = Files.readAllLines(folder.log(2));
    Files.writeString(folder.log(2), String.join("\n", rows.subList(0, rows.size() - 1)) + "\n");
    TrialRecord record = record(TrialRecord.State.COMPLETE, TrialRecord.FaultDone.NOT_DONE);

    CheckResult result = check(logs, record);

    assertThat(result.rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo("process 2: its log ends with tick 59, but 60 ticks were due");
  }

  @Test
  void shouldTakeALogWithoutRowsByItsNameAndWithARecordOnly() throws IOException {
    String header = Files.readAllLines(folder.log(2)).get(0) + "\n";
    TrialRecord failed = record(TrialRecord.State.FAILED, TrialRecord.FaultDone.NOT_DONE);
    // The second as when the process was killed in the middle of its first row.
    for (String content : List.of(header, header + "1,2,1,")) {
      Files.writeString(folder.log(2), content);
      assertThat(check(logs, failed).notes())
          .contains("Process 2 logged 0 of the 60 ticks that were due.");
      assertThatThrownBy(() -> check(logs, 10)).isInstanceOf(UnreadableException.class);
    }

    Files.writeString(folder.log(2), header);
    Path renamed = Files.move(folder.log(2), directory.resolve("second.csv"));
    assertThatThrownBy(() -> check(List.of(folder.log(1), renamed, folder.log(3)), failed))
        .hasMessage(renamed + ":2: the log has no row: expected one that names its process");
    Files.writeString(renamed, "");
    Files.move(renamed, folder.log(2));
    assertThatThrownBy(() -> check(logs, failed)).hasMessageContaining("the file is empty");
  }

  @Test
  void shouldRefuseTheRecordOfAnotherTrial() {
    TrialRecord record = record(TrialRecord.State.COMPLETE, TrialRecord.FaultDone.NOT_DONE);
    assertThatThrownBy(() -> check(logs.subList(0, 2), record))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the trial has 3 processes, each with a log, but there are 2 logs");
  }

  @Test
  void shouldFindTheWrongNumberOfSides() throws IOException {
    CheckResult result = check(logs, 20);

    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(result.violations())
        .isEqualTo(result.rules().get(Rule.DRAWS.ordinal()).violations());
  }

  @Test
  void shouldRefuseLogsThatAreNotOfOneTrial(@TempDir Path other) throws IOException {
    TrialSpec otherSeed = new TrialSpec(2, 10, SPEC.durationNs(), SPEC.schedules());
    Path stranger = LoggedTrial.write(other, otherSeed).log(3);

    assertThatThrownBy(() -> check(List.of(logs.get(1), logs.get(2), stranger), 10))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(stranger + ":2: column 1 (seed): \"2\": expected 1, the seed given");
    assertThatThrownBy(() -> check(List.of(logs.get(1), logs.get(2), logs.get(2)), 10))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(
            folder.log(2)
                + ":2: column 2 (process): \"2\": expected another process, because "
                + folder.log(2)
                + " is the log of this one");
    assertThatThrownBy(() -> check(logs.subList(1, 3), 10).verdict())
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining(":2: column 9 (peers): ");
  }

  @Test
  void shouldRefuseTooFewLogsOrSides() {
    assertThatThrownBy(() -> check(logs.subList(0, 1), 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least two processes");
    assertThatThrownBy(() -> check(logs, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has 2");
  }
}
