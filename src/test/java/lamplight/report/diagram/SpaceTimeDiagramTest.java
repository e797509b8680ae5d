package lamplight.report.diagram;

import static lamplight.report.diagram.DiagramTrials.internal;
import static lamplight.report.diagram.DiagramTrials.receive;
import static lamplight.report.diagram.DiagramTrials.seconds;
import static lamplight.report.diagram.DiagramTrials.send;
import static lamplight.report.diagram.DrawnSvg.elements;
import static lamplight.report.diagram.DrawnSvg.parsed;
import static lamplight.report.diagram.DrawnSvg.texts;
import static lamplight.report.diagram.DrawnSvg.titles;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lamplight.causality.TrialHistory;
import lamplight.model.MutableEvent;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SpaceTimeDiagramTest {
  private static final DiagramTrial USUAL =
      DiagramTrials.virtual(DiagramTrials.spec(1, 60, 1, 3, 6));

  @Test
  void shouldDescribeWhatItShows() throws Exception {
    DiagramRequest request = seconds(USUAL, 0, 6);
    Document svg = parsed(SpaceTimeDiagram.draw(USUAL, request).svg());

    TrialHistory history = USUAL.history();
    int[] shown =
        IntStream.range(0, history.size())
            .filter(event -> history.timeNs(event) < 6 * DiagramTrials.SECOND)
            .toArray();
    long sends = IntStream.of(shown).filter(history::isSend).count();
    long receives = IntStream.of(shown).filter(history::isReceive).count();
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .startsWith(
            shown.length
                + " events of 3 processes: "
                + sends
                + " sends, "
                + receives
                + " receives and "
                + (shown.length - sends - receives)
                + " internal events. ");
    assertThat(titles(svg, "circle", "send")).hasSize((int) sends);
    assertThat(titles(svg, "path", "receive")).hasSize((int) receives);
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Seed 1, the first 6 s, by system time");
    assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
  }

  @Test
  void shouldBeTheSameBytesEachTimeAndSmall() {
    String svg = SpaceTimeDiagram.draw(USUAL, seconds(USUAL, 0, 6)).svg();

    assertThat(SpaceTimeDiagram.draw(USUAL, seconds(USUAL, 0, 6)).svg()).isEqualTo(svg);
    assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(svg)).isTrue();
    assertThat(svg.length()).isBetween(10_000, 18_000);
    assertThat(Pattern.compile(" (d|x|y|cx|cy)=\"[^\"]*[0-9]\\.[0-9]{2}").matcher(svg).find())
        .as("a coordinate with two decimals")
        .isFalse();
  }

  @Test
  void shouldCutAtAWholeTickAndSaySo() throws Exception {
    Document svg = parsed(SpaceTimeDiagram.draw(USUAL, seconds(USUAL, 0, 60)).svg());

    List<String> notes =
        texts(svg, "axis").stream().filter(text -> text.startsWith("cut at ")).toList();
    assertThat(notes).hasSize(1);
    String[] words = notes.get(0).split(" ");
    double cut = Double.parseDouble(words[2]);
    TrialHistory history = USUAL.history();
    long more =
        IntStream.range(0, history.size()).filter(event -> USUAL.seconds(event) >= cut).count();
    assertThat(notes.get(0)).isEqualTo("cut at " + words[2] + " s: " + more + " more events");
    assertThat(history.size() - more).isBetween(390L, 400L);
    assertThat(texts(svg, "title"))
        .containsExactly("Seed 1, the first 60 s, by system time, cut at " + words[2] + " s");
  }

  @Test
  void shouldClipMessagesAtTheEdges() throws Exception {
    DiagramTrial trial =
        DiagramTrials.byHand(
            2,
            10,
            told -> {
              told.on(send(1, 1, 10, 1, 1, 2));
              told.on(receive(2, 1, 30, 2, 1, 1, 1));
              told.on(send(1, 2, 35, 2, 2, 2));
              told.on(receive(2, 2, 60, 3, 1, 2, 2));
            });

    Document svg = parsed(SpaceTimeDiagram.draw(trial, seconds(trial, 2, 4)).svg());

    // From 1 s to 3 s, and from 3.5 s to 6 s; the plot is from 104 to 844, 2 s at 110, 4 s at 838.
    List<Element> messages =
        elements(svg, "path", "message").stream()
            .filter(each -> each.getElementsByTagName("title").getLength() > 0)
            .toList();
    // Its line falls by 92 over 728 pixels, so that the edge is 368 below the send at -254.
    assertThat(messages.get(1).getAttribute("d")).startsWith("M104 103.2L");
    assertThat(messages.get(1).getAttribute("marker-end")).isEqualTo("url(#head)");
    assertThat(messages.get(0).getAttribute("class")).isEqualTo("message open");
    assertThat(messages.get(0).getAttribute("d")).startsWith("M656 58L844 ");
    assertThat(messages.get(0).getAttribute("marker-end")).isEmpty();
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .contains("2 messages, of which 1 comes from before the stretch and 1 goes on beyond it.");
  }

  @Test
  void shouldSayHowManyMessagesPassThrough() throws Exception {
    DiagramTrial trial =
        DiagramTrials.byHand(
            2,
            10,
            told -> {
              told.on(send(1, 1, 10, 1, 1, 2));
              told.on(send(1, 2, 15, 2, 2, 2));
              told.on(internal(2, 1, 30, 1));
              told.on(receive(2, 2, 90, 2, 1, 1, 1));
              told.on(new MutableEvent().queued(2, 1, 2, 2, 2 * DiagramTrials.SECOND));
            });

    assertThat(texts(parsed(SpaceTimeDiagram.draw(trial, seconds(trial, 2, 4)).svg()), "axis"))
        .contains("2 messages pass through the whole stretch and are not drawn");
  }

  @Test
  void shouldFoldFourInternalEventsInARow() throws Exception {
    DiagramTrial trial =
        DiagramTrials.byHand(
            2,
            10,
            told -> {
              for (int tick = 1; tick <= 4; tick++) {
                told.on(internal(1, tick, 10 * tick, tick));
              }
              for (int tick = 1; tick <= 3; tick++) {
                told.on(internal(2, tick, 10 * tick, tick));
              }
            });

    Document svg = parsed(SpaceTimeDiagram.draw(trial, seconds(trial, 0, 6)).svg());

    assertThat(titles(svg, "rect", "run"))
        .containsExactly("process 1, ticks 1 to 4: internal, clocks 1 to 4");
    assertThat(titles(svg, "path", "internal"))
        .containsExactly(
            "process 2, tick 1 at 1.000 s: internal, clock 1",
            "process 2, tick 2 at 2.000 s: internal, clock 2",
            "process 2, tick 3 at 3.000 s: internal, clock 3");
    assertThat(texts(svg, "clock")).contains("4\u00d7");
  }

  @Test
  void shouldColourPastAndFuture() throws Exception {
    DiagramTrial trial =
        DiagramTrials.byHand(
            2,
            10,
            told -> {
              told.on(send(1, 1, 10, 1, 1, 2));
              told.on(internal(2, 1, 15, 1));
              told.on(receive(2, 2, 20, 2, 1, 1, 1));
              told.on(internal(1, 2, 25, 2));
              told.on(internal(2, 3, 30, 3));
            });
    int receive = trial.history().find(2, 2);

    Document svg = parsed(SpaceTimeDiagram.draw(trial, DiagramTrials.around(trial, receive)).svg());

    assertThat(titles(svg, "circle", "past")).hasSize(1);
    assertThat(titles(svg, "path", "past"))
        .containsExactlyInAnyOrder(
            "1-1, timestamp 1", "process 2, tick 1 at 1.500 s: internal, clock 1");
    assertThat(titles(svg, "path", "future"))
        .containsExactly("process 2, tick 3 at 3.000 s: internal, clock 3");
    assertThat(titles(svg, "path", "other"))
        .containsExactly("process 1, tick 2 at 2.500 s: internal, clock 2");
    // At its own process nothing is concurrent with it.
    assertThat(elements(svg, "path", "line").stream().map(line -> line.getAttribute("class")))
        .startsWith("line past", "line other", "line past", "line future");
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .contains(
            "Process 2, tick 2: 2 events happened before it, 1 after it, and 1 is concurrent with"
                + " it.");
  }

  @Test
  void shouldEscapeWhateverAnExperimentIsCalled() throws Exception {
    DiagramRequest request =
        new DiagramRequest(
            "a <b> & \"c\" \u2212 \u202e \u0007",
            new DiagramWindow.Time(0, 6),
            DiagramAxis.LOGICAL,
            OptionalInt.empty(),
            List.of(1, 2, 3),
            DiagramRequest.WIDTH);

    Document svg = parsed(SpaceTimeDiagram.draw(USUAL, request).svg());

    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .startsWith("a <b> & \"c\" \u2212 ")
        .doesNotContain("\u202e")
        .doesNotContain("\u0007");
  }

  @Test
  void shouldLeaveOutMessagesOfProcessesThatAreNotDrawn() throws Exception {
    DiagramRequest request =
        DiagramRequest.of(
            USUAL,
            new DiagramWindow.Time(0, 6),
            DiagramAxis.SYSTEM,
            OptionalInt.empty(),
            List.of(3, 1),
            500);

    Document svg = parsed(SpaceTimeDiagram.draw(USUAL, request).svg());

    assertThat(texts(svg, "name")).containsExactly("process 3", "process 1");
    assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("500");
    assertThat(texts(svg, "axis"))
        .anyMatch(
            text -> text.matches("[0-9]+ messages to or from processes that are not drawn are .*"));
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .contains("events of 2 of the 3 processes: ");
  }
}
