package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lamplight.check.CheckResult;
import lamplight.check.Verdict;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.report.chart.ChartSupport;
import lamplight.results.TrialAnalysis;
import lamplight.run.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says first, and of trials that went wrong. */
class ReportStatusTest {
  private static final Experiment TWO = TestRuns.fixed(10, 2, TimeMode.VIRTUAL, 1, 3);

  @TempDir private Path folder;

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
            "| seed 2 | complete | invalid | 3 violations; first, rule 2: process 2, tick 31: the clock"
                + " is 12, expected 13 |")
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
        .contains("| seed 2 | failed | incomplete | process 2 ended with signal 9 (KILL) \\| \\<x\\> |")
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
                + " of those.")
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
  void aMachineTooBusyToKeepTimeIsMarked() throws IOException {
    // At 3 ticks/s a period is 333,333 us, of which 5 % are 16,667 us.
    Experiment real = TestRuns.fixed(10, 2, TimeMode.REAL, 1, 3);

    assertThat(
            report(real, RunState.COMPLETE, timed(real, 1, 16_666, 30), timed(real, 2, 16_667, 30)))
        .contains("> **✗ Too busy to keep time.** In 1 of 2 trials a process's 99th percentile")
        .contains("> 2 of 2 trials are complete, and all 8 rules of the causality check hold")
        .doesNotContain("**Valid.**")
        .contains("- Seed 2: process 2 (3/s), 99 % lateness 16,667 µs, 5.00 % of a tick.\n")
        .contains("| 1 | valid | 1 | 1 |")
        .contains("| 2 | valid, too busy to keep time | 1 | 1 |")
        .doesNotContain("Seed 1: process");
  }

  @Test
  void ticksAreCountedAgainstThoseDue() throws IOException {
    // 10 s at 1 and 3 ticks/s: 10 and 30 a trial, 80 in two trials.
    Experiment real = TestRuns.fixed(10, 2, TimeMode.REAL, 1, 3);

    assertThat(report(real, RunState.COMPLETE, timed(real, 1, 120, 30), timed(real, 2, 800, 30)))
        .contains(
            "| Timing | 80 of 80 ticks; p99 lateness 0.09 ms; largest p99 0.80 ms (process 2 (3/s)"
                + " of seed 2, 0.240 % of its tick) |")
        .contains("Timing: p99 lateness 0.09 ms.\n")
        .contains("| process 2 (3/s) | 60 of 60 | - | 800 | - | 0.240 % |");
    assertThat(report(real, RunState.COMPLETE, timed(real, 1, 120, 30), timed(real, 2, 800, 29)))
        .contains("> **✗ Ticks are missing:** 79 of 80 ticks took place.");
  }

  @Test
  void theLatestInTimeAndTheLatestForItsRateAreToldApart() throws IOException {
    // At 1 tick/s 12,000 us are 1.2 % of a tick; at 3 ticks/s 5,000 us are 1.5 %.
    Experiment real = TestRuns.fixed(10, 2, TimeMode.REAL, 1, 3);

    assertThat(
            report(
                real, RunState.COMPLETE, late(real, 1, 200, 5_000), late(real, 2, 12_000, 4_999)))
        .contains(
            "largest p99 12.00 ms (process 1 (1/s) of seed 2, 1.20 % of its tick), largest share"
                + " 1.50 % of a tick (process 2 (3/s) of seed 1, 5.00 ms) |\n");
    // Of equal ones the first is named.
    assertThat(
            report(real, RunState.COMPLETE, late(real, 1, 200, 5_000), late(real, 2, 200, 5_000)))
        .contains("largest p99 5.00 ms (process 2 (3/s) of seed 1, 1.50 % of its tick) |\n");
  }

  @Test
  void whereNoLatenessWasMeasuredNoneIsTold() throws IOException {
    Experiment real = TestRuns.fixed(10, 1, TimeMode.REAL, 1, 3);
    Map<Metric, Double> slow = Map.of(Metric.TICKS, 10.0);
    Map<Metric, Double> fast = Map.of(Metric.TICKS, 30.0);

    assertThat(report(real, RunState.COMPLETE, TestRuns.constructed(real, 1, List.of(slow, fast))))
        .contains("| Timing | 40 of 40 ticks |")
        .contains("| 10 of 10 | - | - | - | - |")
        .doesNotContain("p99 lateness");
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
  void ticksOfAPauseAreSaidToHaveNoLateness() throws IOException {
    Experiment real =
        TestRuns.hit(
            TestRuns.fixed(10, 1, TimeMode.REAL, 1, 3),
            new PlannedFault.Pause(2, 2_000_000_000L, 3_000_000_000L));

    Map<Metric, Double> slow = Map.of(Metric.TICKS, 10.0, Metric.LATENESS_P99_US, 100.0);
    Map<Metric, Double> paused =
        Map.of(Metric.TICKS, 30.0, Metric.LATENESS_P99_US, 120.0, Metric.QUEUE_MAX, 4.0);

    assertThat(
            report(real, RunState.COMPLETE, TestRuns.constructed(real, 1, List.of(slow, paused))))
        .contains(
            "40 of 40 ticks; p99 lateness 0.09 ms (without ticks due in a planned pause); largest"
                + " p99 0.12 ms (process 2 (3/s) of seed 1, 0.0360 % of its tick)")
        .contains(
            "each figure is, by itself, the worst over the trials. Ticks due in a planned pause are"
                + " not counted: nobody could have kept their deadlines.")
        .contains("| process 2 (3/s) | 30 of 30 |");
  }

  @Test
  void ratesOfAKilledProcessAreSaidToBeOverItsLife() throws IOException {
    Experiment real =
        TestRuns.hit(
            TestRuns.fixed(10, 1, TimeMode.REAL, 1, 3), new PlannedFault.Kill(2, 5_000_000_000L));
    String death = "Measures of a process killed on purpose are up to its death.";
    String life =
        "the final clock divided by the duration, or by the time that a process killed on purpose"
            + " lived |";

    assertThat(report(real, RunState.COMPLETE, timed(real, 1, 120, 15))).contains(death);
    assertThat(report(TWO, RunState.COMPLETE, modelled(1)))
        .doesNotContain(death)
        .doesNotContain("planned pause are not counted")
        .contains(life);
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

  private static TrialAnalysis modelled(long seed) {
    return TestRuns.modelled(TWO, seed);
  }

  /** A trial in real time with this 99th percentile of lateness and ticks of process 2. */
  private static TrialAnalysis timed(
      Experiment experiment, long seed, double latenessUs, double ticks) {
    Map<Metric, Double> slow = new HashMap<>();
    slow.put(Metric.TICKS, 10.0);
    slow.put(Metric.LATENESS_P99_US, 100.0);
    Map<Metric, Double> fast = new HashMap<>();
    fast.put(Metric.TICKS, ticks);
    fast.put(Metric.LATENESS_P99_US, latenessUs);
    return TestRuns.constructed(experiment, seed, List.of(slow, fast));
  }

  /** A trial in real time with every tick and these 99th percentiles of lateness. */
  private static TrialAnalysis late(
      Experiment experiment, long seed, double slowUs, double fastUs) {
    return TestRuns.constructed(
        experiment,
        seed,
        List.of(
            Map.of(Metric.TICKS, 10.0, Metric.LATENESS_P99_US, slowUs),
            Map.of(Metric.TICKS, 30.0, Metric.LATENESS_P99_US, fastUs)));
  }

  private String report(Experiment experiment, RunState state, TrialAnalysis... trials)
      throws IOException {
    ReportBuilder builder = TestRuns.report(experiment, state);
    List.of(trials).forEach(trial -> builder.add("", trial));
    builder.write(folder, new ChartSupport.Missing("not drawn in this test"));
    return Files.readString(folder.resolve("report.md")).replace('\u00a0', ' ');
  }
}
