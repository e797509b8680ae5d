package lamplight.log.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import lamplight.log.foreign.SimulatedLog.Event;
import lamplight.model.LoggedKind;
import lamplight.model.LoggedTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs of a simulation in formats such as people write, read back to what happened. */
class InventedFormatsTest {
  private static final long SEED = 20261130;
  private static final long START_NS = 1_712_000_000_000_000_000L;
  private static final String ALL = "clock time peers queue stamp";

  @TempDir private Path folder;

  private final SimulatedLog log = new SimulatedLog(SEED, 200, START_NS);

  @Test
  void tabColumnsWithEmptyOnes() throws Exception {
    log.write(
        folder,
        process -> "p" + process + ".txt",
        each ->
            String.join(
                "\t",
                seconds(each.timeNs()),
                letter(each.kind()),
                SimulatedLog.names(each, "&", String::valueOf),
                String.valueOf(each.clock()),
                each.kind() == LoggedKind.RECEIVE ? String.valueOf(each.queue()) : "",
                each.kind() == LoggedKind.INTERNAL ? "" : String.valueOf(each.stamp())),
        "\n");

    LoggedTrial trial =
        read(
            """
            files = p{process}.txt
            time = s
            event = {time}\\t{event}\\t{peers}\\t{clock}\\t{queue}\\t{stamp}
            event.internal = i
            event.send = s
            event.receive = R
            """);

    assertThat(SimulatedLog.told(trial, ALL)).isEqualTo(log.done(ALL));
    assertThat(trial.conventions().resolutionNs()).isEqualTo(1_000_000);
  }

  @Test
  void aDateWithoutYear() throws Exception {
    DateTimeFormatter form = DateTimeFormatter.ofPattern("MM-dd_HH-mm-ss.SSSSSS");
    log.write(
        folder,
        process -> "logs/VM" + process + "-rate" + 2 * process + ".5.log",
        each -> at(each, form) + " [" + prose(each) + "] now " + each.clock(),
        "\n");

    LoggedTrial trial =
        read(
            """
            files = logs/VM{process}-rate{rate}.log
            time = MM-dd_HH-mm-ss.SSSSSS
            internal = {time} [worked] now {clock}
            send = {time} [told {peers}] now {clock}
            receive = {time} [heard {peer}] now {clock}
            """);

    long yearNs = 8_858L * TimeFormat.DAY_NS;
    assertThat(SimulatedLog.told(trial, "clock peers")).isEqualTo(log.done("clock peers"));
    assertThat(trial.rate(2)).contains(new BigDecimal("4.5"));
    // In a year that has a 29 February: 2000 instead of 2024.
    assertThat(trial.events(1).timeNs(0))
        .isEqualTo(log.events(1).get(0).timeNs() - yearNs + 92L * TimeFormat.DAY_NS);
  }

  @Test
  void epochMillisecondsInBracketsOfAllProcessesInOneFile() throws Exception {
    String text =
        log.events().stream()
            .map(
                each ->
                    "["
                        + each.timeNs() / 1_000_000
                        + "] (P"
                        + each.process()
                        + ") "
                        + each.kind()
                        + " {"
                        + SimulatedLog.names(each, ", ", other -> "P" + other)
                        + "} L="
                        + each.clock()
                        + "; Q="
                        + each.queue())
            .collect(Collectors.joining("\n"));
    SimulatedLog.put(folder.resolve("run-7/out.log"), text, StandardCharsets.UTF_8);

    LoggedTrial trial =
        read(
            """
            files = {trial}/out.log
            time = ms
            event = [{time}] ({process}) {event} {{{peers}}} L={clock}; Q={queue}
            event.internal = INTERNAL
            event.send = SEND
            event.receive = RECEIVE
            """);

    assertThat(trial.name()).isEqualTo("run-7");
    assertThat(trial.processName(2)).isEqualTo("P2");
    assertThat(SimulatedLog.told(trial, "clock time peers queue"))
        .isEqualTo(log.done("clock time peers queue"));
  }

