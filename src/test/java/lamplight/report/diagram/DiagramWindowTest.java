package lamplight.report.diagram;

import static lamplight.report.diagram.DiagramTrials.internal;
import static lamplight.report.diagram.DiagramTrials.receive;
import static lamplight.report.diagram.DiagramTrials.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagramWindowTest {
  @Test
  void theBeginningShouldHoldAboutSixtyEvents() {
    DiagramTrial ten = DiagramTrials.virtual(DiagramTrials.spec(1, 60, 1, 3, 6));
    DiagramTrial fast = DiagramTrials.virtual(DiagramTrials.spec(1, 10, 500, 400));
    DiagramTrial slow = DiagramTrials.virtual(DiagramTrials.spec(1, 20, 1, 1));

    assertThat(DiagramWindow.first(ten)).isEqualTo(new DiagramWindow.Time(0, 6));
    assertThat(DiagramWindow.first(fast)).isEqualTo(new DiagramWindow.Time(0, 0.07));
    assertThat(DiagramWindow.first(slow)).isEqualTo(new DiagramWindow.Time(0, 20));
  }

  @Test
  void theStretchRoundAnEventShouldBeTwoThirdsBeforeIt() {
    DiagramTrial trial = DiagramTrials.virtual(DiagramTrials.spec(1, 60, 1, 3, 6));
    int event = trial.history().find(3, 181);

    DiagramWindow.Time window = DiagramWindow.around(trial, event);

    assertThat(trial.seconds(event)).isBetween(30.0, 30.2);
    assertThat(window.from()).isEqualTo(Math.floor((trial.seconds(event) - 4) * 10) / 10);
    assertThat(window.to()).isEqualTo(Math.round((window.from() + 6) * 10) / 10.0);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 6", "360, 54, 60"})
  void theStretchRoundAnEventShouldStayWithinTheTrial(long tick, double from, double to) {
    DiagramTrial trial = DiagramTrials.virtual(DiagramTrials.spec(1, 60, 1, 3, 6));

    assertThat(DiagramWindow.around(trial, trial.history().find(3, tick)))
        .isEqualTo(new DiagramWindow.Time(from, to));
  }

  @Test
  void theLargestJumpShouldBeTheFirstOfThoseAtReceives() {
    DiagramTrial trial =
        DiagramTrials.byHand(
            2,
            10,
            told -> {
              told.on(internal(2, 1, 5, 50));
              told.on(send(1, 1, 10, 9, 1, 2));
              told.on(receive(2, 2, 20, 55, 1, 1, 54));
              told.on(receive(2, 3, 30, 60, 1, 1, 59));
            });

    assertThat(trial.jump(DiagramWindow.largestJump(trial))).isEqualTo(5);
    assertThat(DiagramWindow.largestJump(trial)).isEqualTo(trial.history().find(2, 2));
    assertThat(
            DiagramWindow.largestJump(
                DiagramTrials.byHand(2, 10, told -> told.on(internal(1, 1, 5, 50)))))
        .isEqualTo(-1);
  }

  @Test
  void ofManyProcessesThoseShouldBeDrawnThatTalkWithTheSlowest() {
    int[] rates = IntStream.rangeClosed(1, 20).map(p -> p == 7 ? 1 : 5).toArray();
    DiagramTrial trial = DiagramTrials.virtual(DiagramTrials.spec(3, 20, rates));
    DiagramWindow window = DiagramWindow.first(trial);

    List<Integer> chosen = ProcessChoice.of(trial, window, OptionalInt.empty());

    assertThat(chosen).hasSize(8).contains(7).isSorted();
    int event = trial.history().find(12, 1);
    assertThat(ProcessChoice.of(trial, window, OptionalInt.of(event))).hasSize(8).contains(12);
    DiagramTrial few = DiagramTrials.virtual(DiagramTrials.spec(3, 5, 1, 2));
    assertThat(ProcessChoice.of(few, window, OptionalInt.empty())).containsExactly(1, 2);
  }
}
