package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lamplight.model.Die;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentFaultsTest {
  @Test
  void shouldListEveryFaultInTheOrderOfTheLines() {
    List<SettingOverride> overrides =
        List.of(
            new SettingOverride("--set", "phase", "late"),
            new SettingOverride("--set", "colour", "red"));

    assertThat(
            Parsing.faults(
                overrides,
                "# A comment.",
                "seeds = one",
                "draw.side = 4",
                "",
                "draw.sides = 2",
                "duration = 1 parsec",
                "processes = 3",
                "seeds = 1",
                "= 5",
                "title = \\u12",
                "time.scale = 0",
                "topology = ring",
                "fault.1 = burn 2 at 30 s"))
        .containsExactly(
            "x.properties:2: seeds = one: expected seeds, each named once and at most 1000000 of"
                + " them, such as 7, or 1..5, or 1, 4, 10..20",
            "x.properties:3: draw.side: there is no such key; did you mean draw.sides?",
            "x.properties:5: draw.sides = 2: expected a whole number from 3 (the number of"
                + " processes) to 1000000000",
            "x.properties:6: duration = 1 parsec: expected a duration from 1 ms to 1000 h, in ms,"
                + " s, min or h, such as 60 s or 1.5 h",
            "x.properties:8: seeds: the key is given twice, first on line 2",
            "x.properties:9: expected key = value, and there is no key",
            "x.properties:10: a \\u escape has four hexadecimal digits; write \\\\ for a backslash",
            "x.properties:11: time.scale = 0: expected a number from 0.001 to 100000",
            "x.properties:12: topology = ring: expected mesh or star",
            "x.properties:13: fault.1 = burn 2 at 30 s: expected a fault with times from 0 ms to"
                + " 1000 h, in us, ms, s, min or h, such as kill 2 at 30 s, restart 2 at 30 s"
                + " after 5 s, pause 2 at 10 s for 5 s, or cut 1-2 at 10 s for 5 s; or none",
            "x.properties: rates: the key is missing: expected one tick rate a process, each from"
                + " 0.001 to 1000000 a second, such as 1, 3, 6; or a range of whole numbers, such"
                + " as random 1..6",
            "--set: colour: there is no such key",
            "--set: phase = late: expected random or aligned");
  }

  @Test
  void messageShouldBeALineForEachFault() {
    assertThatThrownBy(() -> Made.parsed("x.properties", "rates = 1\ncolor = red\n", List.of()))
        .isInstanceOf(ExperimentException.class)
        .hasMessage(
            "x.properties:1: rates = 1: expected from 2 to 100000 rates, one a process, and not"
                + " 1\nx.properties:2: color: there is no such key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"relay.order = arrival", "relay.order = odd", "relay.time = 5 ms"})
  void aRelayShouldBeRefusedInAMesh(String line) {
    String sentence = line + ": only a star has a relay: leave it out, or set topology = star";

    assertThat(Parsing.faults("rates = 1, 2", line)).containsExactly("x.properties:2: " + sentence);
    assertThat(Parsing.faults("rates = 1, 2", line, "topology = mesh"))
        .containsExactly("x.properties:2: " + sentence);
  }

  @Test
  void aStarsRelayShouldBeRefusedWithWhatWasExpected() {
    assertThat(
            Parsing.faults(
                "rates = 1, 2", "topology = star", "relay.order = odd", "relay.time = 61 min"))
        .containsExactly(
            "x.properties:3: relay.order = odd: expected timestamp or arrival",
            "x.properties:4: relay.time = 61 min: expected a length of time from 0 ms to 60 min, in"
                + " us, ms, s or min, such as 0.5 ms");
    assertThat(Parsing.faults("rates = 1, 2", "topology = star", "relay.time = 0.0001 us"))
        .containsExactly(
            "x.properties:3: relay.time = 0.0001 us: expected a whole number of nanoseconds");
  }

  @Test
  void overridesShouldBeRefusedByTheirOrigin() {
    assertThat(
            Parsing.faults(
                List.of(
                    new SettingOverride("--seeds", "seeds", "5..1"),
                    new SettingOverride("--set", "draw.sides", "2"),
                    new SettingOverride("--set", "time", "real"),
                    new SettingOverride("--virtual", "time", "virtual"),
                    new SettingOverride("--set", "", "1"),
                    new SettingOverride("--set", "fault.1", "kill 4 at 1 s")),
                "rates = 1, 2, 3"))
        .containsExactly(
            "--virtual: time = virtual: the key is given twice, first by --set",
            "--set: there is no such key",
            "--seeds: seeds = 5..1: the range 5..1 is empty: expected the lower seed first",
            "--set: draw.sides = 2: expected a whole number from 3 (the number of processes) to"
                + " 1000000000",
            "--set: fault.1 = kill 4 at 1 s: expected a process from 1 to 3");
  }

  @Test
  void onlyVirtualTrialsShouldDiscardTheirLogs() throws ExperimentException {
    assertThat(Parsing.faults("rates = 1, 2", "logs = discard"))
        .containsExactly(
            "x.properties:2: logs = discard: a trial in real time keeps its logs: set it to keep,"
                + " or set time = virtual");
    assertThat(Parsing.experiment("rates = 1, 2", "logs = discard", "time = virtual").logs())
        .isEqualTo(LogSetting.DISCARD);
  }

  @Test
  void logsShouldBeKeptOfAFewHundredProcessesOnly() throws ExperimentException {
    assertThat(
            Parsing.experiment("rates = random 1..6", "processes = 400", "draw.sides = 400").logs())
        .isEqualTo(LogSetting.KEEP);
    assertThat(Parsing.faults("rates = random 1..6", "processes = 401", "draw.sides = 401"))
        .containsExactly(
            "x.properties: logs: logs of at most 400 processes can be kept, and there are 401: set"
                + " time = virtual and logs = discard");
  }

  @Test
  void delaysShouldBeInRangeAndInOrder() {
    assertThat(Parsing.faults("rates = 1, 2", "network.delay = 5"))
        .containsExactly(
            "x.properties:2: network.delay = 5: expected a delay from 0 ms to 60 min, in us, ms, s"
                + " or min, such as 5 ms, uniform 1 ms..10 ms, or exponential 5 ms");
    assertThat(Parsing.faults("rates = 1, 2", "network.delay = uniform 5 ms..1 ms"))
        .containsExactly(
            "x.properties:2: network.delay = uniform 5 ms..1 ms: the range is empty: expected the"
                + " shorter delay first");
    assertThat(Parsing.faults("rates = 1, 2", "network.delay = exponential 0 ms"))
        .containsExactly(
            "x.properties:2: network.delay = exponential 0 ms: expected a mean delay above 0");
    assertThat(Parsing.faults("rates = 1, 2", "network.delay = 61 min")).hasSize(1);
    assertThat(Parsing.faults("rates = 1, 2", "network.delay = 0.0001 us"))
        .containsExactly(
            "x.properties:2: network.delay = 0.0001 us: expected a whole number of nanoseconds");
  }

  @Test
  void processesShouldAgreeWithRates() {
    assertThat(Parsing.faults("rates = 1, 2, 3", "processes = 4"))
        .containsExactly("x.properties:2: processes = 4: expected 3, as many as there are rates");
    assertThat(Parsing.faults("rates = 1, 2, 3", "processes = 1"))
        .containsExactly("x.properties:2: processes = 1: expected a whole number from 2 to 100000");
  }

  @Test
  void sidesShouldNotBeFewerThanProcesses() throws ExperimentException {
    assertThat(Parsing.experiment("rates = 1, 2, 3", "draw.sides = 3").die())
        .isEqualTo(Die.ofSides(3));
    assertThat(Parsing.experiment("rates = random 1..6", "processes = 10").die())
        .isEqualTo(Die.ofSides(10));
    assertThat(Parsing.faults("rates = random 1..6", "processes = 11"))
        .containsExactly(
            "x.properties: draw.sides: the default, 10, is less than the number of processes, 11");
    assertThat(Parsing.faults("rates = 1", "processes = 5", "draw.sides = 4"))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("x.properties:3: draw.sides = 4: expected a whole number from 5 ");
  }

  @Test
  void timeScaleShouldBeRefusedInVirtualTime() {
    assertThat(Parsing.faults("rates = 1, 2", "time = virtual", "time.scale = 20"))
        .containsExactly(
            "x.properties:3: time.scale = 20: only real time has a scale: leave it out, or set it"
                + " to 1, with time = virtual");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rates | (empty) | expected one tick rate",
        "rates | 1, , 3 | expected one tick rate",
        "rates | 1, 3, | a value does not end with ,: delete it",
        "rates | 1 3 6 | expected one tick rate",
        "rates | -1, 3 | expected one tick rate",
        "rates | 1e3, 3 | expected one tick rate",
        "rates | random | expected one tick rate",
        "rates | random 1 | expected one tick rate",
        "rates | random1..6 | expected one tick rate",
        "rates | random 1.5..6 | expected one tick rate",
        "rates | random 0..6 | expected random rates from 1 to 1000000 ticks a second",
        "rates | random 1..1000001 | expected random rates from 1 to 1000000 ticks a second",
        "rates | random 6..1 | the range 6..1 is empty: expected the lower rate first",
        "rates | 0, 3 | 0 is not a tick rate: expected one from 0.001 to 1000000 a second",
        "rates | 1000000.1, 3 | 1000000.1 is not a tick rate",
        "rates | 1.0000000001, 3 | 1.0000000001 is not a tick rate",
        "processes | 1 | expected a whole number from 2 to 100000",
        "processes | 100001 | expected a whole number from 2 to 100000",
        "processes | 3.0 | expected a whole number from 2 to 100000",
        "processes | +3 | expected a whole number from 2 to 100000",
        "processes | 99999999999999999999 | expected a whole number from 2 to 100000",
        "duration | 60 | expected a duration from 1 ms",
        "duration | 60 S | expected a duration from 1 ms",
        "duration | 0.999999 ms | expected a duration from 1 ms",
        "duration | 1000.001 h | expected a duration from 1 ms",
        "duration | 1 h 30 min | expected a duration from 1 ms",
        "duration | 1.0000001 ms | expected a whole number of nanoseconds",
        "seeds | 1.5 | expected seeds",
        "seeds | 1.. | expected seeds",
        "seeds | 1...5 | write a range with two points: 1..5",
        "seeds | 1, 2, 1 | the seed 1 is named twice",
        "seeds | 5..9, 1..5 | the seed 5 is named twice",
        "seeds | 1..100, 50 | the seed 50 is named twice",
        "seeds | 3..2 | the range 3..2 is empty: expected the lower seed first",
        "seeds | 9223372036854775808 | 9223372036854775808 is not a seed: expected one from",
        "seeds | -9223372036854775808..9223372036854775807 | these are 18446744073709551616 seeds",
        "seeds | 1..1000001 | these are 1000001 seeds: expected at most 1000000 of them",
        "draw.sides | 1 | expected a whole number from 2 to 1000000000",
        "draw.sides | 1000000001 | expected a whole number from 2 to 1000000000",
        "topology | ring | expected mesh",
        "phase | Random | expected random or aligned",
        "time | fake | expected real or virtual",
        "time.scale | 0.0009 | expected a number from 0.001 to 100000",
        "time.scale | 100000.1 | expected a number from 0.001 to 100000",
        "time.scale | 1.0000000001 | expected a number from 0.001 to 100000",
        "title | (empty) | expected text of 1 to 200 characters on one line, without control",
      })
  void badValueShouldBeRefused(String key, String value, String message) {
    String written = value.equals("(empty)") ? "" : value;
    String[] lines =
        key.equals("rates")
            ? new String[] {"rates = " + written}
            : new String[] {key + " = " + written, "rates = 1, 2"};

    assertThat(Parsing.faults(lines))
        .singleElement()
        .asString()
        .startsWith("x.properties:1: " + key + " = ")
        .contains(": " + message);
  }

  @Test
  void titleShouldHaveAtMostTwoHundredCharacters() throws ExperimentException {
    String longest = "\uD83D\uDD6F".repeat(200);
    assertThat(Parsing.experiment("rates = 1, 2", "title = " + longest).title()).isEqualTo(longest);
    assertThat(Parsing.faults("rates = 1, 2", "title = a" + longest)).hasSize(1);
  }

  @Test
  void textShouldShortenAndEscapeWhatWasWritten() {
    Fault fault =
        new Fault(
            "a\nb", OptionalInt.of(3), "k\u001b[31m", Optional.of("v".repeat(81)), "is wrong");

    assertThat(fault).hasToString("a\\nb:3: k\\u001b[31m = " + "v".repeat(80) + "...: is wrong");
    assertThat(new Fault("f", OptionalInt.empty(), "k", Optional.of("v".repeat(80)), "m"))
        .hasToString("f: k = " + "v".repeat(80) + ": m");
    assertThat(new Fault("f", OptionalInt.empty(), "k", Optional.of(""), "m"))
        .hasToString("f: k = (empty): m");
  }

  @Test
  void aKeyWithAMalformedValueShouldNotBeSaidToBeMissing() {
    assertThat(Parsing.faults("rates = 1, 3\\u00"))
        .containsExactly(
            "x.properties:1: a \\u escape has four hexadecimal digits; write \\\\ for a backslash");
  }
}
