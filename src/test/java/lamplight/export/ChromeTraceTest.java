package lamplight.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lamplight.causality.TrialHistory;
import lamplight.model.Event;
import lamplight.results.ReadTrial;
import lamplight.run.TrialId;
import org.junit.jupiter.api.Test;

class ChromeTraceTest {
  private static final ExportRequest ONE = new ExportRequest(false, Set.of());
  private static final ExportRequest SEVERAL = new ExportRequest(true, Set.of());

  @Test
  void shouldWriteAnEntryALineWithinAnArray() throws IOException {
    List<String> lines = Trials.text(new ChromeTrace(), ONE, Trials.handWorked()).lines().toList();

    assertThat(lines.get(0)).isEqualTo("[");
    assertThat(lines.get(lines.size() - 1)).isEqualTo("]");
    assertThat(lines)
        .containsSubsequence(
            "{\"ph\":\"M\",\"pid\":1,\"name\":\"process_name\",\"args\":{\"name\":\"seed 7\"}},",
            "{\"ph\":\"M\",\"pid\":1,\"name\":\"process_sort_index\",\"args\":{\"sort_index\":1}},",
            "{\"ph\":\"M\",\"pid\":1,\"tid\":2,\"name\":\"thread_name\","
                + "\"args\":{\"name\":\"process 2 (3/s)\"}},",
            "{\"ph\":\"M\",\"pid\":1,\"tid\":2,\"name\":\"thread_sort_index\","
                + "\"args\":{\"sort_index\":2}},",
            "{\"ph\":\"X\",\"pid\":1,\"tid\":3,\"ts\":100000,\"dur\":500,\"name\":\"internal\","
                + "\"cat\":\"event\",\"args\":{\"tick\":1,\"clock\":1,\"queue\":0}},",
            "{\"ph\":\"X\",\"pid\":1,\"tid\":3,\"ts\":300000,\"dur\":500,\"name\":\"send\","
                + "\"cat\":\"event\",\"args\":{\"tick\":2,\"clock\":2,\"queue\":0,"
                + "\"message\":\"3-1\",\"stamp\":2}},",
            "{\"ph\":\"s\",\"pid\":1,\"tid\":3,\"ts\":300000,\"id\":\"3-1-1\","
                + "\"name\":\"message\",\"cat\":\"message\"},",
            "{\"ph\":\"s\",\"pid\":1,\"tid\":3,\"ts\":300000,\"id\":\"3-1-2\","
                + "\"name\":\"message\",\"cat\":\"message\"},",
            "{\"ph\":\"C\",\"pid\":1,\"tid\":3,\"ts\":300000,\"name\":\"queue 3\","
                + "\"args\":{\"messages\":0}},",
            "{\"ph\":\"C\",\"pid\":1,\"tid\":3,\"ts\":300000,\"name\":\"clock 3\","
                + "\"args\":{\"clock\":2}},",
            "{\"ph\":\"X\",\"pid\":1,\"tid\":1,\"ts\":2000000,\"dur\":500,\"name\":\"receive\","
                + "\"cat\":\"event\",\"args\":{\"tick\":2,\"clock\":5,\"queue\":1,"
                + "\"message\":\"2-1\",\"stamp\":4,\"jump\":2}},",
            "{\"ph\":\"f\",\"pid\":1,\"tid\":1,\"ts\":2000000,\"bp\":\"e\",\"id\":\"2-1-1\","
                + "\"name\":\"message\",\"cat\":\"message\"},");
    // 3-2 was never received, so that no arrow would end.
    assertThat(lines).noneMatch(line -> line.contains("\"3-2-1\""));
  }

  @Test
  void everyCopyThatWasReceivedShouldBecomeAFlow() throws IOException {
    for (long seed = 1; seed <= 5; seed++) {
      ReadTrial trial = Trials.slowAndFast(seed);
      TrialHistory history = trial.history();
      ImportedTrace trace = ImportedTrace.of(Trials.text(new ChromeTrace(), ONE, trial));

      assertThat(trace.slices()).as("seed %d", seed).isEqualTo(200);
      assertThat(trace.lost()).as("seed %d", seed).isEmpty();
      Set<String> copies = new TreeSet<>();
      for (int event = 0; event < history.size(); event++) {
        if (history.isReceive(event)) {
          copies.add(EventNames.message(history, event) + "-" + history.process(event));
        }
      }
      assertThat(trace.arrows()).as("seed %d", seed).isEqualTo(copies);
    }
  }

  @Test
  void trialsOfOneFileShouldShareNoTrackAndNoFlow() throws IOException {
    String text =
        Trials.text(
            new ChromeTrace(),
            SEVERAL,
            Trials.handWorked(new TrialId("p", 1)),
            Trials.handWorked(new TrialId("p", 2)));
    ImportedTrace trace = ImportedTrace.of(text);

    assertThat(text).contains("{\"name\":\"p seed 1\"}").contains("{\"name\":\"p seed 2\"}");
    assertThat(trace.tracks()).isEqualTo(Set.of("1/1", "1/2", "1/3", "2/1", "2/2", "2/3"));
    assertThat(trace.lost()).isEmpty();
    assertThat(trace.arrows())
        .isEqualTo(Set.of("1:3-1-1", "1:3-1-2", "1:2-1-1", "2:3-1-1", "2:3-1-2", "2:2-1-1"));
  }

  /** At 1 us and 401 us and 402 us, and, as in a broken log, twice at the same time. */
  @Test
  void aSliceShouldEndHalfwayToTheNextTick() throws IOException {
    String text =
        Trials.text(
            new ChromeTrace(),
            ONE,
            Trials.of(
                new TrialId("", 1),
                List.<Event>of(
                    new Event.Internal(1, 1, Trials.at(0.001), 1, 0),
                    new Event.Internal(1, 2, Trials.at(0.401), 2, 0),
                    new Event.Internal(1, 3, Trials.at(0.402), 3, 0),
                    new Event.Internal(1, 4, Trials.at(0.402), 4, 0),
                    new Event.Internal(2, 1, Trials.at(0.001), 1, 0))
                    .stream()));

    assertThat(
            text.lines()
                .filter(line -> line.contains("\"X\""))
                .map(line -> line.replaceAll(".*\"tid\":(.).*\"ts\":(.*),\"name.*", "$1 $2"))
                .collect(Collectors.toList()))
        .containsExactly(
            "1 1,\"dur\":200",
            "2 1,\"dur\":500",
            "1 401,\"dur\":0.5",
            "1 402,\"dur\":0.001",
            "1 402,\"dur\":0.001");
  }
}
