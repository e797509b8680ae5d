package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import lamplight.model.TimeMode;
import lamplight.report.TestRuns;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Trials of many events and of many processes: what is drawn, and what is said of the rest. */
class SpaceTimeManyIT extends SpaceTimeTest {
  private static final int ARROWS_MOST = 1500;

  @Test
  void drawingShouldTouchNoMoreThanTheWindow() throws IOException {
    Path file = page("many.html", TestRuns.fixed(60, 1, TimeMode.VIRTUAL, 100, 300, 1267), 1);
    open(file, "from=0&to=60");

    assertThat(figure("events")).isEqualTo(100_020);
    assertThat(figure("messages")).isGreaterThan(20_000);
    assertThat(figure("arrows")).isBetween(100.0, (double) ARROWS_MOST);
    assertThat(note())
        .matches(
            "100,020 events, [\\d,]+ messages in view; [\\d,]+ drawn, of each stretch the one"
                + " with the largest jump: zoom in for all");

    open(file, "from=30&to=30.6");

    double events = figure("events");
    double messages = figure("messages");
    assertThat(events).isBetween(1000.0, 1001.0);
    assertThat(figure("arrows")).isEqualTo(messages);
    assertThat(figure("through")).isPositive();
    // Each event is looked at for its mark and for the queue, each message for its arrow, and for
    // the queue when it arrives.
    assertThat(figure("touched")).isLessThanOrEqualTo(2 * events + 2 * messages + 10);
  }

  @Test
  void manyProcessesShouldShowTheMessagesThatAreAskedFor() throws IOException {
    long[] rates = LongStream.generate(() -> 3).limit(50).toArray();
    Path file = page("many.html", TestRuns.fixed(20, 1, TimeMode.VIRTUAL, rates), 1);
    open(file, "");

    assertThat(figure("messages")).isZero();
    assertThat(note())
        .endsWith(
            "with so many processes, messages of the selected event and of ticked processes only");

    find(".space-processes summary").click();
    for (int process = 1; process <= 7; process++) {
      find(".space-processes label:nth-of-type(" + process + ") input").click();
    }

    assertThat(findAll(".space-processes :checked")).hasSize(6);
    assertThat(figure("messages")).isPositive();
  }

  @Test
  void svgShouldShowTheWindow() throws Exception {
    Path file = page("many.html", TestRuns.fixed(60, 1, TimeMode.VIRTUAL, 1, 3, 6), 1);
    open(file, "event=1:5");
    String script = "return document.getElementById('space-time-view').spaceTime.svg()";
    String svg = (String) script(script);

    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getDocumentElement();
    assertThat(root.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Space-time diagram, seed 1: 80 events, 21 messages in view");
    assertThat(svg).contains(">process 1</text>", ">27</text>", "#0067b0", "#c44f00");
    assertThat(script(script)).isEqualTo(svg);
  }
}
