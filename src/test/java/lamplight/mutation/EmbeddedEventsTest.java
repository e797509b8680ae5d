package lamplight.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lamplight.log.TrialFolder;
import lamplight.log.UnreadableException;
import lamplight.report.data.EmbeddedTrial;
import lamplight.report.page.PageData;
import lamplight.results.TrialAnalysis;
import lamplight.results.TrialAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page embeds of a trial gives the rows of its logs again, to the letter. */
class EmbeddedEventsTest {
  private static final Map<String, String> MESH =
      Map.of("rates", "1, 3, 6", "duration", "20 s", "time", "virtual");
  private static final Map<String, String> STAR =
      Map.of(
          "rates",
          "2, 3, 6.5",
          "duration",
          "20 s",
          "time",
          "virtual",
          "topology",
          "star",
          "relay.time",
          "150 ms",
          "draw.sides",
          "5");
  private static final Map<String, String> FAULTS =
      Map.of(
          "rates",
          "1, 3, 6",
          "duration",
          "20 s",
          "time",
          "virtual",
          "network.delay",
          "exponential 40 ms",
          "fault.1",
          "kill 3 at 14 s",
          "fault.2",
          "pause 1 at 5 s for 4 s");
  private static final Map<String, String> REAL =
      Map.of("rates", "3, 7", "duration", "20 s", "time.scale", "20");

  @TempDir private Path folder;

  @Test
  void theLogsOfEveryKindOfRunShouldComeBack() throws Exception {
    List<Map<String, String>> kinds =
        new ArrayList<>(List.of(MESH, STAR, FAULTS, REAL, many(20), many(50)));
    for (Map<String, String> kind : kinds) {
      Subject subject =
          Subject.make("run", folder.resolve("run-" + kinds.indexOf(kind)), kind, Map.of());
      String json = json(subject);

      assertThat(DecodedTrial.logs(json)).as("%s", kind).isEqualTo(rows(subject));
      assertThat(json).as("%s", kind).doesNotContain("\"odd\"");
    }
  }

  @Test
  void theLogsShouldComeBackWhateverIsWrongWithThem() throws Exception {
    int accepted = 0;
    int odd = 0;
    for (Map<String, String> kind : List.of(MESH, FAULTS, STAR)) {
      Subject subject =
          Subject.make(
              "run", folder.resolve("planted-" + accepted), kind, Map.of("phase", "aligned"));
      for (Mutation mutation : Mutation.all()) {
        Mutant mutant =
            new Mutant(subject, subject.files().copy(), new Random(mutation.name().hashCode()));
        if (mutation.mutator().apply(mutant).isEmpty()) {
          continue;
        }
        subject.replaceBy(mutant.files());
        try {
          String json = json(subject);
          assertThat(DecodedTrial.logs(json)).as("%s", mutation.name()).isEqualTo(rows(subject));
          accepted++;
          odd += json.contains("\"odd\"") ? 1 : 0;
        } catch (UnreadableException refused) {
          // A file that cannot be read is named in the report, and never embedded.
          assertThat(refused.faults()).isNotEmpty();
        }
      }
    }

    assertThat(accepted).isGreaterThan(100);
    assertThat(odd).isBetween(20, accepted - 20);
  }

  @Test
  void numbersBeyondThoseOfAScriptShouldComeBack() throws Exception {
    Subject subject = Subject.make("run", folder, MESH, Map.of());
    TrialFiles files = subject.files().copy();
    List<Row> rows = files.logs().get(1).rows();
    String huge = Long.toString(Long.MAX_VALUE - 1);
    rows.get(3).set("tick", huge);
    rows.get(5).set(Row.TIME, Long.toString(Long.MIN_VALUE));
    rows.get(7).set("clock", huge);
    rows.get(9).set("queue_length", huge);
    rows.stream()
        .filter(row -> row.is(Row.SEND))
        .limit(2)
        .forEach(row -> row.set(Row.ID, "2-" + huge));
    subject.replaceBy(files);
    String json = json(subject);

    assertThat(DecodedTrial.logs(json)).isEqualTo(rows(subject));
    assertThat(json).contains("\"odd\":{").contains("," + huge + ",");
  }

  private static Map<String, String> many(int processes) {
    return Map.of(
        "rates",
        IntStream.rangeClosed(1, processes)
            .mapToObj(p -> p % 7 + 1 + ".3")
            .collect(Collectors.joining(", ")),
        "draw.sides",
        Integer.toString(2 * processes),
        "duration",
        "10 s",
        "time",
        "virtual");
  }

  private static String json(Subject subject) throws UnreadableException {
    TrialAnalysis trial = TrialAnalyzer.analyze(new TrialFolder(subject.trial()), true);
    return PageData.of(
            List.of(new EmbeddedTrial("", trial, trial.history().orElseThrow())), List.of())
        .trials();
  }

  /** The whole rows of the logs: what a process did not live to finish is none. */
  private static List<List<String>> rows(Subject subject) throws IOException {
    List<List<String>> logs = new ArrayList<>();
    for (int process = 1; process <= subject.record().spec().processes(); process++) {
      Path log = new TrialFolder(subject.trial()).log(process);
      List<String> rows = new ArrayList<>();
      if (Files.exists(log)) {
        String text = Files.readString(log);
        text.substring(0, text.lastIndexOf('\n') + 1).lines().skip(1).forEach(rows::add);
      }
      logs.add(rows);
    }
    return logs;
  }
}
