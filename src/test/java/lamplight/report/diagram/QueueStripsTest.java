package lamplight.report.diagram;

import static lamplight.report.diagram.DiagramTrials.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lamplight.model.MutableEvent;
import org.junit.jupiter.api.Test;

class QueueStripsTest {
  private static final Pattern STRIP =
      Pattern.compile("<path class=\"queue\" d=\"([^\"]*)\"><title>([^<]*)</title>");

  /** At the usual width this makes a second 100 pixels, of which the first begins at 110. */
  private static final double SECONDS = 7.28;

  /**
   * Process 1 ticks at 5 s and 16 s alone. Messages of process 2 reach it at 1, 2 and 10 s; it
   * receives the first at 5 s, and the second at 16 s.
   */
  private static final DiagramTrial SLOW =
      DiagramTrials.byHand(
          2,
          20,
          history -> {
            for (int number = 1; number <= 3; number++) {
              int tenths = number == 3 ? 99 : 10 * number - 1;
              history.on(DiagramTrials.send(2, number, tenths, number, number, 1));
            }
            history.on(new MutableEvent().receive(1, 1, 5 * SECOND, 2, 1, 2, 1, 1, SECOND));
            history.on(new MutableEvent().receive(1, 2, 16 * SECOND, 3, 1, 2, 2, 2, 2 * SECOND));
            history.on(new MutableEvent().queued(1, 2, 3, 3, 10 * SECOND));
          });

  /** The outlines of the queues that are not empty, each with its title. */
  private static List<List<String>> strips(DiagramTrial trial, DiagramRequest request) {
    return STRIP
        .matcher(SpaceTimeDiagram.draw(trial, request).svg())
        .results()
        .map((MatchResult found) -> List.of(found.group(1), found.group(2)))
        .toList();
  }

  @Test
  void shouldRiseAtArrivalsBeforeTheFirstTickAndFallAtReceives() {
    assertThat(strips(SLOW, DiagramTrials.seconds(SLOW, 0, SECONDS)))
        .containsExactly(
            List.of(
                "M104 112H210V105H310V98H610V105H844V112z", "queue of process 1: at most 2 here"));
  }

  @Test
  void shouldShowTheQueueOfAProcessWithoutAnEventInTheStretch() {
    assertThat(strips(SLOW, DiagramTrials.seconds(SLOW, 8, 8 + SECONDS)))
        .containsExactly(
            List.of("M104 112H104V105H310V98H844V112z", "queue of process 1: at most 2 here"));
  }
}
