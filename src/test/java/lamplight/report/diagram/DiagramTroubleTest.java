package lamplight.report.diagram;

import static lamplight.report.diagram.DiagramTrials.internal;
import static lamplight.report.diagram.DiagramTrials.receive;
import static lamplight.report.diagram.DiagramTrials.seconds;
import static lamplight.report.diagram.DrawnSvg.parsed;
import static lamplight.report.diagram.DrawnSvg.texts;
import static lamplight.report.diagram.DrawnSvg.titles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import lamplight.causality.TrialHistory;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What a diagram makes of faults, planned or not. */
class DiagramTroubleTest {
  @Test
  void shouldDrawPlannedFaults() throws Exception {
    PlannedFaults faults =
        new PlannedFaults(
            List.of(
                new PlannedFault.Kill(1, 4 * DiagramTrials.SECOND),
                new PlannedFault.Pause(2, 2 * DiagramTrials.SECOND, DiagramTrials.SECOND)));
    DiagramTrial trial =
        DiagramTrials.virtual(DiagramTrials.spec(1, 20, 1, 3, 6).withFaults(faults));

    Document svg = parsed(SpaceTimeDiagram.draw(trial, seconds(trial, 0, 7)).svg());

    assertThat(titles(svg, "rect", "band")).containsExactly("planned pause of process 2");
    assertThat(titles(svg, "path", "cross")).containsExactly("process 1 is killed");
    TrialHistory history = trial.history();
    long lost =
        IntStream.range(0, history.size())
            .filter(event -> history.isSend(event) && trial.seconds(event) < 7)
            .filter(event -> history.peer(event) <= 1 && history.process(event) != 1)
            .filter(
                event ->
                    IntStream.of(history.receivesOf(event))
                        .noneMatch(each -> history.process(each) == 1))
            .count();
    assertThat(lost).isPositive();
    assertThat(
            titles(svg, "path", "message").stream()
                .filter(title -> title.endsWith("lost: its receiver was killed")))
        .hasSize((int) lost);
  }

  @Test
  void shouldRingABrokenRule() throws Exception {
    DiagramTrial valid = DiagramTrials.byHand(2, 10, told -> told.on(internal(1, 7, 10, 1)));
    RuleResult clockRule =
        new RuleResult(Rule.CLOCK_RULE, 1, 1, "process 1, tick 7: the clock <is> 1");
    DiagramTrial trial =
        new DiagramTrial(
            "Seed 1",
            valid.spec(),
            valid.base(),
            valid.history(),
            new CheckResult(Verdict.INVALID, List.of(clockRule), List.of()));

    Document svg = parsed(SpaceTimeDiagram.draw(trial, seconds(trial, 0, 6)).svg());

    String sentence = "rule 2: process 1, tick 7: the clock <is> 1";
    assertThat(titles(svg, "circle", "broken")).containsExactly(sentence);
    assertThat(texts(svg, "axis")).contains("ringed in red: " + sentence);
  }

  @Test
  void shouldDrawAReceiveWhoseSendIsInNoLog() throws Exception {
    DiagramTrial trial =
        DiagramTrials.byHand(2, 10, told -> told.on(receive(2, 1, 20, 8, 1, 5, 7)));

    Document svg = parsed(SpaceTimeDiagram.draw(trial, seconds(trial, 0, 6)).svg());

    assertThat(titles(svg, "path", "message")).containsExactly("1-5: its send is in no log");
    assertThat(titles(svg, "path", "receive"))
        .containsExactly(
            "process 2, tick 1 at 2.000 s: receive 1-5 with timestamp 7, whose send is in no log,"
                + " clock 8 (jump 8)");
  }
}
