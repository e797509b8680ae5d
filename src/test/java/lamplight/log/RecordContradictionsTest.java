package lamplight.log;

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
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordContradictionsTest {
  private static final long SECOND_NS = 1_000_000_000L;

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("trial.properties");
  }

  /** Process 1 pauses at 10 s for 5 s, process 2 dies at 30 s, in a minute of 1 and 3 ticks/s. */
  private static TrialSpec spec(TrialSpec phased) {
    return phased.withFaults(
        new PlannedFaults(
            List.of(
                new PlannedFault.Pause(1, 10 * SECOND_NS, 5 * SECOND_NS),
                new PlannedFault.Kill(2, 30 * SECOND_NS))));
  }

  private static final List<Rate> RATES = List.of(Rate.of(1), Rate.of(3));

  private static TrialRecord record(TrialSpec spec, TimeMode time) {
    boolean isReal = time == TimeMode.REAL;
    // Twice as fast as the wall clock, a signal a microsecond after its instant.
    long startNs = isReal ? 1000 : 0;
    long scale = isReal ? 2 : 1;
    long lateNs = isReal ? 1_000 : 0;
    return new TrialRecord(
        "",
        spec,
        time,
        BigDecimal.valueOf(scale),
        TrialRecord.State.COMPLETE,
        "",
        startNs,
        List.of(
            new TrialRecord.ProcessEnd(
                OptionalInt.empty(), OptionalLong.empty(), "", OptionalLong.of(4)),
            new TrialRecord.ProcessEnd(
                OptionalInt.empty(),
                OptionalLong.empty(),
                "",
                OptionalLong.empty(),
                OptionalLong.of(90))),
        Optional.empty(),
        List.of(
            new TrialRecord.FaultDone(
                OptionalLong.of(startNs + 10 * SECOND_NS / scale + lateNs),
                OptionalLong.of(startNs + 15 * SECOND_NS / scale + lateNs)),
            new TrialRecord.FaultDone(
                OptionalLong.of(startNs + 30 * SECOND_NS / scale + lateNs), OptionalLong.empty())));
  }

  @ParameterizedTest
  @CsvSource({"REAL, true", "REAL, false", "VIRTUAL, true", "VIRTUAL, false"})
  void shouldTakeWhatTheHarnessWrites(TimeMode time, boolean isAligned) throws IOException {
    TrialSpec phased =
        isAligned
            ? TrialSpec.withAlignedPhases(7, 10, 60 * SECOND_NS, RATES)
            : TrialSpec.withRandomPhases(7, 10, 60 * SECOND_NS, RATES);
    TrialRecord record = record(spec(phased), time);
    record.write(file());

    assertThat(TrialRecord.read(file())).isEqualTo(record);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VIRTUAL | start_ns | 5 | 0, where virtual time starts",
        "REAL | start_ns | 0 | an instant after 0, because the trial is complete",
        "VIRTUAL | time.scale | 2 | 1 in virtual time",
        "REAL | cause | it hung | nothing, because the trial is complete",
        "VIRTUAL | fault.1.began_ns | 10000000001 | 10000000000, as planned, in virtual time",
        "VIRTUAL | fault.1.ended_ns | 14999999999 | 15000000000, as planned, in virtual time",
        "VIRTUAL | fault.2.began_ns | 29000000000 | 30000000000, as planned, in virtual time",
        "REAL | fault.1.began_ns | 5000000999 | an instant from 5000001000 on, for which it was"
            + " planned",
        "REAL | fault.1.ended_ns | 7500000999 | an instant from 7500001000 on, for which it was"
            + " planned",
        "REAL | fault.2.began_ns | 60000001001 | an instant up to 60000001000, when the trial had"
            + " ended",
        "REAL | fault.1.began_ns | '' | an instant, because the trial is complete",
        "REAL | fault.2.ended_ns | 15000002000 | nothing, because a kill does not end",
        "REAL | process.1.queued | '' | the number of messages left, because the trial is complete",
        "VIRTUAL | process.2.queued | 3 | nothing, because the process was killed",
        "REAL | process.2.queued | 3 | nothing, because the process was killed before its last"
            + " tick",
        "VIRTUAL | process.2.ticks | 89 | 90, the ticks due before the kill, in virtual time",
        "REAL | process.2.ticks | 181 | at most 180, the ticks due in the whole trial",
      })
  void shouldNameWhatContradictsTheRest(TimeMode time, String key, String value, String expected)
      throws IOException {
    record(spec(TrialSpec.withAlignedPhases(7, 10, 60 * SECOND_NS, RATES)), time).write(file());
    String text = Files.readString(file());
    Files.writeString(
        file(), text.replaceFirst("(?m)^" + key + " = .*\\n", key + " = " + value + "\n"));
    assertThatThrownBy(() -> TrialRecord.read(file()))
        .isInstanceOf(LogFormatException.class)
        .hasMessageContaining(": " + key + ": \"" + value + "\": expected " + expected);
  }

  /** The trial ended a second after its 30 s; 1 ms and 500 ppm of 31 s are for the clocks. */
  @Test
  void nothingShouldBeDoneAfterTheEnd() throws IOException {
    record(spec(TrialSpec.withAlignedPhases(7, 10, 60 * SECOND_NS, RATES)), TimeMode.REAL)
        .endedAt(1000 + 31 * SECOND_NS)
        .write(file());
    String text = Files.readString(file());
    String began = "fault.2.began_ns = 15000002000";
    Files.writeString(file(), text.replace(began, "fault.2.began_ns = 31016501000"));
    assertThat(TrialRecord.read(file()).endNs()).hasValue(31_000_001_000L);
    Files.writeString(file(), text.replace(began, "fault.2.began_ns = 31016501001"));
    assertThatThrownBy(() -> TrialRecord.read(file()))
        .hasMessageEndingWith(
            "\"31016501001\": expected an instant up to 31016501000, when the trial had ended");
  }

  /** Versions that record what made a trial record its end too; earlier ones neither. */
  @Test
  void theEndShouldBeThere() throws IOException {
    record(spec(TrialSpec.withAlignedPhases(7, 10, 60 * SECOND_NS, RATES)), TimeMode.REAL)
        .endedAt(1000 + 31 * SECOND_NS)
        .madeBy(new Maker("1", "abc", false, "a JVM", "a host"))
        .write(file());
    String text = Files.readString(file());
    Files.writeString(file(), text.replace("end_ns = 31000001000\n", ""));
    assertThatThrownBy(() -> TrialRecord.read(file()))
        .hasMessage(file() + ": the key end_ns is missing");
    Files.writeString(file(), text.replace("end_ns = 31000001000", "end_ns = "));
    assertThatThrownBy(() -> TrialRecord.read(file()))
        .hasMessageEndingWith(":8: end_ns: \"\": expected a whole number from 1");
    Files.writeString(
        file(),
        text.replace("state = complete", "state = failed").replace("cause = ", "cause = it hung"));
    assertThatThrownBy(() -> TrialRecord.read(file()))
        .hasMessageEndingWith(
            ":8: end_ns: \"31000001000\": expected no such key, because the trial failed");
  }

  @Test
  void shouldSayWhyATrialFailed() throws IOException {
    record(spec(TrialSpec.withAlignedPhases(7, 10, 60 * SECOND_NS, RATES)), TimeMode.REAL)
        .write(file());
    String text = Files.readString(file());
    Files.writeString(file(), text.replace("state = complete", "state = failed"));
    assertThatThrownBy(() -> TrialRecord.read(file()))
        .hasMessage(file() + ":2: cause: \"\": expected why the trial failed");
  }

  @Test
  void shouldNotLetAPauseEndBeforeItBegan() throws IOException {
    record(spec(TrialSpec.withAlignedPhases(7, 10, 60 * SECOND_NS, RATES)), TimeMode.REAL)
        .write(file());
    String text = Files.readString(file());
    // Both are late enough, but the one that came first is the second.
    Files.writeString(
        file(), text.replace("fault.1.began_ns = 5000002000", "fault.1.began_ns = 7500002001"));
    assertThatThrownBy(() -> TrialRecord.read(file()))
        .hasMessageContaining(
            "fault.1.ended_ns: \"7500002000\": expected an instant from the beginning of the pause"
                + " on");
  }

  /** By the manual: phase = number below the period; here of seed 7, at 3 ticks a second. */
  @Test
  void aPhaseShouldBeTheSeedsOwn() throws IOException {
    TrialSpec drawn = TrialSpec.withRandomPhases(7, 10, 60 * SECOND_NS, RATES);
    long phaseNs = drawn.schedule(2).phaseNs();
    record(spec(drawn), TimeMode.REAL).write(file());
    String text = Files.readString(file());
    for (long other : List.of(0L, phaseNs + 1)) {
      Files.writeString(file(), text.replace("2.phase_ns = " + phaseNs, "2.phase_ns = " + other));
      assertThatThrownBy(() -> TrialRecord.read(file()))
          .hasMessageContaining(
              "process.2.phase_ns: \"%d\": expected %d, which seed 7 draws at a rate of 3, or 0 for"
                  + " every process where phases are aligned",
              other, phaseNs);
    }
  }
}
