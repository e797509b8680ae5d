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
import lamplight.model.ClockSkew;
import lamplight.model.Die;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

class TrialRecordTest extends TrialRecordFixture {
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
  void shouldKeepTheProbabilityOfAnInternalEvent() throws IOException {
    Die die = Die.ofInternal(new BigDecimal("0.1"), 2);
    TrialRecord record =
        new TrialRecord(
            "",
            TrialSpec.withRandomPhases(1, die, 1, List.of(Rate.of(1), Rate.of(2))),
            TimeMode.VIRTUAL,
            BigDecimal.ONE,
            TrialRecord.State.COMPLETE,
            "",
            0,
            List.of(SIMULATED, SIMULATED),
            Optional.empty(),
            List.of());
    record.write(file());

    assertThat(file()).content().contains("internal.probability = 0.1\n");
    assertThat(file()).content().doesNotContain("draw.sides");
    assertThat(TrialRecord.read(file())).isEqualTo(record);
  }

  @Test
  void shouldKeepTheSkewOfEachProcess() throws IOException {
    TrialRecord skewed =
        new TrialRecord(
            "",
            SPEC.withSkew(new ClockSkew(List.of(0L, -15_000_000L))),
            TimeMode.VIRTUAL,
            BigDecimal.ONE,
            TrialRecord.State.COMPLETE,
            "",
            0,
            List.of(SIMULATED, SIMULATED),
            Optional.empty(),
            List.of());
    skewed.write(file());

    assertThat(file())
        .content()
        .contains("process.1.phase_ns = 0\nprocess.1.clock_skew_ns = 0\nprocess.1.port")
        .contains("process.2.clock_skew_ns = -15000000\n");
    assertThat(TrialRecord.read(file())).isEqualTo(skewed);
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
