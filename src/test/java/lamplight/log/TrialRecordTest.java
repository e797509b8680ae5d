package lamplight.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TickSchedule;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialRecordTest {
  private static final TrialSpec SPEC =
      new TrialSpec(
          -3,
          10,
          60_000_000_000L,
          List.of(
              new TickSchedule(Rate.of(new BigDecimal("2.5")), 0), new TickSchedule(Rate.of(6), 0)),
          new NetworkDelay.Exponential(5_000_000));
  private static final TrialRecord.ProcessEnd WELL =
      new TrialRecord.ProcessEnd(
          OptionalInt.of(4711), OptionalLong.of(99), "0", OptionalLong.of(12));
  private static final TrialRecord.ProcessEnd BADLY =
      new TrialRecord.ProcessEnd(
          OptionalInt.empty(), OptionalLong.empty(), "not started", OptionalLong.empty());

  @TempDir Path folder;

  private static TrialRecord record(List<TrialRecord.ProcessEnd> ends) {
    return new TrialRecord(
        "draw.sides=4",
        SPEC,
        TimeMode.REAL,
        new BigDecimal("0.5"),
        TrialRecord.State.FAILED,
        "process 2 ended: \"too\nsoon\"",
        1_700_000_000_000_000_001L,
        ends,
        Optional.empty(),
        List.of());
  }

  private Path file() {
    return new TrialFolder(folder).record();
  }

  @Test
  void shouldWriteAKeyALine() throws IOException {
    record(List.of(WELL, BADLY)).write(file());
    assertThat(file())
        .content()
        .isEqualTo(
            """
            state = failed
            cause = process 2 ended: "too\\nsoon"
            point = draw.sides=4
            seed = -3
            time = real
            time.scale = 0.5
            start_ns = 1700000000000000001
            duration_ns = 60000000000
            draw.sides = 10
            network.delay_ns = exponential 5000000
            processes = 2
            process.1.rate = 2.5
            process.1.phase_ns = 0
            process.1.port = 4711
            process.1.pid = 99
            process.1.exit = 0
            process.1.queued = 12
            process.2.rate = 6
            process.2.phase_ns = 0
            process.2.port = \n\
            process.2.pid = \n\
            process.2.exit = not started
            process.2.queued = \n\
            """);
  }

  @Test
  void shouldReadWhatItWrote() throws IOException {
    TrialRecord record = record(List.of(WELL, BADLY));
    record.write(file());
    assertThat(TrialRecord.read(file())).isEqualTo(record);
  }

  @Test
  void shouldSayWhatMadeTheTrial() throws IOException {
    Maker maker = new Maker("0.1.0", "0123abcd", true, "Some VM 17.0.1+2", "bench");
    TrialRecord record = record(List.of(WELL, BADLY)).madeBy(maker);
    record.write(file());

    assertThat(file())
        .content()
        .endsWith(
            """
            process.2.queued = \n\
            tool.version = 0.1.0
            git.commit = 0123abcd
            git.dirty = true
            jvm = Some VM 17.0.1+2
            host = bench
            """);
    assertThat(TrialRecord.read(file())).isEqualTo(record);
    assertThat(record(List.of(WELL, BADLY)).maker()).isEmpty();
  }

  @Test
  void shouldSayWhenACompleteTrialEnded() throws IOException {
    TrialRecord record =
        new TrialRecord(
                "",
                SPEC,
                TimeMode.REAL,
                BigDecimal.ONE,
                TrialRecord.State.COMPLETE,
                "",
                1_700_000_000_000_000_001L,
                List.of(WELL, WELL),
                Optional.empty(),
                List.of())
            .endedAt(1_700_000_061_000_000_002L);
    record.write(file());

    assertThat(file())
        .content()
        .contains("\nstart_ns = 1700000000000000001\nend_ns = 1700000061000000002\nduration_ns");
    assertThat(TrialRecord.read(file())).isEqualTo(record);
  }

  @Test
  void shouldSayWhenPlannedFaultsWereDone() throws IOException {
    PlannedFaults faults =
        new PlannedFaults(
            List.of(
                new PlannedFault.Pause(1, 10_000_000_000L, 5_000_000_000L),
                new PlannedFault.Kill(2, 30_000_000_000L)));
    TrialRecord record =
        new TrialRecord(
            "",
            SPEC.withFaults(faults),
            TimeMode.REAL,
            BigDecimal.ONE,
            TrialRecord.State.FAILED,
            "the kill of process 2 was not done",
            1,
            List.of(WELL, BADLY),
            Optional.empty(),
            List.of(
                new TrialRecord.FaultDone(
                    OptionalLong.of(10_000_000_001L), OptionalLong.of(15_000_000_007L)),
                TrialRecord.FaultDone.NOT_DONE));
    record.write(file());

    assertThat(file())
        .content()
        .endsWith(
            """
            fault.1.planned_ns = pause 1 10000000000 5000000000
            fault.1.began_ns = 10000000001
            fault.1.ended_ns = 15000000007
            fault.2.planned_ns = kill 2 30000000000
            fault.2.began_ns = \n\
            fault.2.ended_ns = \n\
            """);
    assertThat(TrialRecord.read(file())).isEqualTo(record);
  }

  /** Process 2 was killed in real time. */
  private static TrialRecord killed(OptionalLong ticks) {
    PlannedFault kill = new PlannedFault.Kill(2, 30_000_000_000L);
    return new TrialRecord(
        "",
        SPEC.withFaults(new PlannedFaults(List.of(kill))),
        TimeMode.REAL,
        BigDecimal.ONE,
        TrialRecord.State.COMPLETE,
        "",
        1,
        List.of(
            WELL,
            new TrialRecord.ProcessEnd(
                OptionalInt.of(4712),
                OptionalLong.of(98),
                "signal 9 (KILL)",
                OptionalLong.empty(),
                ticks)),
        Optional.empty(),
        List.of(new TrialRecord.FaultDone(OptionalLong.of(30_000_000_011L), OptionalLong.empty())));
  }

  @Test
  void shouldSayHowManyTicksAKilledProcessHadMade() throws IOException {
    TrialRecord record = killed(OptionalLong.of(180));
    record.write(file());

    String text = Files.readString(file());
    assertThat(text).contains("process.2.queued = \nprocess.2.ticks = 180\nfault.1.planned_ns");
    assertThat(text).doesNotContain("process.1.ticks");
    assertThat(TrialRecord.read(file())).isEqualTo(record);
    Files.writeString(file(), text.replace("ticks = 180", "ticks = many"));
    assertThatThrownBy(() -> TrialRecord.read(file()))
        .hasMessage(
            file() + ":24: process.2.ticks: \"many\": expected a whole number from 0 or nothing");
  }

  @Test
  void aKillThatCameLateShouldMakeTheTicksBeforeItDue() {
    // Six a second from 0 up to the kill at 30 s are 180; 2.5 a second up to 60 s are 150.
    assertThat(killed(OptionalLong.of(183)).ticksDue(2)).isEqualTo(183);
    assertThat(killed(OptionalLong.of(175)).ticksDue(2)).isEqualTo(180);
    assertThat(killed(OptionalLong.of(175)).ticksDue(1)).isEqualTo(150);
  }

  @Test
  void shouldNotDoWithoutThatCount() throws IOException {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> killed(OptionalLong.empty()))
        .withMessage(
            "the ticks of a process that was killed on purpose are counted, but process.2.ticks is"
                + " missing or empty: an earlier version recorded this trial; run it again");
    killed(OptionalLong.of(180)).write(file());
    String text = Files.readString(file());
    Files.writeString(file(), text.replace("process.2.ticks = 180\n", ""));

    assertThatThrownBy(() -> TrialRecord.read(file()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file() + ": the ticks of a process that was killed");
  }

  private static TrialRecord star(TrialRecord.RelayEnd end) {
    return new TrialRecord(
        "",
        SPEC.withRelay(Optional.of(new RelaySpec(RelayOrder.ARRIVAL, 1_500))),
        TimeMode.REAL,
        BigDecimal.ONE,
        TrialRecord.State.FAILED,
        "the relay hangs",
        1,
        List.of(WELL, BADLY),
        Optional.of(end),
        List.of());
  }

  @Test
  void shouldReadTheRelayOfAStarThatItWrote() throws IOException {
    TrialRecord.RelayEnd well =
        new TrialRecord.RelayEnd(
            OptionalInt.of(4712), OptionalLong.of(98), "0", OptionalLong.of(321));
    TrialRecord.RelayEnd badly =
        new TrialRecord.RelayEnd(
            OptionalInt.empty(), OptionalLong.empty(), "signal 9 (KILL)", OptionalLong.empty());
    star(well).write(file());
    assertThat(TrialRecord.read(file())).isEqualTo(star(well));
    assertThat(file())
        .content()
        .endsWith(
            """
            relay.order = arrival
            relay.time_ns = 1500
            relay.port = 4712
            relay.pid = 98
            relay.exit = 0
            relay.state = complete
            relay.forwarded = 321
            """);
    star(badly).write(file());
    assertThat(TrialRecord.read(file())).isEqualTo(star(badly));
    String text = Files.readString(file());
    assertThat(text).contains("relay.state = failed\nrelay.forwarded = \n");
    Files.writeString(file(), text.replace("relay.state = failed", "relay.state = complete"));
    assertThatThrownBy(() -> TrialRecord.read(file()))
        .isInstanceOf(IOException.class)
        .hasMessage(
            file()
                + ":29: relay.state: \"complete\": expected failed, because a relay that ended"
                + " well, and no other, counted what it forwarded");
    for (String key : List.of("order", "time_ns", "port", "pid", "exit", "state", "forwarded")) {
      Files.writeString(file(), text.replaceAll("relay." + key + " =.*\n", ""));
      assertThatThrownBy(() -> TrialRecord.read(file()))
          .hasMessage(file() + ": the key relay." + key + " is missing");
    }
  }

  @Test
  void aRelayShouldEndWhereThereIsOne() {
    TrialRecord.RelayEnd end =
        new TrialRecord.RelayEnd(
            OptionalInt.empty(), OptionalLong.empty(), "", OptionalLong.empty());
    assertThatThrownBy(
            () ->
                new TrialRecord(
                    "",
                    SPEC,
                    TimeMode.REAL,
                    BigDecimal.ONE,
                    TrialRecord.State.FAILED,
                    "",
                    1,
                    List.of(WELL, BADLY),
                    Optional.of(end),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the relay of a star ends in one way, and no other does");
  }

  @Test
  void shouldReadACompleteTrialOfVirtualTime() throws IOException {
    TrialRecord.ProcessEnd end =
        new TrialRecord.ProcessEnd(
            OptionalInt.empty(), OptionalLong.empty(), "", OptionalLong.of(0));
    TrialRecord record =
        new TrialRecord(
            "",
            SPEC,
            TimeMode.VIRTUAL,
            BigDecimal.ONE,
            TrialRecord.State.COMPLETE,
            "",
            0,
            List.of(end, end),
            Optional.empty(),
            List.of());
    record.write(file());
    assertThat(TrialRecord.read(file())).isEqualTo(record);
  }

  @ParameterizedTest
  @CsvSource({
    "state",
    "cause",
    "point",
    "seed",
    "time",
    "time.scale",
    "start_ns",
    "duration_ns",
    "draw.sides",
    "network.delay_ns",
    "processes",
    "process.1.rate",
    "process.2.phase_ns",
    "process.2.port",
    "process.1.pid",
    "process.2.exit",
    "process.1.queued"
  })
  void shouldNameTheKeyThatIsMissing(String key) throws IOException {
    record(List.of(WELL, BADLY)).write(file());
    String text = Files.readString(file());
    Files.writeString(file(), text.replaceFirst("(?m)^" + key + " = .*\n", ""));
    assertThatThrownBy(() -> TrialRecord.read(file()))
        .isInstanceOf(IOException.class)
        .hasMessage(file() + ": the key " + key + " is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | state | finished | complete or failed",
        "4 | seed | three | a whole number",
        "4 | seed | 9223372036854775808 | a whole number",
        "5 | time | imaginary | real or virtual",
        "5 | time | REAL | real or virtual",
        "6 | time.scale | fast | a decimal number from 0.001 to 100000",
        "6 | time.scale | NaN | a decimal number from 0.001 to 100000",
        "6 | time.scale | 0 | a decimal number from 0.001 to 100000",
        "6 | time.scale | 1e999999999 | a decimal number from 0.001 to 100000",
        "7 | start_ns | 1.5 | a whole number from 0 to 4611686018427387903",
        "7 | start_ns | -1 | a whole number from 0 to 4611686018427387903",
        "7 | start_ns | 9223372036854775807 | a whole number from 0 to 4611686018427387903",
        "8 | duration_ns | 60 s | a whole number from 1 to 3600000000000000",
        "8 | duration_ns | 0 | a whole number from 1 to 3600000000000000",
        "9 | draw.sides | 10000000000 | a whole number from 2 to 2147483647",
        "9 | draw.sides | 1 | a whole number from 2 to 2147483647",
        "10 | network.delay_ns | fixed | fixed NS, uniform LOW HIGH or exponential MEAN, in"
            + " nanoseconds from 0",
        "10 | network.delay_ns | fixed -1 | fixed NS, uniform LOW HIGH or exponential MEAN, in"
            + " nanoseconds from 0",
        "10 | network.delay_ns | uniform 2 1 | fixed NS, uniform LOW HIGH or exponential MEAN, in"
            + " nanoseconds from 0",
        "11 | processes | '' | a whole number from 2 to 100000",
        "11 | processes | 1 | a whole number from 2 to 100000",
        "12 | process.1.rate | 0 | a rate from 0.001 to 1000000",
        "12 | process.1.rate | six | a rate from 0.001 to 1000000",
        "19 | process.2.phase_ns | -1 | a whole number from 0 to 166666666",
        "19 | process.2.phase_ns | 166666667 | a whole number from 0 to 166666666",
        "14 | process.1.port | http | a whole number from 1 to 65535 or nothing",
        "14 | process.1.port | 65536 | a whole number from 1 to 65535 or nothing",
        "15 | process.1.pid | 9x | a whole number from 1 or nothing",
        "23 | process.2.queued | many | a whole number from 0 or nothing",
        "23 | process.2.queued | -3 | a whole number from 0 or nothing",
        "23 | process.2.queued | 007 | a whole number from 0 or nothing",
      })
  void shouldNameTheValueThatNoTrialHas(int line, String key, String value, String expected)
      throws IOException {
    record(List.of(WELL, BADLY)).write(file());
    String text = Files.readString(file());
    Files.writeString(
        file(), text.replaceFirst("(?m)^" + key + " = .*\n", key + " = " + value + "\n"));
    assertThatThrownBy(() -> TrialRecord.read(file()))
        .isInstanceOf(LogFormatException.class)
        .hasMessage("%s:%d: %s: \"%s\": expected %s", file(), line, key, value, expected);
  }

  @ParameterizedTest
  @CsvSource({
    "relay.port = 5, the key relay.order is missing",
    "process.3.rate = 1, ':24: unknown key \"process.3.rate\": expected none but those of this"
        + " trial'",
    "colour = red, ':24: unknown key \"colour\": expected none but those of this trial'",
    "fault.2.planned_ns = kill 1 5, ':24: unknown key \"fault.2.planned_ns\": expected none but"
        + " those of this trial'",
    "seed = -3, ':24: the key \"seed\" stands in line 4 already: expected each key once'",
    "process.1.ticks = 5, ':24: process.1.ticks: \"5\": expected no such key, because the process"
        + " was not killed'",
  })
  void shouldRefuseAKeyThatTheTrialDoesNotHave(String entry, String message) throws IOException {
    record(List.of(WELL, BADLY)).write(file());
    Files.writeString(file(), Files.readString(file()) + entry + "\n");
    assertThatThrownBy(() -> TrialRecord.read(file()))
        .isInstanceOf(IOException.class)
        .hasMessage(file() + (message.startsWith(":") ? "" : ": ") + message);
  }

  @Test
  void shouldHaveOneEndAProcess() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> record(List.of(WELL)))
        .withMessage("each of the 2 processes ends in one way, but there are 1 ends");
  }

  @Test
  void shouldTellWallTimeFromModelTime() {
    // At half the speed, a second of the model takes two of the wall clock.
    assertThat(record(List.of(WELL, BADLY)).wallNs(1e9)).isEqualTo(2e9);
  }

  @Test
  void shouldNameTheFilesOfATrial() {
    TrialFolder trial = new TrialFolder(Path.of("seed-1"));
    assertThat(trial.log(2)).isEqualTo(Path.of("seed-1/process-2.csv"));
    assertThat(trial.queue(2)).isEqualTo(Path.of("seed-1/queue-2.csv"));
    assertThat(trial.errors(2)).isEqualTo(Path.of("seed-1/process-2.err"));
    assertThat(trial.record()).isEqualTo(Path.of("seed-1/trial.properties"));
  }
}
