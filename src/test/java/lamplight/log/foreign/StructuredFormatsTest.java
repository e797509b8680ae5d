package lamplight.log.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import lamplight.log.foreign.SimulatedLog.Event;
import lamplight.model.LoggedKind;
import lamplight.model.LoggedTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON and columns of a simulation, as libraries write them. */
class StructuredFormatsTest {
  private static final String OBJECTS =
      """
      files = all.json
      layout = json
      time = s
      field.process = who.name
      field.event = kind
      field.time = at
      field.clock = who.clock
      field.queue = waiting
      send.field.peers = to
      receive.field.peer = from
      event.internal = INTERNAL
      event.send = SEND
      event.receive = RECEIVE
      """;

  @TempDir private Path folder;

  private final SimulatedLog log = new SimulatedLog(20261130, 100, 1_712_000_000_000_000_000L);

  @ParameterizedTest
  @ValueSource(strings = {"lines", "array in a line", "pretty array", "pretty objects"})
  void objects(String way) throws Exception {
    String separator = way.equals("lines") ? "\n" : way.equals("pretty objects") ? "\n" : ",\n";
    boolean isPretty = way.startsWith("pretty");
    String text =
        log.events().stream()
            .map(each -> object(each, isPretty))
            .collect(Collectors.joining(way.equals("array in a line") ? ", " : separator));
    put("all.json", way.contains("array") ? "[" + text + "]" : text);

    ForeignReading reading = read(OBJECTS);

    assertThat(reading.report().firstUnparsed()).isEmpty();
    assertThat(SimulatedLog.told(reading.trials().get(0), "clock time peers queue"))
        .isEqualTo(log.done("clock time peers queue"));
  }

  @Test
  void anObjectThatIsCutShortShouldTakeNoOther() throws Exception {
    put(
        "all.json",
        """
        {"kind": "INTERNAL", "who": {"name": "a", "clock": 1}}
        {"kind": "INTERNAL", "who": {"name": "a", "clo
        starting up
        {"kind": "INTERNAL", "who": {"name": "b", "clock": 1}}
        {"kind": "DANCE", "who": {"name": "b", "clock": 2}}
        {"kind": "INTERNAL", "who": {"name": "b", "clock": 2, }}
        """);

    ReadingReport report = read(OBJECTS + "ignore = starting{*}\n").report();

    assertThat(report.linesByPattern()).containsEntry("internal", 2L);
    assertThat(report.firstUnparsed().stream().map(UnparsedLine::toString))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("all.json:2: ").endsWith("is not closed"),
            second ->
                assertThat(second)
                    .isEqualTo(
                        "all.json:5: \"{\"kind\": \"DANCE\", \"who\": {\"name\": \"b\","
                            + " \"clock\": 2}}\": the word \"DANCE\" is unknown: add it to"
                            + " event.send or another, or add event.ignore = DANCE"),
            third -> assertThat(third).startsWith("all.json:6: ").contains(": no JSON: "));
  }

  @Test
  void columnsInQuotesWithTheHeaderAgain() throws Exception {
    String header = "Time;Kind;\"With; whom\";Lamport\n";
    for (int process = 1; process <= SimulatedLog.PROCESSES; process++) {
      String rows =
          log.events(process).stream()
              .map(each -> row(each) + (each.clock() == 7 ? header : ""))
              .collect(Collectors.joining());
      put("p" + process + ".csv", "# run of p" + process + "\n" + header + rows);
    }

    LoggedTrial trial =
        read("""
        files = p{process}.csv
        layout = csv
        delimiter = semicolon
        time = s
        ignore = # {*}
        field.event = kind
        field.time = Time
        field.clock = Lamport
        field.peers = With; whom
        event.internal = INTERNAL
        event.send = SEND
        event.receive = RECEIVE
        """)
            .trials()
            .get(0);

    assertThat(SimulatedLog.told(trial, "clock time peers"))
        .isEqualTo(log.done("clock time peers"));
  }

  @Test
  void columnsByTheirNumbersBetweenBlanks() throws Exception {
    log.write(
        folder,
        process -> "p" + process,
        each ->
            each.kind()
                + "   "
                + each.clock()
                + " "
                + (each.others().isEmpty() ? "-" : SimulatedLog.names(each, "+", String::valueOf)),
        "\n");

    LoggedTrial trial =
        read("""
        files = p{process}
        layout = csv
        delimiter = blank
        field.event = 1
        field.clock = 2
        field.peers = 3
        event.internal = INTERNAL
        event.send = SEND
        event.receive = RECEIVE
        """)
            .trials()
            .get(0);

    assertThat(SimulatedLog.told(trial, "clock peers")).isEqualTo(log.done("clock peers"));
  }

  @Test
  void aColumnThatIsMissingShouldBeNamed() throws Exception {
    put("p1.csv", "op,lc\n0,1\n");
    String description =
        "files = p{process}.csv\nlayout = csv\nfield.event = op\nfield.clock = lcc\n"
            + "event.internal = 0\n";

    assertThatThrownBy(() -> read(description))
        .isInstanceOf(DescriptionException.class)
        .hasMessage("p1.csv:1: there is no column lcc, which test names; did you mean lc?");
  }

  private ForeignReading read(String description) throws Exception {
    return ForeignLogs.read(LogDescription.parse("test", description), folder);
  }

  private void put(String file, String text) throws Exception {
    SimulatedLog.put(folder.resolve(file), text, StandardCharsets.UTF_8);
  }

  private static String row(Event each) {
    return seconds(each)
        + ";"
        + each.kind()
        + ";\""
        + SimulatedLog.names(each, ", ", String::valueOf)
        + "\";"
        + each.clock()
        + "\n";
  }

  private static String object(Event each, boolean isPretty) {
    String others = SimulatedLog.names(each, "\", \"", String::valueOf);
    String peers =
        each.kind() == LoggedKind.SEND
            ? ", \"to\": [\"" + others + "\"]"
            : each.kind() == LoggedKind.RECEIVE ? ", \"from\": " + others : "";
    String object =
        "{\"kind\": \""
            + each.kind()
            + "\", \"who\": {\"name\": \""
            + each.process()
            + "\", \"clock\": "
            + each.clock()
            + "}, \"at\": "
            + seconds(each)
            + ", \"waiting\": "
            + each.queue()
            + ", \"note\": \"a } brace\""
            + peers
            + "}";
    return isPretty ? object.replace(", \"", ",\n  \"") : object;
  }

  private static String seconds(Event each) {
    return each.timeNs() / 1_000_000_000L
        + "."
        + String.format("%09d", each.timeNs() % 1_000_000_000L);
  }
}
