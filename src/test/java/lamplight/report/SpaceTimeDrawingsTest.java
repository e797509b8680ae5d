package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.causality.TrialHistory;
import lamplight.experiment.Experiment;
import lamplight.model.TimeMode;
import lamplight.report.data.EmbeddedTrial;
import lamplight.report.part.Drawing;
import lamplight.results.TrialAnalysis;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;

/** Which diagrams a report has, and what their captions say. */
class SpaceTimeDrawingsTest {
  private static final Experiment EXPERIMENT = TestRuns.fixed(60, 5, TimeMode.VIRTUAL, 1, 3, 6);

  private static EmbeddedTrial embedded(String point, TrialAnalysis trial) {
    TrialHistory.Builder history = new TrialHistory.Builder(trial.spec().processes());
    VirtualTrial.run(trial.spec(), history);
    return new EmbeddedTrial(point, trial, history.build());
  }

  @Test
  void shouldShowTheBeginningTwiceAndTheLargestJump() {
    List<Drawing> drawings =
        SpaceTimeDrawings.of(
            List.of(
                embedded("", TestRuns.failed(EXPERIMENT, 2, "no JVM")),
                embedded("", TestRuns.modelled(EXPERIMENT, 1)),
                embedded("", TestRuns.modelled(EXPERIMENT, 3))));

    assertThat(drawings.stream().map(Drawing::file))
        .containsExactly("spacetime.svg", "spacetime-logical.svg", "spacetime-jump.svg");
    assertThat(drawings.get(0).caption())
        .startsWith("Seed 1, the first 6 s. Time runs to the right, a line a process; ")
        .endsWith(
            " At 4.8 s the clock of process 1 jumps from 12 to 27, when it receives 3-3 with"
                + " timestamp 26.");
    assertThat(drawings.get(1).caption())
        .isEqualTo(
            "The same events by Lamport clock: every arrow runs to the right, since the clock at a"
                + " receive is above that at its send, and a jump is a stretch of empty line, the"
                + " longest at process 1 up to 27.");
    assertThat(drawings.get(2).caption())
        .isEqualTo(
            "Seed 1, round the largest jump. At 4.8 s the clock of process 1 jumps from 12 to 27,"
                + " when it receives 3-3 with timestamp 26. 37 events happened before it (blue),"
                + " 55 after it (orange); the other 507 are concurrent with it (grey).");
    assertThat(drawings.get(0).alternative())
        .startsWith("Seed 1, the first 6 s, by system time. 60 events of 3 processes: ");
    assertThat(drawings.get(0).svg()).startsWith("<svg ");
  }

  @Test
  void shouldShowTheStretchRoundTheFirstBrokenRule() {
    TrialAnalysis invalid =
        TestRuns.invalid(
            TestRuns.modelled(EXPERIMENT, 2), "process 2, tick 31: the clock is 12, expected 13");

    List<Drawing> drawings =
        SpaceTimeDrawings.of(
            List.of(embedded("", TestRuns.modelled(EXPERIMENT, 1)), embedded("", invalid)));

    assertThat(drawings.get(0).caption())
        .startsWith(
            "Seed 2, the stretch round the first event that breaks a rule, ringed in red. Time ");
    assertThat(drawings.get(0).svg())
        .contains("<circle class=\"broken\"")
        .contains(">ringed in red: rule ");
    assertThat(drawings.get(1).caption())
        .contains("an arrow that does not run to the right breaks the clock condition");
  }

  @Test
  void shouldBeOfTheFirstPointOfAStudy() {
    List<Drawing> drawings =
        SpaceTimeDrawings.of(
            List.of(
                embedded("draw.sides=4", TestRuns.modelled(EXPERIMENT, 7)),
                embedded("draw.sides=9", TestRuns.modelled(EXPERIMENT, 7))));

    assertThat(drawings.get(0).caption()).startsWith("Seed 7 of draw.sides=4, the first 6 s. ");
  }

  @Test
  void shouldBeNoneWithoutATrial() {
    assertThat(SpaceTimeDrawings.of(List.of())).isEmpty();
  }
}
