package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.model.TimeMode;
import lamplight.report.chart.ChartSupport;
import lamplight.results.TrialAnalysis;
import lamplight.run.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sentences of a report, with figures worked out by hand. */
class ReportFindingsTest {
  private static final Experiment THREE = TestRuns.fixed(60, 3, TimeMode.VIRTUAL, 1, 6);

  @TempDir private Path folder;

  // Three values (a-d, a, a+d) have the mean a, the standard deviation d, and the 95 % interval
  // a ± t d / sqrt(3) with t = 4.3027 at two degrees of freedom, that is a ± 2.4842 d.

  @Test
  void whoFallsBehindIsNamedWithTheCause() throws IOException {
    // Drift 1.9, 2.0, 2.1: 2.00 ± 0.25. 60 received and 29, 30 or 31 left in 60 s: 1.50 a second.
    assertThat(report(saturated()))
        .contains(
            "every tick at its deadline.\n"
                + "> \n"
                + "> **Process 1 (1/s) falls behind**, by 2.00 ± 0.25 clock values a second. It"
                + " gets 1.50 messages a second and has 1 tick a second to take them, so its queue"
                + " grows and its clock follows old timestamps.")
        // Told once.
        .doesNotContain("- **Process 1 (1/s) falls behind**");
  }

  @Test
  void theResultsStandInOneTable() throws IOException {
    // Growth 0.4, 0.5, 0.6: 0.500 ± 0.248; it ends at 29, 30, 31: 30.0 ± 2.5. Final offset 110,
    // 120, 130: 120.0 ± 24.8. Mean receive jump 3.9, 4.0, 4.1. Largest jumps 14, 15, 16.
    assertThat(report(saturated()))
        .contains(
            """
            Mean over 3 seeds ± half of its 95 % interval.

            |  | process 1 (1/s) | process 2 (6/s) |
            | --- | --: | --: |
            | queue | **grows** | does not grow |
            | messages arriving (per s) | 1.50 ± 0.04 | - |
            | clock rate (clock values per s) | 4, all equal | 6, all equal |
            | final offset (clock values) | 120.0 ± 24.8 | 0, all equal |
            | queue growth (messages/s) | 0.500 ± 0.248 | 0.000 ± 0.002 |
            | final queue (messages) | 30.0 ± 2.5 | 0, all equal |
            | mean receive jump (clock values) | 4.00 ± 0.25 | - |
            | largest jump of any trial | 16 | 1 |
            """);
  }

  @Test
  void theLeaderAndHowMuchSeedsDifferAreTold() throws IOException {
    assertThat(report(saturated()))
        .contains("- **Process 2 (6/s) leads**: its clock runs at 6 a second.")
        .contains("- **Seeds differ**: the final offset of process 1 (1/s) is 110 to 130.");
  }

  @Test
  void aSlowClockThatKeepsPaceIsSaidToKeepPace() throws IOException {
    // Drift -0.01, 0, 0.01: 0 ± 0.025, which is less than 1 % of the leader's 6 a second.
    List<TrialAnalysis> trials = new ArrayList<>();
    for (int step = -1; step <= 1; step++) {
      trials.add(trial(step + 2, step * 0.001, 2, step * 0.01, 3));
    }

    assertThat(report(trials))
        .contains(
            "**Process 1 (1/s) keeps pace** with the leader, to within 1 % of its rate: it catches"
                + " up by jumping, by 4.00 ± 0.25 at a receive.")
        .contains("| queue | does not grow | does not grow |");
  }

  @Test
  void aDriftThatCouldStillBeLargeIsNotCalledKeepingPace() throws IOException {
    // Drift -0.03, 0, 0.03: up to 0.075 a second, more than 1 % of 6.
    List<TrialAnalysis> trials = new ArrayList<>();
    for (int step = -1; step <= 1; step++) {
      trials.add(trial(step + 2, 0, 2, step * 0.03, 3));
    }

    assertThat(report(trials))
        .contains("**Not shown:** that process 1 (1/s) falls behind for good.")
        .doesNotContain("keeps pace");
  }

  @Test
  void aGrowthWhoseIntervalIncludesZeroIsSaidToBeUnsure() throws IOException {
    // Growth 0.2, 0.5, 0.8: 0.50 ± 0.75. Drift 1, 2, 3: 2.0 ± 2.5.
    List<TrialAnalysis> trials = new ArrayList<>();
    for (int step = -1; step <= 1; step++) {
      trials.add(trial(step + 2, 0.5 + step * 0.3, 30 + step, 2 + step, 120));
    }

    assertThat(report(trials))
        .contains(
            "**Process 1 (1/s) may fall behind**, by 2.0 ± 2.5 clock values a second, and its queue"
                + " may grow: 3 trials of 60 s cannot show it.")
        .contains("| queue | may grow | does not grow |");
  }

