package lamplight.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import lamplight.export.ShiVizReader.LoggedEvent;
import lamplight.results.ReadTrial;
import lamplight.run.TrialId;
import org.junit.jupiter.api.Test;

class ShiVizLogTest {
  private static final ExportRequest ONE = new ExportRequest(false, Set.of());

  @Test
  void shouldWriteTheRegularExpressionsAndThenTwoLinesAnEvent() throws IOException {
    assertThat(Trials.text(new ShiVizLog(), ONE, Trials.handWorked()))
        .isEqualTo(
            """
            (?<event>.*)\\n(?<host>\\S*) (?<clock>{.*})

            internal clock=1 queue=0
            p3 {"p3":1}
            send 3-1 to=all clock=2 queue=0
            p3 {"p3":2}
            receive 3-1 stamp=2 clock=3 jump=3 queue=0
            p2 {"p2":1,"p3":2}
            internal clock=3 queue=0
            p3 {"p3":3}
            send 3-2 to=1 clock=4 queue=0
            p3 {"p3":4}
            send 2-1 to=1 clock=4 queue=0
            p2 {"p2":2,"p3":2}
            receive 3-1 stamp=2 clock=3 jump=3 queue=2
            p1 {"p1":1,"p3":2}
            receive 2-1 stamp=4 clock=5 jump=2 queue=1
            p1 {"p1":2,"p2":2,"p3":2}
            """);
  }

  @Test
  void shouldHaveAFourthGroupWithTheSystemTimeForTsViz() throws IOException {
    ExportRequest timed = new ExportRequest(false, Set.of(ExportExtra.TIMESTAMPS));
    List<String> lines = Trials.text(new ShiVizLog(), timed, Trials.handWorked()).lines().toList();

    assertThat(lines.get(0))
        .isEqualTo("(?<event>.*)\\n(?<timestamp>\\d+) (?<host>\\S*) (?<clock>{.*})");
    assertThat(lines.get(3)).isEqualTo("1700000000100000000 p3 {\"p3\":1}");
    assertThat(ShiVizReader.read(String.join("\n", lines)).get(0).get(2).timestamp())
        .isEqualTo(Long.toString(Trials.at(400)));
  }

  @Test
  void shouldPartSeveralTrialsByTheDelimiter() throws IOException {
    ExportRequest several = new ExportRequest(true, Set.of());
    String text =
        Trials.text(
            new ShiVizLog(),
            several,
            Trials.handWorked(new TrialId("draw.sides=10", -3)),
            Trials.handWorked(new TrialId("draw.sides=10", 4)));

    assertThat(text.lines().toList())
        .startsWith(
            "(?<event>.*)\\n(?<host>\\S*) (?<clock>{.*})",
            "^=== (?<trace>.*) ===$",
            "=== draw.sides=10 seed -3 ===",
            "internal clock=1 queue=0");
    assertThat(text).contains("\n=== draw.sides=10 seed 4 ===\n");
    assertThat(ShiVizReader.read(text)).hasSize(2).allSatisfy(all -> assertThat(all).hasSize(8));
  }

  @Test
  void shouldLeaveOutWhatFollowsFromASendThatNoLogHolds() throws IOException {
    ReadTrial cut = Trials.withoutSends();

    assertThat(ExportedTrial.of(cut).leftOut()).isEqualTo(4);
    String text = Trials.text(new ShiVizLog(), ONE, cut);
    assertThat(text).endsWith("\ninternal clock=1 queue=0\np3 {\"p3\":1}\n");
    assertThat(ShiVizReader.read(text).get(0)).hasSize(1);
  }

  @Test
  void shouldBeReadByTheRulesOfShiViz() throws IOException {
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(
              ShiVizReader.read(Trials.text(new ShiVizLog(), ONE, Trials.slowAndFast(seed))).get(0))
          .as("seed %d", seed)
          .hasSize(200);
    }
  }

  /** As of trials that failed: each log may end anywhere. */
  @Test
  void logsThatEndAnywhereShouldBeReadByTheRulesOfShiViz() throws IOException {
    for (long seed = 1; seed <= 200; seed++) {
      ReadTrial trial = Trials.cutAnywhere(Trials.slowAndFast(seed % 5), new Random(seed));
      ExportedTrial exported = ExportedTrial.of(trial);
      String text = Trials.text(new ShiVizLog(), ONE, trial);
      int events = trial.history().size() - exported.leftOut();
      List<LoggedEvent> read = events == 0 ? List.of() : ShiVizReader.read(text).get(0);

      assertThat(read).as("seed %d", seed).hasSize(events);
      assertThat(messages(read, "send "))
          .as("seed %d", seed)
          .containsAll(messages(read, "receive "));
    }
  }

  private static Set<String> messages(List<LoggedEvent> events, String kind) {
    return events.stream()
        .map(LoggedEvent::text)
        .filter(text -> text.startsWith(kind))
        .map(text -> text.split(" ")[1])
        .collect(Collectors.toSet());
  }

  /** The reader itself refuses what ShiViz refuses. */
  @Test
  void theRulesShouldRefuseWhatBreaksThem() {
    assertRefused("p1 {\"p2\":1}", "is missing");
    assertRefused("p1 {\"p1\":2}", "must start at 1");
    assertRefused("p1 {\"p1\":1}\na\np1 {\"p1\":3}", "by 1");
    assertRefused("p1 {\"p1\":1,\"p2\":1}", "unrecognized host");
    assertRefused("p1 {\"p1\":1}\na\np2 {\"p1\":2,\"p2\":1}", "invalid clock value");
    assertRefused("p 1 {\"p 1\":1}", "does not capture");
  }

  private static void assertRefused(String events, String why) {
    String text = "(?<event>.*)\\n(?<host>\\S*) (?<clock>{.*})\n\na\n" + events + "\n";
    assertThatThrownBy(() -> ShiVizReader.read(text)).hasMessageContaining(why);
  }
}
