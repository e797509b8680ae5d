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
  void aSaturatedQueueIsSaidToGrowWithItsRateAndInterval() throws IOException {
    // Growth 0.4, 0.5, 0.6: 0.50 ± 0.25; it ends at 29, 30, 31.
    assertThat(report(saturated()))
        .contains(
            "The queue of process 1 (1/s) grows by 0.50 ± 0.25 messages/s and ends at 30: messages"
                + " arrive faster than it takes them.");
  }

  @Test
  void aStableQueueIsSaidToShowNoGrowth() throws IOException {
    // Growth -0.001, 0, 0.001: 0 ± 0.0025.
    assertThat(report(saturated()))
        .contains("No growth is shown for process 2 (6/s) (0.0000 ± 0.0025 messages/s).");
  }

  @Test
  void theLeaderAndWhoFallsBehindAreNamedWithTheirRates() throws IOException {
    // Drift 1.9, 2.0, 2.1: 2.00 ± 0.25; final offset 110, 120, 130: 120 ± 25.
    assertThat(report(saturated()))
        .contains("Process 2 (6/s) leads: its clock runs at 6 ± 0 a second and ends at 360 ± 0.")
        .contains(
            "Process 1 (1/s) falls behind by 2.00 ± 0.25 a second and ends 120 ± 25 behind (110 to"
                + " 130 over the trials).");
  }

  @Test
  void jumpsAndTheirSpreadOverTheSeedsAreTold() throws IOException {
    // Mean receive jump 3.9, 4.0, 4.1: 4.00 ± 0.25. Largest jumps 14, 15, 16.
    assertThat(report(saturated()))
        .contains("At a receive the clock jumps on average by 4.00 ± 0.25 for process 1 (1/s).")
        .contains("The largest jump of any trial is 16, of process 1 (1/s).")
        .contains("Process 2 (6/s) received nothing in any trial.")
        .contains(
            "Where the trials differ most, each measure by itself: the final offset of"
                + " process 1 (1/s) (standard deviation 10, 110 to 130)");
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
            "Process 1 (1/s) (drift 0.000 ± 0.025 a second, 3 ± 0 behind at the end) keeps pace"
                + " with the leader, to within 1 % of its rate.")
        .contains(
            "No growth is shown for process 1 (1/s) (0.0000 ± 0.0025 messages/s) and process 2"
                + " (6/s)");
  }

  @Test
  void aDriftThatCouldStillBeLargeIsNotCalledKeepingPace() throws IOException {
    // Drift -0.03, 0, 0.03: up to 0.075 a second, more than 1 % of 6.
    List<TrialAnalysis> trials = new ArrayList<>();
    for (int step = -1; step <= 1; step++) {
      trials.add(trial(step + 2, 0, 2, step * 0.03, 3));
    }

    assertThat(report(trials))
        .contains("behind at the end) falls behind for good is not shown.")
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
            "The queue of process 1 (1/s) seems to grow by 0.50 ± 0.75 messages/s and ends at 30,"
                + " but the interval includes zero: 3 trials of 60 s cannot show it.")
        .contains(
            "Process 1 (1/s) seems to fall behind by 2.0 ± 2.5 a second, but the interval includes"
                + " zero; it ends 120 ± 0 behind.");
  }

  @Test
  void aSmallButCertainGrowthIsNotCalledSteady() throws IOException {
    // 0.01 a second in each trial: 0.6 messages in 60 s.
    List<TrialAnalysis> trials =
        List.of(trial(1, 0.01, 1, 0, 1), trial(2, 0.01, 1, 0, 1), trial(3, 0.01, 1, 0, 1));

    assertThat(report(trials))
        .contains(
            "The growth of the queue of process 1 (1/s) (0.0100 ± 0 messages/s) is above zero, but"
                + " too small to be a steady growth over 60 s.");
  }

  @Test
  void oneTrialGetsNoIntervalAndIsSaidToBeOne() throws IOException {
    String report = report(List.of(trial(2, 0.5, 30, 2, 120)));

    assertThat(report)
        .contains(
            "Figures are of one trial of 60 s (seed 2). With one seed there is no interval, so"
                + " nothing here can be told from chance.")
        .contains("The queue of process 1 (1/s) grew by 0.500 messages/s and ends at 30")
        .contains("Process 1 (1/s) fell behind by 2 a second and ends 120 behind.")
        .contains("No growth is seen for process 2 (6/s) (0 messages/s).")
        .contains("One trial says nothing of how much trials differ")
        .contains("| process | value |\n| --- | --: |\n| process 1 (1/s) | 120 |")
        .doesNotContain("±");
  }

  @Test
  void tablesShowEveryStatisticOverTheSeeds() throws IOException {
    assertThat(report(saturated()))
        .contains(
            """
            ### Final offset (clock values)

            At the end of the trial, the leader's clock minus this one's.

            | process | trials | mean | 95 % interval | sd | median | min | max |
            | --- | --: | --: | --: | --: | --: | --: | --: |
            | process 1 (1/s) | 3 | 120 ± 25 | 95 to 145 | 10 | 120 | 110 | 130 |
            """)
        .contains("| process 2 (6/s) | - | - | - | - | - | - | - |")
        .contains("| final clock | 240 ± 0 | 360 ± 0 | the Lamport clock after the last event |");
  }

  @Test
  void trialsStandOneByOne() throws IOException {
    assertThat(report(saturated()))
        .contains(
            "| 1 | valid | 1 | 1 | 240 | 110 | 1.90 | 3.90 | 14 | - | 29 | 0.400 |\n"
                + "|  |  | 2 | 6 | 360 | 0 | - | - | 1 | - | 0 | -0.00100 |");
  }

  private String report(List<TrialAnalysis> trials) throws IOException {
    ReportBuilder builder = new ReportBuilder(TestRuns.facts(THREE, RunState.COMPLETE));
    trials.forEach(builder::add);
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