  @Test
  void aSmallButCertainGrowthIsNotCalledSteady() throws IOException {
    // 0.01 a second in each trial: 0.6 messages in 60 s.
    List<TrialAnalysis> trials =
        List.of(trial(1, 0.01, 1, 0, 1), trial(2, 0.01, 1, 0, 1), trial(3, 0.01, 1, 0, 1));

    assertThat(report(trials))
        .contains("| queue | grows slightly | does not grow |")
        .doesNotContain("The queue of");
  }

  @Test
  void oneTrialGetsNoIntervalAndIsSaidToBeOne() throws IOException {
    String report = report(List.of(trial(2, 0.5, 30, 2, 120)));

    assertThat(report)
        .contains("Figures of one trial, seed 2.")
        .contains("| queue | **grew** | does not grow |")
        .contains(
            "**Process 1 (1/s) fell behind**, by 2 clock values a second. It gets 1.50 messages")
        .contains("**One seed** has no interval: nothing here can be told from chance.")
        .contains("| measure | process | value |\n| --- | --- | --: |\n")
        .contains("| final offset (clock values) | process 1 (1/s) | 120 |")
        .doesNotContain("±");
  }

  @Test
  void tablesShowEveryStatisticOverTheSeeds() throws IOException {
    assertThat(report(saturated()))
        .contains("| measure | process | mean | sd | min | max |")
        .contains(
            "| final offset (clock values) | process 1 (1/s) | 120.0 ± 24.8 | 10 | 110 | 130 |")
        .contains("| drift (clock values per s) | process 2 (6/s) | - | - | - | - |")
        .contains("| final clock | 240, all equal | 360, all equal |")
        .contains("| final clock | the Lamport clock after the last event |");
  }

  @Test
  void trialsStandOneByOne() throws IOException {
    assertThat(report(saturated()))
        .contains(
            "| 1 | valid | 1 | 1 | 240 | 110 | 1.900 | 3.90 | 14 | - | 29 | 0.400 |\n"
                + "|  |  | 2 | 6 | 360 | 0 | - | - | 1 | - | 0 | −0.001 |");
  }

  private String report(List<TrialAnalysis> trials) throws IOException {
    ReportBuilder builder = TestRuns.report(THREE, RunState.COMPLETE);
    trials.forEach(trial -> builder.add("", trial));
    builder.write(folder, new ChartSupport.Missing("not drawn in this test"));
    return Files.readString(folder.resolve("report.md")).replace('\u00a0', ' ');
  }

  private static List<TrialAnalysis> saturated() {
    List<TrialAnalysis> trials = new ArrayList<>();
    for (int step = -1; step <= 1; step++) {
      trials.add(trial(step + 2, 0.5 + 0.1 * step, 30 + step, 2 + 0.1 * step, 120 + 10 * step));
    }
    return trials;
  }

  /** A trial in which process 2 leads with a clock of 360 and process 1 does as is said here. */
  private static TrialAnalysis trial(
      long seed, double growth, double queue, double drift, double offset) {
    Map<Metric, Double> slow = new HashMap<>();
    slow.put(Metric.QUEUE_GROWTH_PER_S, growth);
    slow.put(Metric.QUEUE_FINAL, queue);
    slow.put(Metric.DRIFT_PER_S, drift);
    slow.put(Metric.OFFSET_FINAL, offset);
    slow.put(Metric.RATE, 1.0);
    slow.put(Metric.RECEIVES, 60.0);
    slow.put(Metric.FINAL_CLOCK, 240.0);
    slow.put(Metric.CLOCK_PER_S, 4.0);
    slow.put(Metric.JUMP_RECEIVE_MEAN, 4 + 0.1 * (seed - 2));
    slow.put(Metric.JUMP_MAX, 13.0 + seed);
    Map<Metric, Double> fast = new HashMap<>();
    fast.put(Metric.QUEUE_GROWTH_PER_S, 0.001 * (seed - 2));
    fast.put(Metric.QUEUE_FINAL, 0.0);
    fast.put(Metric.OFFSET_FINAL, 0.0);
    fast.put(Metric.FINAL_CLOCK, 360.0);
    fast.put(Metric.CLOCK_PER_S, 6.0);
    fast.put(Metric.JUMP_MAX, 1.0);
    return TestRuns.constructed(THREE, seed, List.of(slow, fast));
  }
}
