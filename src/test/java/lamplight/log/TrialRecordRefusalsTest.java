package lamplight.log;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.model.TimeMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records that no trial wrote are refused by the key and what was expected. */
class TrialRecordRefusalsTest extends TrialRecordFixture {
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
  @CsvSource({"1", "-0.1", "0.10", "1e-3", "half", "0.1234567891"})
  void shouldRefuseAProbabilityThatNoTrialHas(String value) throws IOException {
    record(List.of(WELL, BADLY)).write(file());
    String text = Files.readString(file());
    Files.writeString(
        file(), text.replaceFirst("(?m)^draw.sides = .*$", "internal.probability = " + value));
    assertThatThrownBy(() -> TrialRecord.read(file()))
        .isInstanceOf(LogFormatException.class)
        .hasMessage(
            "%s:9: internal.probability: \"%s\": expected a probability from 0 to 0.999999 with at"
                + " most 9 decimals",
            file(), value);
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
}
