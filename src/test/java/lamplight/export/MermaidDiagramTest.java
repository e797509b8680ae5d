package lamplight.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lamplight.model.Event;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.results.ReadTrial;
import lamplight.run.TrialId;
import org.junit.jupiter.api.Test;

class MermaidDiagramTest {
  private static final ExportRequest REQUEST = new ExportRequest(false, Set.of());

  @Test
  void shouldDrawAMessageWhereItIsReceived() throws IOException {
    assertThat(text(Trials.handWorked()))
        .isEqualTo(
            """
            %% seed 7
            sequenceDiagram
                participant p1 as process 1 (1/s)
                participant p2 as process 2 (3/s)
                participant p3 as process 3 (6/s)
                Note over p3: internal, sends 3-1, clock 1 to 2
                p3->>p2: 3-1 (2) → 3
                Note over p3: internal, sends 3-2, clock 3 to 4
                p3->>p1: 3-1 (2) → 3
                Note over p2: sends 2-1, clock 4
                p2->>p1: 2-1 (4) → 5
            """);
  }

  @Test
  void shouldEndBehindSixtyMessagesAndSaySo() throws IOException {
    ReadTrial trial =
        Trials.inVirtualTime(
            TrialSpec.withRandomPhases(
                3, 10, 20_000_000_000L, List.of(Rate.of(10), Rate.of(30), Rate.of(60))));
    List<String> lines = text(trial).lines().toList();
    long received = receives(trial);

    assertThat(received).isGreaterThan(60);
    assertThat(lines.get(0)).isEqualTo("%% seed 3: the first 60 of " + received + " messages");
    assertThat(lines.stream().filter(line -> line.contains("->>"))).hasSize(60);
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo("    Note over p1,p3: " + (received - 60) + " more messages follow");
  }

  /** Mermaid draws nothing of a text of more than 50,000 characters. */
  @Test
  void shouldStayFarBelowWhatMermaidDraws() throws IOException {
    ReadTrial many =
        Trials.inVirtualTime(
            TrialSpec.withRandomPhases(
                1, 200, 10_000_000_000L, IntStream.range(1, 200).mapToObj(Rate::of).toList()));

    String text = text(many);
    assertThat(text.length()).isLessThan(25_000);
    assertThat(text.lines().filter(line -> line.contains("->>"))).hasSize(60);
    // Those alone take part between which a message goes.
    assertThat(text.lines().filter(line -> line.contains("participant")).count()).isLessThan(121);
  }

  @Test
  void shouldDrawATrialInWhichNothingIsReceived() throws IOException {
    ReadTrial silent =
        Trials.of(
            new TrialId("", 1),
            Stream.of(
                new Event.Internal(1, 1, Trials.at(1), 1, 0),
                new Event.Internal(1, 2, Trials.at(2), 2, 0)));

    assertThat(text(silent))
        .isEqualTo(
            """
            %% seed 1
            sequenceDiagram
                participant p1 as process 1 (1/s)
                Note over p1: 2 internal, clock 1 to 2
            """);
  }

  @Test
  void shouldEscapeWhatMermaidReadsAsItsOwn() {
    assertThat(MermaidDiagram.escaped("a;b#c\n%%")).isEqualTo("a#59;b#35;c\\n%%");
  }

  @Test
  void noParticipantShouldBeCalledEnd() throws IOException {
    assertThat(text(Trials.slowAndFast(1)).lines().filter(line -> line.contains("participant")))
        .isNotEmpty()
        .allMatch(line -> line.matches("    participant p[0-9]+ as process [0-9]+ \\([0-9]+/s\\)"));
  }

  private static String text(ReadTrial trial) throws IOException {
    return Trials.text(new MermaidDiagram(), REQUEST, trial);
  }

  private static long receives(ReadTrial trial) {
    return IntStream.range(0, trial.history().size()).filter(trial.history()::isReceive).count();
  }
}
