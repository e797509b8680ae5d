package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import lamplight.model.TimeMode;
import lamplight.report.TestRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Trials of many events and of many processes: what is drawn, and what is said of the rest. */
class SpaceTimeManyIT extends SpaceTimeTest {
  /** How often a queue is drawn where it is empty, and whether it is drawn where it is not. */
  private static final String QUEUES =
      """
      const { trial, window: view } =
        document.getElementById('space-time-view').spaceTime.diagram;
      const canvas = document.querySelector('.space-scroll canvas');
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'var(--queue)';
      const wanted = getComputedStyle(probe).color.match(/\\d+/g).map(Number);
      probe.remove();
      const copy = new OffscreenCanvas(canvas.width, canvas.height)
        .getContext('2d', { willReadFrequently: true });
      copy.drawImage(canvas, 0, 0);
      const dense = canvas.width / view.width;
      const isDrawn = (x, y) => {
        const { data } = copy.getImageData(Math.floor(x * dense), Math.floor(y * dense), 1, 1);
        return wanted.every((value, channel) => data[channel] === value);
      };
      let [wrong, isAnyDrawn] = [0, false];
      for (let p = 0; p < trial.n; p++) {
        const [first, end] = view.range(p);
        for (let e = first; e + 1 < end; e++) {
          const shown = isDrawn((view.xOf(e) + view.xOf(e + 1)) / 2, view.floor(p) - 1);
          if (trial.queue[e] === 0 && trial.kind[e + 1] !== 2) wrong += shown;
          else isAnyDrawn ||= trial.queue[e] > 0 && shown;
        }
      }
      return [wrong, isAnyDrawn];
      """;

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

  /** Nothing is drawn 1..10 but with an empty queue, so that it was empty since it was empty. */
  @ParameterizedTest
  @ValueSource(strings = {"system", "logical"})
  void queueShouldBeEmptyFromAnEventThatEmptiesItToADraw(String axis) throws IOException {
    open(page("queue.html", TestRuns.fixed(60, 1, TimeMode.VIRTUAL, 1, 3, 6), 1), "axis=" + axis);
    settle();

    assertThat(answer(QUEUES)).isEqualTo(List.of(0L, true));
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
