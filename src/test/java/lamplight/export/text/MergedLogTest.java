package lamplight.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import lamplight.export.Trials;
import lamplight.results.ReadTrial;
import org.junit.jupiter.api.Test;

class MergedLogTest {
  private static final int ANY_WIDTH = Integer.MAX_VALUE;

  @Test
  void shouldListEveryEventBehindThoseThatHappenedBeforeIt() {
    assertThat(text(Trials.handWorked(), LogSelection.ALL, ANY_WIDTH))
        .isEqualTo(
            """
            seed 7, real time: 8 events, valid

            time s  process  tick  clock  jump  queue  event
             0.100        3     1      1            0  internal
             0.300        3     2      2            0  sends 3-1 to all
             0.400        2     1      3    +3      0  receives 3-1 from 3 (stamp 2), 0.200 ms on its way, waited 99.8 ms
             0.500        3     3      3            0  internal
             0.650        3     4      4            0  sends 3-2 to 1
             0.700        2     2      4            0  sends 2-1 to 1
             1.000        1     1      3    +3      2  receives 3-1 from 3 (stamp 2), 0.200 ms on its way, waited 700 ms
             2.000        1     2      5    +2      1  receives 2-1 from 2 (stamp 4), 0.200 ms on its way, waited 1.30 s

            messages still queued at the end: 1 at process 1
            """);
  }

  @Test
  void wordsShouldFitIntoTheLine() {
    ReadTrial trial = Trials.handWorked();
    LogSelection last = new LogSelection(Set.of(), 2, Double.POSITIVE_INFINITY);

    assertThat(row(trial, last, 97))
        .isEqualTo(
            " 2.000        1     2      5    +2      1  receives 2-1 from 2 (stamp 4), waited 1.30"
                + " s");
    assertThat(row(trial, last, 80))
        .isEqualTo(" 2.000        1     2      5    +2      1  receives 2-1 from 2 (stamp 4)");
    assertThat(row(trial, last, 70))
        .isEqualTo(" 2.000        1     2      5    +2      1  receives 2-1 (stamp 4)");
    assertThat(row(trial, last, 60))
        .isEqualTo(" 2.000        1     2      5    +2      1  receives 2-1");
  }

  @Test
  void aNarrowTerminalShouldDoWithoutQueueThenJumpThenTick() {
    ReadTrial trial = Trials.handWorked();
    LogSelection last = new LogSelection(Set.of(), 2, Double.POSITIVE_INFINITY);

    assertThat(row(trial, last, 50)).isEqualTo(" 2.000        1     2      5    +2  receives 2-1");
    assertThat(row(trial, last, 45)).isEqualTo(" 2.000        1     2      5  receives 2-1");
    assertThat(row(trial, last, 40)).isEqualTo(" 2.000        1      5  receives 2-1");
  }

  @Test
  void shouldListSomeProcessesWithinAStretchAlone() {
    LogSelection some = new LogSelection(Set.of(1, 3), 0.3, 1);

    assertThat(text(Trials.handWorked(), some, ANY_WIDTH))
        .isEqualTo(
            """
            seed 7, real time: 3 of 8 events, valid

            time s  process  tick  clock  jump  queue  event
             0.300        3     2      2            0  sends 3-1 to all
             0.500        3     3      3            0  internal
             0.650        3     4      4            0  sends 3-2 to 1
            """);
  }

  @Test
  void shouldSayThatAStretchHoldsNothing() {
    assertThat(text(Trials.handWorked(), new LogSelection(Set.of(), 2.5, 3), ANY_WIDTH))
        .isEqualTo("seed 7, real time: 0 of 8 events, valid\n");
  }

  @Test
  void shouldMarkTheFirstBrokenRule() {
    String violation = "process 2, tick 1: the clock is 3, but 9 was expected";
    assertThat(text(broken(violation), LogSelection.ALL, 80).lines().limit(7))
        .containsExactly(
            "seed 7, real time: 8 events, invalid",
            "! rule 2: " + violation,
            "",
            "  time s  process  tick  clock  jump  queue  event",
            "   0.100        3     1      1            0  internal",
            "   0.300        3     2      2            0  sends 3-1 to all",
            "!  0.400        2     1      3    +3      0  receives 3-1 from 3 (stamp 2)");
  }

  @Test
  void aRuleThatIsBrokenAtNoEventShouldMarkNone() {
    for (String violation :
        List.of("process 2: its log ends", "process 5, tick 1: none", "process 2, tick 9: none")) {
      assertThat(
              text(broken(violation), LogSelection.ALL, 80)
                  .lines()
                  .filter(line -> line.startsWith("!")))
          .containsExactly("! rule 2: " + violation);
    }
  }

  private static ReadTrial broken(String violation) {
    ReadTrial trial = Trials.handWorked();
    List<RuleResult> rules =
        Arrays.stream(Rule.values())
            .map(
                rule ->
                    rule == Rule.CLOCK_RULE
                        ? new RuleResult(rule, 8, 1, violation)
                        : new RuleResult(rule, 8, 0, ""))
            .toList();
    return new ReadTrial(
        trial.id(),
        trial.record(),
        trial.history(),
        new CheckResult(Verdict.INVALID, rules, List.of()));
  }

  private static String row(ReadTrial trial, LogSelection selection, int width) {
    return text(trial, selection, width).lines().toList().get(3);
  }

  private static String text(ReadTrial trial, LogSelection selection, int width) {
    List<String> lines = new ArrayList<>();
    new MergedLog(trial, selection, width).forEachLine(lines::add);
    return String.join("\n", lines) + "\n";
  }
}
