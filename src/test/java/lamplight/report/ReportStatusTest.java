package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import lamplight.check.CheckResult;
import lamplight.check.Verdict;
import lamplight.experiment.Experiment;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.results.TrialAnalysis;
import lamplight.run.RunState;
import org.junit.jupiter.api.Test;

/** What a report says first, and of trials that went wrong. */
class ReportStatusTest extends StatusReports {
  @Test
  void aRunWithoutTroubleIsCalledValid() throws IOException {
    assertThat(report(TWO, RunState.COMPLETE, modelled(1), modelled(2)))
        .startsWith(
            "# Slow versus fast\n\n"
                + "> ✓ **Valid.** 2 of 2 trials are complete, and all 8 rules of the causality"
                + " check hold at 2,400 events. Theory: nothing is predicted. Timing: virtual,"
                + " every tick at its deadline.\n")
        .contains("| Causality check | **valid**: 8 rules, 0 violations in 2,400 events |")
        .contains("<summary>Causality check: 8 rules, 0 violations</summary>")
        .contains(
            "| 8 | a draw acts only on an empty queue, and is the seed's own for that tick |"
                + " 2,400 | 0 |")
        .contains("| Timing | virtual time: every tick took place at its deadline |")
        .doesNotContain("Trials with trouble");
  }

  @Test
  void anInvalidRunSaysFirstThatItsFiguresMustNotBeTrustedAndWhy() throws IOException {
    TrialAnalysis broken =
        TestRuns.invalid(modelled(2), "process 2, tick 31: the clock is 12, expected 13");

    assertThat(report(TWO, RunState.COMPLETE, modelled(1), broken))
        .startsWith(
            "# Slow versus fast\n\n> **✗ Invalid: the figures of this report must not be trusted.**"
                + " The causality check found 3 violations in 1 of 2 trials. The first: rule 2,"
                + " seed 2: process 2, tick 31: the clock is 12, expected 13.\n")
        .contains("| Causality check | **Invalid**: 3 violations in 1 of 2 trials")
        .containsSubsequence(
            "## Is it right?", "### Trials with trouble", "### Causality check", "## Results")
        .contains("| 2 | the clock follows Lamport's rules at every event | 2,400 | 3 |")
        .contains("- Rule 2, seed 2: process 2, tick 31: the clock is 12, expected 13\n")
        .contains(
            "| seed 2 | complete | invalid | 3 violations; first, rule 2: process 2, tick 31: the"
                + " clock is 12, expected 13 |")
        .doesNotContain("**Valid.**");
  }

  @Test
  void aFailedTrialIsLeftOutOfTheFiguresAndItsCauseIsTold() throws IOException {
    TrialAnalysis failed = TestRuns.failed(TWO, 2, "process 2 ended with signal 9 (KILL) | <x>");

    assertThat(report(TWO, RunState.COMPLETE, modelled(1), failed))
        .contains(
            "> **✗ 1 of 2 trials failed** and is left out of the figures: seed 2 (process 2 ended"
                + " with signal 9 (KILL) \\| \\<x\\>).")
        .contains("Figures of one trial, seed 1.")
        .contains(
            "| seed 2 | failed | incomplete | process 2 ended with signal 9 (KILL) \\| \\<x\\> |")
        .contains(
            "**Incomplete**: no rule is broken, but 1 of 2 trials failed and was checked only as"
                + " far as it came.\n")
        .contains(
            "What is missing or could not be matched (the first notes):\n\n"
                + "- Seed 2: process 2 received message 1-7, whose send is not logged\n")
        .doesNotContain("could not be matched to the end")
        .doesNotContain("**Valid.**");
  }

  @Test
  void anInterruptedRunSaysHowFarItCame() throws IOException {
    assertThat(report(TWO, RunState.INTERRUPTED, modelled(1)))
        .contains(
            "> **✗ Interrupted.** The run was stopped when 1 of 2 trials had ended; the figures are"
                + " of those.\n> \n> Causality check: no rule is broken at 1,200 events. Theory:")
        .doesNotContain("**Valid.**");
  }

  @Test
  void aRunThatGoesOnIsNotCalledFinished() throws IOException {
    assertThat(report(TWO, RunState.RUNNING, modelled(1)))
        .contains("> **✗ Not finished.** 1 of 2 trials have ended")
        .doesNotContain("**Valid.**");
  }

  @Test
  void missingTrialsOfACompleteRunAreNoticed() throws IOException {
    assertThat(report(TWO, RunState.COMPLETE, modelled(1)))
        .contains("> **✗ Trials are missing.** This report is of 1 of 2 trials.");
  }

  @Test
  void aCompleteTrialThatCouldNotBeMatchedIsCalledIncomplete() throws IOException {
    TrialAnalysis trial = modelled(1);
    TrialAnalysis incomplete =
        new TrialAnalysis(
            trial.record(),
            new CheckResult(
                Verdict.INCOMPLETE, trial.check().rules(), List.of("a tail is missing")),
            trial.measures(),
            trial.series());

    assertThat(report(TWO, RunState.COMPLETE, incomplete, modelled(2)))
        .contains(
            "> **✗ Incomplete.** No rule is broken, but not everything could be matched in the"
                + " trial of seed 1.")
        .contains(
            "**Incomplete**: no rule is broken, but 1 of 2 trials could not be matched to the"
                + " end.\n")
        .doesNotContain("as far as")
        .contains("| seed 1 | complete | incomplete | a tail is missing |");
  }