  @Test
  void blocksOfThreeLinesWithByteOrderMarkAndCarriageReturns() throws Exception {
    log.write(
        folder,
        process -> "node_" + "abc".charAt(process - 1) + ".log",
        each ->
            (each.equals(log.events(each.process()).get(0)) ? "\uFEFF" : "")
                + "--- event ---\r\n\r\n  what: "
                + prose(each)
                + "\r\n  clock: "
                + each.clock()
                + " at "
                + at(each, DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss,SSS")),
        "\r\n");

    LoggedTrial trial =
        read(
            """
            files = node_{process}.log
            time = iso
            internal = --- event ---\\nwhat: worked\\nclock: {clock} at {time}
            send = --- event ---\\nwhat: told {peers}\\nclock: {clock} at {time}
            receive = --- event ---\\nwhat: heard {peer}\\nclock: {clock} at {time}
            alias.a = 1
            alias.b = 2
            alias.c = 3
            """);

    assertThat(SimulatedLog.told(trial, "clock time peers"))
        .isEqualTo(log.done("clock time peers"));
    assertThat(trial.place(1, 0)).isEqualTo("node_a.log:1");
    assertThat(trial.place(1, 1)).isEqualTo("node_a.log:5");
  }

  @Test
  void aProcessThatOnlyAStartLineNamesWithPortsAsPeers() throws Exception {
    for (int process = 1; process <= 3; process++) {
      int own = process;
      String lines =
          log.events(process).stream()
              .map(each -> perReceiver(each))
              .collect(Collectors.joining("\n"));
      String start = "machine " + (own - 1) + " listens at 127.0.0.1, speed " + own + "\n";
      SimulatedLog.put(
          folder.resolve("x" + (9 - process) + ".log"),
          "connecting\n" + lines.replaceFirst("\n", "\n" + start),
          StandardCharsets.UTF_8);
    }

    ForeignReading reading =
        ForeignLogs.read(
            LogDescription.parse(
                "ports",
                """
                files = x{*}.log
                start = machine {process} listens at {*}, speed {rate}
                ignore = connecting
                internal = worked {clock}
                send = sent to ('127.0.0.1', {peer}) {clock}
                receive = got from port {peer} {clock} ({queue} left)
                alias.0 = 5001, 61001
                alias.1 = 5002, 61002
                alias.2 = 5003, 61003
                """),
            folder);
    LoggedTrial trial = reading.trials().get(0);

    assertThat(reading.report().unparsed()).isZero();
    assertThat(SimulatedLog.told(trial, "clock peers queue"))
        .isEqualTo(log.done("clock peers queue"));
    assertThat(trial.processName(1)).isEqualTo("0");
    assertThat(trial.rate(3)).contains(BigDecimal.valueOf(3));
    assertThat(reading.report().mergedSends())
        .isEqualTo(log.events().stream().filter(InventedFormatsTest::isToBoth).count())
        .isPositive();
  }

  @Test
  void secondsSinceEachProcessBeganWithNeighboursInARing() throws Exception {
    log.write(
        folder,
        process -> "m" + process,
        each ->
            String.format(
                java.util.Locale.ROOT,
                "+%.3fs %s -> %s @%d",
                (each.timeNs() - START_NS) / 1e9,
                letter(each.kind()),
                isToBoth(each)
                    ? "both"
                    : each.others().isEmpty()
                        ? "-"
                        : each.others().get(0) == each.process() % 3 + 1 ? "right" : "left",
                each.clock()),
        "\n");

    LoggedTrial trial =
        read(
            """
            files = m{process}
            time = s
            time.origin = process
            event = +{time}s {event} -> {peer} @{clock}
            event.internal = i
            event.send = s
            event.receive = r
            alias.next = right
            alias.previous = left
            alias.all = both
            """);

    assertThat(SimulatedLog.told(trial, "clock peers")).isEqualTo(log.done("clock peers"));
    assertThat(trial.events(2).timeNs(1)).isEqualTo(log.events(2).get(1).timeNs() - START_NS);
  }

  @Test
  void timesOfDayOverMidnight() throws Exception {
    SimulatedLog late = new SimulatedLog(SEED, 300, TimeFormat.DAY_NS - 10_000_000_000L);
    late.write(
        folder,
        process -> process + ".log",
        each ->
            "["
                + at(each, DateTimeFormatter.ofPattern("HH:mm:ss.SSS"))
                + "] "
                + prose(each)
                + " "
                + each.clock(),
        "\n");

    LoggedTrial trial =
        read(
            """
            files = {process}.log
            time = iso
            internal = [{time}] worked {clock}
            send = [{time}] told {peers} {clock}
            receive = [{time}] heard {peer} {clock}
            """);

    assertThat(SimulatedLog.told(trial, "clock time peers"))
        .isEqualTo(late.done("clock time peers"));
  }

  private LoggedTrial read(String description) throws DescriptionException, IOException {
    ForeignReading reading = ForeignLogs.read(LogDescription.parse("test", description), folder);
    assertThat(reading.report().firstUnparsed()).isEmpty();
    assertThat(reading.report().unknownPeers()).isEmpty();
    assertThat(reading.trials()).hasSize(1);
    return reading.trials().get(0);
  }

  private static boolean isToBoth(Event each) {
    return each.others().size() == 2;
  }

  private static String perReceiver(Event each) {
    List<String> lines =
        switch (each.kind()) {
          case INTERNAL -> List.of("worked " + each.clock());
          case RECEIVE ->
              List.of(
                  "got from port 6100"
                      + each.others().get(0)
                      + " "
                      + each.clock()
                      + " ("
                      + each.queue()
                      + " left)");
          default ->
              each.others().stream()
                  .map(other -> "sent to ('127.0.0.1', 500" + other + ") " + each.clock())
                  .toList();
        };
    return String.join("\n", lines);
  }

  private static String prose(Event each) {
    return switch (each.kind()) {
      case INTERNAL -> "worked";
      case RECEIVE -> "heard " + each.others().get(0);
      default -> "told " + SimulatedLog.names(each, " and ", String::valueOf);
    };
  }

  private static String letter(LoggedKind kind) {
    return kind.name().substring(0, 1);
  }

  private static String seconds(long timeNs) {
    return BigDecimal.valueOf(timeNs, 9).toPlainString();
  }

  private static String at(Event each, DateTimeFormatter form) {
    return LocalDateTime.ofEpochSecond(
            Math.floorDiv(each.timeNs(), 1_000_000_000L),
            (int) Math.floorMod(each.timeNs(), 1_000_000_000L),
            ZoneOffset.UTC)
        .format(form);
  }
}
