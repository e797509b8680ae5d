package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.results.TrialAnalysis;
import lamplight.run.RunState;
import org.junit.jupiter.api.Test;

/** What a report says of late ticks and of ticks that were not due. */
class ReportTimingTest extends StatusReports {
  @Test
  void aMachineTooBusyToKeepTimeIsMarked() throws IOException {
    // At 3 ticks/s a period is 333,333 us, of which 5 % are 16,667 us.
    Experiment real = TestRuns.fixed(10, 2, TimeMode.REAL, 1, 3);

    assertThat(
            report(real, RunState.COMPLETE, timed(real, 1, 16_666, 30), timed(real, 2, 16_667, 30)))
        .contains("> **✗ Too busy to keep time.** In 1 of 2 trials a process's 99th percentile")
        .contains("Run fewer trials at once (`--jobs 1`), or with a smaller `time.scale`.\n")
        .contains(
            "> ✓ **Causally valid, but not on time.** 2 of 2 trials are complete, and all 8 rules"
                + " of the causality check hold")
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
}