  @Test
  void ofManyTrialsThatCouldNotBeMatchedTheFirstAreNamedAndTheOthersCounted() throws IOException {
    TrialAnalysis[] incomplete =
        LongStream.rangeClosed(1, 7)
            .mapToObj(
                seed -> {
                  TrialAnalysis trial = modelled(seed);
                  return new TrialAnalysis(
                      trial.record(),
                      new CheckResult(
                          Verdict.INCOMPLETE, trial.check().rules(), List.of("a tail is missing")),
                      trial.measures(),
                      trial.series());
                })
            .toArray(TrialAnalysis[]::new);

    assertThat(report(TestRuns.fixed(10, 7, TimeMode.VIRTUAL, 1, 3), RunState.COMPLETE, incomplete))
        .contains("in the trials of seed 1, seed 2, seed 3, seed 4 and seed 5 and 2 more.")
        .doesNotContain("no rule is broken at");
  }

  @Test
  void aRunWithoutACompleteTrialHasNoFiguresAndSaysSo() throws IOException {
    assertThat(report(TWO, RunState.INTERRUPTED))
        .contains("> **✗ Interrupted.** The run was stopped when 0 of 2 trials had ended")
        .contains("> **✗ No figures.** No trial is complete, so nothing could be measured.")
        .contains("There was no trial to check.")
        .doesNotContain("## All measures");
  }

  @Test
  void anInvalidRunIsNotCalledIncompleteToo() throws IOException {
    Experiment hit = TestRuns.hit(TWO, new PlannedFault.Kill(2, 5_000_000_000L));
    TrialAnalysis byPlan = incomplete(TestRuns.modelled(hit, 1));
    TrialAnalysis broken =
        TestRuns.invalid(
            TestRuns.modelled(hit, 2), "process 1, tick 3: the clock is 12, expected 13");

    assertThat(report(hit, RunState.COMPLETE, byPlan, incomplete(TestRuns.modelled(hit, 2))))
        .contains("> **Incomplete, as planned.**");
    assertThat(report(hit, RunState.COMPLETE, byPlan, broken))
        .contains("> **✗ Invalid: the figures of this report must not be trusted.**")
        .doesNotContain("**Incomplete")
        .doesNotContain("No rule is broken");
  }

  private static TrialAnalysis incomplete(TrialAnalysis trial) {
    return new TrialAnalysis(
        trial.record(),
        new CheckResult(Verdict.INCOMPLETE, trial.check().rules(), List.of("a tail is lost")),
        trial.measures(),
        trial.series());
  }

  @Test
  void twoOrThreeTrialsAreSaidToBeTooFewToConcludeFrom() throws IOException {
    String two =
        "\n\nAn interval from 2 trials is mostly too wide to conclude from, 12.7"
            + " standard errors to each side; from 5 it is 2.8 and from 10 it is 2.3, so that"
            + " at least 5 complete trials are needed.\n";

    assertThat(report(TWO, RunState.COMPLETE, modelled(1), modelled(2))).contains(two);
    assertThat(report(TWO, RunState.COMPLETE, modelled(1), modelled(2), modelled(3)))
        .contains(two.replace("from 2 trials", "from 3 trials").replace("12.7", "4.3"));
    assertThat(report(TWO, RunState.COMPLETE, modelled(1), modelled(2), modelled(3), modelled(4)))
        .doesNotContain("too wide to conclude");
    assertThat(report(TWO, RunState.COMPLETE, modelled(1))).doesNotContain("too wide to conclude");
  }

  @Test
  void aFailedTrialAndOneThatCouldNotBeMatchedAreToldApart() throws IOException {
    Experiment hit = TestRuns.hit(TWO, new PlannedFault.Kill(2, 5_000_000_000L));
    TrialAnalysis byPlan = incomplete(TestRuns.modelled(hit, 1));

    assertThat(
            report(
                hit,
                RunState.COMPLETE,
                byPlan,
                TestRuns.failed(hit, 2, "process 1 died"),
                TestRuns.failed(hit, 3, "process 1 died")))
        .contains(
            "no rule is broken, but 2 of 3 trials failed and were checked only as far as they came,"
                + " and 1 of 3 trials could not be matched to the end.\n");
  }

  @Test
  void settingsAndProvenanceAreShownAndTheCommandRepeatsTheRun() throws IOException {
    assertThat(report(TWO, RunState.COMPLETE, modelled(1), modelled(2)))
        .contains("| `seeds` | 1..2 |")
        .doesNotContain("| `title` |")
        .contains("1 sends to the peer, 2 sends to all peers")
        .contains("| `host` | bench |")
        .doesNotContain("| `end` |")
        .contains("```text\njava -jar harness.jar experiments/slow-vs-fast.properties\n```")
        .contains(
            "(`RUN_DIR` is the folder of this report; the new run is called `effective` after the"
                + " file):\n\n```text\njava -jar harness.jar RUN_DIR/effective.properties\n"
                + "```");
  }
}
