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
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.report.chart.ChartSupport;
import lamplight.results.TrialAnalysis;
import lamplight.run.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With more than 12 processes a report tells of percentiles over them, and counts. */
class PopulationReportTest {
  private static final long[] RATES = {100, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  private static final Experiment CROWD = TestRuns.fixed(60, 3, TimeMode.VIRTUAL, RATES);

  @TempDir private Path folder;

  // Process 1 is fast and receives nothing. Process 1 + k, k = 1..12, of the trial of seed s ends
  // with k s messages, 50 k behind, with a mean receive jump of k and a largest one of k + s.
  // Of 13 values the ranks of the percentiles are 1, 1, 4, 7, 10, 13, 13; of 12 they are 1, 1, 3,
  // 6,
  // 9, 12, 12. Three values (a-d, a, a+d) have the mean a and the interval a ± 2.4842 d.

  @Test
  void saysOnceWhatAPercentileOverProcessesIs() throws IOException {
    assertThat(report(trials()))
        .containsOnlyOnce(
            "With 13 processes a trial is described by percentiles over its processes (nearest"
                + " rank), for each measure by itself");
  }

  @Test
  void countsTheQueuesThatGrewByFiveMessages() throws IOException {
    // k s >= 5 in 8, 10 and 11 processes: mean 9.67, sd 1.53, half of the interval 3.8. The median
    // queue is 6 s: 12 ± 15; the longest 12 s: 24 ± 30; its growth 12 s / 60: 0.4 ± 0.5.
    assertThat(report(trials()))
        .contains(
            "**Queues:** in a trial 9.7 ± 3.8 of the 13 grew steadily, by 5 messages or more (8 to"
                + " 11 over the trials). The fastest growth is 0.40 ± 0.50 messages/s.")
        .contains("| final queue (messages) | 0, all equal | 12.0 ± 14.9 | 24.0 ± 29.8 |");
  }

  @Test
  void countsTheClocksThatFellBehindByAHundredthOfTheFastest() throws IOException {
    // A hundredth of 6,000 is 60: the 50 of process 2 is less, 100 and more of the 11 others.
    assertThat(report(trials()))
        .contains(
            "**Clocks:** in a trial 11 of the 13 fell behind the fastest one steadily, by 5 values"
                + " or more and by 1 % of it or more; the other 15.4 % kept pace.")
        .contains(
            "| final offset (clock values) | 0, all equal | 300, all equal | 600, all equal |");
  }

  @Test
  void tellsTheMedianAndTheLargestJumpAndTheSpreadBetweenSeeds() throws IOException {
    assertThat(report(trials()))
        .contains(
            "**Jumps:** 5 % of the processes jump by 1 or less on average at a receive, and at most"
                + " 5 % by more than 12. In a trial 1 of the 13 processes received nothing.")
        .contains("| largest jump of any trial | 1 | 9 | 15 |")
        .contains(
            "**Seeds:** the median and the largest over the processes have standard deviations over"
                + " the seeds of 0 and 0 for the final offset; 0 and 0 for the mean receive jump; 6"
                + " and 12 for the largest queue.");
  }

  @Test
  void setsTheCountThatTheoryExpectsBesideTheOneSeen() throws IOException {
    // With one active sender of 100 ticks and p = 2/13, 15.38 messages a second reach each of the
    // others, which take 1: they grow by 14.38 x 60 = 863 messages.
    assertThat(report(trials()))
        .contains(
            "**Theory** expects 12 of the 13 processes to be saturated: their queues"
                + " grow for ever, in a trial of 60 s by up to 863 messages on average. Its other"
                + " predictions are of single processes, and are left out here.");
  }

  @Test
  void nothingIsExpectedWhereSomethingGoesWrongOnPurpose() throws IOException {
    Experiment hit =
        TestRuns.hit(
            CROWD,
            new PlannedFault.Pause(2, 10_000_000_000L, 5_000_000_000L),
            new PlannedFault.Kill(3, 30_000_000_000L));

    assertThat(report(hit, List.of(TestRuns.modelled(hit, 1))))
        .doesNotContain("**Theory** expects")
        .contains("figures of offsets, and of mean, final and growing queues, are over the others.")
        .contains(" % kept pace, or were killed.")
        .contains("**Faults.** Process 2 was paused at 10 s for 5 s. Others sent it ")
        .contains("Process 3 was killed at 30 s. The others went on.");
  }

  @Test
  void tablesHaveARowAPercentileAndARowATrial() throws IOException {
    String report = report(trials());

    assertThat(report)
        .contains("| measure | percentile over processes | mean | sd | min | max |")
        .contains("| final offset (clock values) | smallest | 0, all equal |")
        .contains("| final offset (clock values) | 25 % | 150, all equal | 0 | 150 | 150 |")
        .contains("| final offset (clock values) | largest | 600, all equal | 0 | 600 | 600 |")
        .contains("\n| 1 | valid | 8 | 11 | 6,000 | 300 | 600 | 6 | 13 | 6 | 12 |")
        .contains("\n| 3 | valid | 11 | 11 | 6,000 | 300 | 600 | 6 | 15 | 18 | 36 |")
        .contains("| measure | smallest | 5 % | 25 % | median | 75 % | 95 % | largest |")
        .doesNotContain("process 2");
  }

  @Test
  void manyRatesAreShortened() throws IOException {
    assertThat(report(trials()))
        .contains(
            "| `rates` | 100, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, ... (13 rates from 1 to 100;"
                + " `effective.properties` has them all) |");
  }

  @Test
  void oneTrialHasNoIntervals() throws IOException {
    assertThat(report(trials().subList(0, 1)))
        .contains("in a trial 8 of the 13 grew steadily, by 5 messages or more. The fastest")
        .contains("**One seed** has no interval")
        .contains("| measure | percentile over processes | value |");
  }

  @Test
  void twelveProcessesAreStillToldOneByOne() throws IOException {
    Experiment twelve =
        TestRuns.fixed(20, 2, TimeMode.VIRTUAL, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    List<TrialAnalysis> trials =
        List.of(TestRuns.modelled(twelve, 1), TestRuns.modelled(twelve, 2));

    assertThat(report(twelve, trials))
        .contains("| process 12 (12/s) |")
        .doesNotContain("percentile over processes");
  }

  @Test
  void theSameTrialsGiveTheSameReport() throws IOException {
    Experiment modelled = TestRuns.fixed(20, 2, TimeMode.VIRTUAL, RATES);
    String first =
        report(modelled, List.of(TestRuns.modelled(modelled, 1), TestRuns.modelled(modelled, 2)));

    assertThat(
            report(
                modelled, List.of(TestRuns.modelled(modelled, 1), TestRuns.modelled(modelled, 2))))
        .isEqualTo(first);
  }

  @Test
  void busyTrialsAreToldWithTheirLatestProcessAndTheMedian() throws IOException {
    // Process p is 100 p µs late at 99 %: process 1, with 100 ticks a second, 1 % of a tick, and in
    // the trial of seed 2 with 600 µs 6 %. Process 13 is latest in microseconds, the median 700.
    Experiment real = TestRuns.fixed(60, 2, TimeMode.REAL, RATES);
    List<TrialAnalysis> trials = new ArrayList<>();
    for (int seed = 1; seed <= 2; seed++) {
      List<Map<Metric, Double>> measures = measures(seed);
      for (int process = 1; process <= 13; process++) {
        boolean busy = process == 1 && seed == 2;
        measures.get(process - 1).put(Metric.LATENESS_P99_US, busy ? 600 : 100.0 * process);
      }
      trials.add(TestRuns.constructed(real, seed, measures));
    }

    assertThat(report(real, trials))
        .contains("In 1 of 2 trials a process's 99th percentile lateness was over 5 %")
        .contains(
            "| Timing | 13,440 of 13,440 ticks; p99 lateness 0.09 ms; largest p99 1.30 ms"
                + " (process 13 of seed 1, 0.130 % of its tick), largest share 6 % of a tick"
                + " (process 1 of seed 2, 0.60 ms) |")
        .contains("\n| median | - | 700 | - |\n| largest | - | 1,300 | - |")
        .contains("- Seed 2: process 1, 99 % lateness 600 µs, 6 % of a tick.")
        .doesNotContain("Seed 1: 0 process", "Seed 1: 1 process");
  }

  private static List<TrialAnalysis> trials() {
    List<TrialAnalysis> trials = new ArrayList<>();
    for (int seed = 1; seed <= 3; seed++) {
      trials.add(TestRuns.constructed(CROWD, seed, measures(seed)));
    }
    return trials;
  }

  private static List<Map<Metric, Double>> measures(int seed) {
    List<Map<Metric, Double>> measures = new ArrayList<>();
    for (int k = 0; k <= 12; k++) {
      Map<Metric, Double> values = new HashMap<>();
      double queue = (double) k * seed;
      values.put(Metric.TICKS, k == 0 ? 6000.0 : 60);
      values.put(Metric.RECEIVES, k == 0 ? 0.0 : 60);
      values.put(Metric.QUEUE_FINAL, queue);
      values.put(Metric.QUEUE_MAX, queue);
      values.put(Metric.QUEUE_GROWTH_PER_S, queue / 60);
      values.put(Metric.OFFSET_FINAL, 50.0 * k);
      values.put(Metric.DRIFT_PER_S, 50.0 * k / 60);
      values.put(Metric.FINAL_CLOCK, 6000 - 50.0 * k);
      values.put(Metric.CLOCK_PER_S, (6000 - 50.0 * k) / 60);
      values.put(Metric.JUMP_MAX, k == 0 ? 1.0 : k + seed);
      if (k > 0) {
        values.put(Metric.JUMP_RECEIVE_MEAN, (double) k);
      }
      measures.add(values);
    }
    return measures;
  }

  private String report(List<TrialAnalysis> trials) throws IOException {
    return report(CROWD, trials);
  }

  private String report(Experiment experiment, List<TrialAnalysis> trials) throws IOException {
    ReportBuilder builder = TestRuns.report(experiment, RunState.COMPLETE);
    trials.forEach(trial -> builder.add("", trial));
    builder.write(folder, new ChartSupport.Missing("not drawn in this test"));
    return Files.readString(folder.resolve("report.md")).replace('\u00a0', ' ');
  }
}
