package lamplight.report.diagram;

import static lamplight.report.diagram.DiagramTrials.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import org.junit.jupiter.api.Test;

class DiagramLegendTest {
  private static final String PAUSE = ">planned pause</text>";
  private static final String KILL = ">killed, message lost</text>";

  private static String svg(double from, double to) {
    PlannedFaults faults =
        new PlannedFaults(
            List.of(
                new PlannedFault.Pause(2, 4 * SECOND, SECOND),
                new PlannedFault.Kill(1, 12 * SECOND)));
    DiagramTrial trial =
        DiagramTrials.virtual(DiagramTrials.spec(1, 20, 1, 3, 6).withFaults(faults));
    return SpaceTimeDiagram.draw(trial, DiagramTrials.seconds(trial, from, to)).svg();
  }

  @Test
  void shouldExplainTheFaultsOfTheStretchAlone() {
    assertThat(svg(0, 3)).doesNotContain(PAUSE, KILL);
    assertThat(svg(3, 6)).contains(PAUSE).doesNotContain(KILL);
    assertThat(svg(11, 14)).contains(KILL).doesNotContain(PAUSE);
  }
}
