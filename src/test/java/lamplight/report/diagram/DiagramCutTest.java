package lamplight.report.diagram;

import static lamplight.report.diagram.DiagramTrials.internal;
import static lamplight.report.diagram.DiagramTrials.seconds;
import static lamplight.report.diagram.DiagramTrials.send;
import static lamplight.report.diagram.DrawnSvg.parsed;
import static lamplight.report.diagram.DrawnSvg.texts;
import static lamplight.report.diagram.DrawnSvg.titles;
import static org.assertj.core.api.Assertions.assertThat;

import lamplight.model.Message;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Where a diagram with too much in it ends. */
class DiagramCutTest {
  @Test
  void shouldShowTwoHundredMessagesAndNotOneMore() throws Exception {
    for (int sends : new int[] {200, 202}) {
      DiagramTrial trial =
          DiagramTrials.byHand(
              2,
              300,
              told -> {
                for (int tick = 1; tick <= sends; tick++) {
                  told.on(send(1, tick, 10 * tick, tick, tick, 2));
                }
              });

      Document svg = parsed(SpaceTimeDiagram.draw(trial, seconds(trial, 0, 300)).svg());

      assertThat(titles(svg, "circle", "send")).hasSize(200);
      if (sends == 200) {
        assertThat(texts(svg, "axis")).noneMatch(text -> text.startsWith("cut at"));
      } else {
        assertThat(texts(svg, "axis")).contains("cut at 201 s: 2 more events");
      }
    }
  }

  @Test
  void shouldShowAllOfTheFirstInstantThoughItIsMoreThanTheLimit() throws Exception {
    // 16 processes send to 15 others each at 1 s, which are 240 messages; one goes on at 2 s.
    DiagramTrial trial =
        DiagramTrials.byHand(
            16,
            10,
            told -> {
              for (int process = 1; process <= 16; process++) {
                told.on(send(process, 1, 10, 1, 1, Message.EVERYONE));
              }
              told.on(internal(1, 2, 20, 2));
            });

    Document svg = parsed(SpaceTimeDiagram.draw(trial, seconds(trial, 0, 10)).svg());

    assertThat(titles(svg, "circle", "send")).hasSize(16);
    assertThat(texts(svg, "axis")).contains("cut at 1 s: 1 more event");
  }
}
