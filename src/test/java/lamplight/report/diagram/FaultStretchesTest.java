package lamplight.report.diagram;

import static lamplight.report.diagram.DiagramTrials.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import org.junit.jupiter.api.Test;

/** Cut links and restarts in a diagram. */
class FaultStretchesTest {
  private static final Pattern RUN = Pattern.compile("process 3, ticks (\\d+) to (\\d+): internal");

  private static String svg(PlannedFault fault, double from, double to) {
    DiagramTrial trial =
        DiagramTrials.virtual(
            DiagramTrials.spec(1, 20, 1, 3, 6).withFaults(new PlannedFaults(List.of(fault))));
    return SpaceTimeDiagram.draw(trial, DiagramTrials.seconds(trial, from, to)).svg();
  }

  @Test
  void aCutShouldBeABandBetweenItsEnds() {
    PlannedFault cut = new PlannedFault.Cut(1, 3, 4 * SECOND, 3 * SECOND);
    String cutOut = "planned cut of the link 1-3";

    assertThat(svg(cut, 3, 6)).contains(cutOut, ">planned cut</text>");
    assertThat(svg(cut, 0, 3)).doesNotContain(cutOut, ">planned cut</text>");
    assertThat(svg(cut, 8, 10)).doesNotContain(cutOut);
  }

  /** Six ticks a second: the 24th is the last before 4 s, and the 25th the first after 7 s. */
  @Test
  void aRestartShouldPartWhatIsBeforeItFromWhatIsBehindIt() {
    PlannedFault restart = new PlannedFault.Restart(3, 4 * SECOND, 3 * SECOND, true);
    String drawn = svg(restart, 0, 14);

    assertThat(drawn)
        .contains("planned restart of process 3", ">down, to be restarted</text>")
        .doesNotContain(">planned pause</text>");
    List<MatchResult> runs = RUN.matcher(drawn).results().toList();
    assertThat(runs).isNotEmpty();
    assertThat(runs)
        .noneMatch(run -> Long.parseLong(run.group(1)) <= 24 && Long.parseLong(run.group(2)) >= 25);
  }

  /**
   * What is sent to it before it is back is crossed out where it went down, or where it is sent.
   */
  @Test
  void whatARestartLosesShouldBeCrossedOut() {
    PlannedFault restart = new PlannedFault.Restart(1, 4 * SECOND, 3 * SECOND, false);
    assertThat(svg(restart, 3, 8)).contains(", lost: its receiver was killed");
    assertThat(svg(restart, 9, 14)).doesNotContain("lost: its receiver");
  }
}
