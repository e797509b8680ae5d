package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import lamplight.theory.Forecasts;
import lamplight.theory.TrialForecast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Predictions beside the measures of a report, with figures worked out by hand. */
class ReportPredictionsTest {
  private static final Experiment TWO = TestRuns.fixed(60, 3, TimeMode.VIRTUAL, 1, 6);
  private static final String NONE_DEVIATES = "| Theory | 0 of 2 predicted measures deviate |";

  @TempDir private Path folder;

  // Process 1 grows by 0.4, 0.5, 0.6 a second: mean 0.5, sd 0.1, standard error 0.0577. It ends at
  // 29, 30, 31: standard error 0.577. With these two comparisons and 3 trials, the limit is
  // t(1 - 0.05/4, 2) = 6.21 standard errors.

  @Test
  void predictionAndDeviationStandInTheTables() throws IOException {
    String report = report(growing(3), growth(0.45, 30));

    assertThat(report)
        .contains("|  | process 1 (1/s) | predicted | process 2 (6/s) | predicted |")
        .contains("| queue growth (messages/s) | 0.500 ± 0.248 | 0.450 | 0, all equal | - |")
        .contains("| queue at the end | 30.0 ± 2.5 | 30 | 0, all equal | - |")
        .contains("| clock rate (per s) | 4, all equal |  | 6, all equal |  |")
        .contains(
            """
            | measure | process | mean | predicted | deviation (standard errors) | sd | min | max |
            """)
        .contains("| process 1 (1/s) | 0.500 ± 0.248 | 0.450 | +0.9 | 0.100 | 0.400 | 0.600 |")
        .contains("| largest jump (clock values) | process 2 (6/s) | 1, all equal | - | - | 0 |")
        .contains("| final queue (messages) | 30.0 ± 2.5 | 30 | 0, all equal | - |")
        .contains(" is over 6.21 standard errors with 3 trials (Student's t with one degree")
        .contains("About the predictions: the queues are exact in the long run")
        .contains("From a sentence.")
        .contains("Theory: 0 of 2 predicted measures deviate.")
        .contains(NONE_DEVIATES);
  }

  @Test
  void aDeviationWithinTheLimitIsNotMarked() throws IOException {
    // 0.35 / 0.0577 = 6.06.
    assertThat(report(growing(3), growth(0.15, 30)))
        .contains("| 0.150 | +6.1 |")
        .contains(NONE_DEVIATES)
        .doesNotContain("deviates**");
  }

  @Test
  void aDeviationBeyondTheLimitIsMarkedAndNamed() throws IOException {
    // 0.4 / 0.0577 = 6.93, and 12 / 0.577 = 20.8.
    assertThat(report(growing(3), growth(0.1, 30)))
        .contains("| 0.100 | **+6.9 deviates** |")
        .contains("| queue growth (messages/s) | 0.500 ± 0.248 | **0.100, deviates** |")
        .contains(
            "> **✗ Theory: 1 of 2 predicted measures deviates**; see [Is it right?](#is-it-right).")
        .contains(
            "- Queue growth of process 1 (1/s) 0.500, predicted 0.100 (+6.9 standard errors).")
        .doesNotContain(NONE_DEVIATES);
    assertThat(report(growing(3), growth(0.1, 45)))
        .contains("| final queue (messages) | 30.0 ± 2.5 | **45, deviates** |")
        .contains("2 of 2 predicted measures deviate**")
        .contains("- Final queue of process 1 (1/s) 30, predicted 45 (−26.0 standard errors).");
  }

  @Test
  void withoutSpreadValuesAreComparedExactly() throws IOException {
    // Every trial ends with a clock of 240.
    String none = "0 of 1 predicted measures deviate";
    assertThat(report(growing(5), Map.of("clock_per_s", 4.0)))
        .contains("| process 1 (1/s) | 4, all equal | 4 | equal |")
        .contains(none);
    assertThat(report(growing(5), Map.of("final_clock", 230.0)))
        .contains("| final clock | 240, all equal | 230 |")
        .contains(none);
    assertThat(report(growing(5), Map.of("final_clock", 200.0)))
        .contains("| final clock | 240, all equal | **200, deviates** |")
        .contains("- Final clock of process 1 (1/s) 240, predicted 200 (the same in every trial).");
    // A tenth of 215 is allowed for, and four counts that are 3.5 above it are nothing rare.
    assertThat(report(growing(4), Map.of("final_clock", 215.0))).contains(none);
  }

  @Test
  void oneTrialHasPredictionsButNoDeviations() throws IOException {
    assertThat(report(growing(1), growth(0.01, 3)))
        .contains("| measure | process | value | predicted |\n| --- | --- | --: | --: |")
        .contains("| process 1 (1/s) | 0.400 | 0.010 |")
        .contains("| final queue (messages) | 29 | 3 |")
        .contains("Theory: whether one trial deviates cannot be told from chance.")
        .doesNotContain("deviates**")
        .doesNotContain("*deviation*");
  }

  @Test
  void whatTheoryKnowsExactlyDeviatesInOneTrialToo() throws IOException {
    TrialAnalysis trial =
        TestRuns.constructed(TWO, 1, List.of(Map.of(Metric.TICKS, 59.0), Map.of()));

    assertThat(report(List.of(trial), Map.of("ticks", 60.0)))
        .contains("**✗ Theory: 1 exactly predicted measure deviates**");
  }

  @Test
  void withoutPredictionsTheReportSaysNothingOfTheory() throws IOException {
    ReportBuilder builder = TestRuns.report(TWO, RunState.COMPLETE);
    growing(3).forEach(trial -> builder.add("", trial));
    builder.write(folder, new ChartSupport.Missing("not drawn in this test"));

    assertThat(Files.readString(folder.resolve("report.md")).replace('\u00a0', ' '))
        .contains("Theory: nothing is predicted.")
        .doesNotContain("| predicted |");
  }

  @Test
  void aForecastForEachCompleteTrialIsNeeded() {
    ReportBuilder builder = TestRuns.report(TWO, RunState.COMPLETE);
    builder.add("", TestRuns.failed(TWO, 1, "died"));
    growing(2).forEach(trial -> builder.add("", trial));
    Forecasts three = TestRuns.forecasts(TWO, List.of(TWO.rates().forSeed(1, 2)));

    assertThatThrownBy(() -> builder.predict("", three))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 forecasts for 2 complete trials");
  }

  @Test
  void aTrialTooShortForThePredictedGrowthIsSaidToBe() throws IOException {
    // (1, 3, 4): growth 1/6 a second, variance 7/1.2 * 0.13/0.9 = 0.8426 a second, so 10 messages
    // in 60 s, with a standard deviation of sqrt(50.6) = 7.11; 4 * 0.8426 * 36 = 121.3 s.
    assertThat(theory(60, 1, 3, 4))
        .containsPattern(
            "\\| queue \\| [^|]+ \\| saturated \\| [^|]+ \\| stable \\| [^|]+ \\| stable \\|")
        .contains(
            "**Too short:** one trial of 60 s cannot show that the queue of process 1 (1/s) grows"
                + " (by 10.0 messages with a standard deviation of 7.11); one of 122 s can.");
    assertThat(theory(121, 1, 3, 4)).contains("Too short");
    assertThat(theory(122, 1, 3, 4)).doesNotContain("Too short");
    assertThat(theory(60, 1, 3, 6)).doesNotContain("Too short");
    assertThat(theory(60, 1, 2, 4))
        .containsPattern("\\| queue \\| [^|]+ \\| critical \\|")
        .doesNotContain("Too short");
  }

  @Test
  void theWayToASteadyStateIsNoDrift() throws IOException {
    // Process 1 drifts by 2 a second, with a standard error of 0.0577. Where no drift is predicted,
    // the way to an offset of 120 in 60 s is as much; that to 98 leaves 0.37, over 6.21 of them.
    Map<String, Double> reaching = Map.of("drift_per_s", 0.0, "offset_final", 120.0);
    Map<String, Double> nearly = Map.of("drift_per_s", 0.0, "offset_final", 98.0);
    Map<String, Double> drifting = Map.of("drift_per_s", 1.0, "offset_final", 120.0);

    assertThat(report(growing(3), reaching)).contains("| 0 | +34.6 |");
    assertThat(report(growing(3), nearly)).contains("| 0 | **+34.6 deviates** |");
    assertThat(report(growing(3), drifting)).contains("| 1 | **+17.3 deviates** |");
    // And 0.5 messages a second in 60 s are the way to a queue of 30; to 8 they leave 0.37 as well.
    assertThat(report(growing(3), growth(0, 30))).contains("| 0 | +8.7 |");
    assertThat(report(growing(3), growth(0, 8))).contains("| 0 | **+8.7 deviates** |");
  }

  @Test
  void aQueueThatSettlesSlowlyIsSaidTo() throws IOException {
    // (1, 2, 3): S = 6/1.4 and lambda_1 = 0.2 (S - s_1) = 0.8214, so 0.1786 to spare. The variance
    // of the arrivals is 2 s (p s/r)(1 - ...) summed: s_2 = 1.4286 with q = 0.1429 and s_3 = 2.6786
    // with q = 0.1786 give 2 * 0.1224 + 3 * 0.1467 = 0.6849; 2 * 0.6849 / 0.1786^2 = 42.96 s.
    String sentence =
        "**Not settled:** the queue of process 1 (1/s) takes about 43 s to settle, which is long"
            + " beside a trial of 429 s: its predictions are for the settled state, so the measured"
            + " queue is shorter and may still grow.";
    assertThat(theory(429, 1, 2, 3)).contains(sentence);
    assertThat(theory(430, 1, 2, 3)).doesNotContain("to settle");
    assertThat(theory(60, 1, 3, 6)).doesNotContain("to settle");
  }

  // Trials of 20 s in which the queue of a process rises by 0.2 a second and ends at 4; the
  // interval
  // of 0.19, 0.20 and 0.21 is 0.2 ± 0.025, that of 0.1, 0.2 and 0.3 is 0.2 ± 0.25.

  @Test
  void aStableQueueThatStillSettlesIsNotSaidToGrowForEver() throws IOException {
    // (1, 2, 3): process 1 is stable, and takes 43 s to settle, as above.
    assertThat(rising(1, 0.01, 1, 2, 3))
        .contains(
            "**The queue of process 1 (1/s) grows** by 0.200 ± 0.025 messages/s: by theory it is"
                + " stable and takes about 43 s to settle, which is long beside a trial of 20 s.")
        .contains(
            "**Process 1 (1/s) falls behind**, by 0.200 ± 0.025 clock values a second; by theory it"
                + " keeps pace once its queue has settled.")
        .doesNotContain("It gets");
    assertThat(rising(1, 0.1, 1, 2, 3))
        .contains(
            "**Process 1 (1/s) may fall behind**, by 0.20 ± 0.25 clock values a second, and its"
                + " queue may grow; by theory it keeps pace once its queue has settled.");
  }

  @Test
  void aClockThatOnlyWaitsForRareMessagesIsNotSaidToWaitForItsQueue() throws IOException {
    // (1, 3, 6): the mean queue of process 2 is 0.24, as below.
    assertThat(rising(2, 0.01, 1, 3, 6))
        .contains(
            "**Process 2 (3/s) falls behind**, by 0.200 ± 0.025 clock values a second; by theory it"
                + " keeps pace in the long run: its queue is all but empty, and it only waits for"
                + " messages, which reach it rarely.")
        .doesNotContain("once its queue has settled");
  }

  @Test
  void aStableQueueThatShouldHaveSettledIsSaidTo() throws IOException {
    // (1, 3, 6): process 2 gets 1.125 a second and has 1.875 to spare. With q_3 = 0.1875 the
    // variance
    // of its arrivals is 2 q_3 (1 - q_3) = 0.3047 a tick, so its mean queue is 0.3047 / (2 * 0.625)
    // = 0.2437; 4 * 0.2437 / 1.875 = 0.52 s.
    assertThat(rising(2, 0.01, 1, 3, 6))
        .contains(
            "**The queue of process 2 (3/s) grows** by 0.200 ± 0.025 messages/s, though by theory"
                + " it is stable and settles within about 1 s.");
  }

  @Test
  void aCriticalQueueIsSaidToGetAsManyMessagesAsItTakes() throws IOException {
    // (1, 2, 4): 6 r_1 = 2 + 4.
    assertThat(rising(1, 0.01, 1, 2, 4))
        .contains(
            "**The queue of process 1 (1/s) grows** by 0.200 ± 0.025 messages/s: by theory it is"
                + " critical, with messages arriving just as fast as it takes them.")
        .doesNotContain("keeps pace once");
    assertThat(rising(1, 0.1, 1, 2, 4)).contains("3 trials of 20 s cannot show it.");
  }

  @Test
  void aSaturatedQueueIsSaidToGetMoreThanItTakes() throws IOException {
    assertThat(rising(1, 0.01, 1, 3, 6))
        .contains(
            "**Process 1 (1/s) falls behind**, by 0.200 ± 0.025 clock values a second: messages"
                + " arrive faster than it takes them.")
        .doesNotContain("keeps pace once", "The queue of process 1");
  }

  /**
   * A report on three trials of 20 s in which one process rises, by so much more from seed to seed.
   */
  private String rising(int process, double step, long... rates) throws IOException {
    Experiment experiment = TestRuns.fixed(20, 3, TimeMode.VIRTUAL, rates);
    ReportBuilder builder = TestRuns.report(experiment, RunState.COMPLETE);
    for (int seed = 1; seed <= 3; seed++) {
      List<Map<Metric, Double>> processes = new ArrayList<>();
      for (int each = 1; each <= rates.length; each++) {
        double slope = each == process ? 0.2 + step * (seed - 2) : 0;
        double end = each == process ? 4 : 0;
        processes.add(
            Map.of(
                Metric.QUEUE_GROWTH_PER_S, slope,
                Metric.QUEUE_FINAL, end,
                Metric.DRIFT_PER_S, slope,
                Metric.OFFSET_FINAL, end,
                Metric.CLOCK_PER_S, 6.0));
      }
      builder.add("", TestRuns.constructed(experiment, seed, processes));
    }
    Map<String, Double> steady = Map.of("queue_growth_per_s", 0.0, "drift_per_s", 0.0);
    TrialForecast forecast = TestRuns.forecast(List.of(steady, steady, steady), rates);
    builder.predict("", new Forecasts(List.of(forecast, forecast, forecast), "From a sentence."));
    builder.write(folder, new ChartSupport.Missing("not drawn in this test"));
    return Files.readString(folder.resolve("report.md")).replace('\u00a0', ' ');
  }

  @Test
  void moreThanFourProcessesHaveARowEach() throws IOException {
    // One at 100 a second and seven at 1: p S = 20, so each grows by 19 a second.
    assertThat(theory(1, 1, 1, 1, 1, 1, 1, 1, 100))
        .contains("| process | queue | predicted | messages arriving (per s) | predicted |")
        .containsPattern("\\| 8 \\(100/s\\) \\| [^|]+ \\| stable \\|");
  }

  private String theory(long durationS, long... rates) throws IOException {
    Experiment experiment = TestRuns.fixed(durationS, 2, TimeMode.VIRTUAL, rates);
    ReportBuilder builder = TestRuns.report(experiment, RunState.COMPLETE);
    builder.add("", TestRuns.modelled(experiment, 1));
    builder.add("", TestRuns.modelled(experiment, 2));
    builder.predict("", TestRuns.forecasts(experiment, TestRuns.rates(experiment, 2)));
    builder.write(folder, new ChartSupport.Missing("not drawn in this test"));
    return Files.readString(folder.resolve("report.md")).replace('\u00a0', ' ');
  }

  private String report(List<TrialAnalysis> trials, Map<String, Double> slow) throws IOException {
    return report(trials, slow, Map.of());
  }

  private String report(
      List<TrialAnalysis> trials, Map<String, Double> slow, Map<String, Double> fast)
      throws IOException {
    ReportBuilder builder = TestRuns.report(TWO, RunState.COMPLETE);
    trials.forEach(trial -> builder.add("", trial));
    TrialForecast forecast = TestRuns.forecast(List.of(slow, fast), 1, 6);
    builder.predict("", 
        new Forecasts(trials.stream().map(trial -> forecast).toList(), "From a sentence."));
    builder.write(folder, new ChartSupport.Missing("not drawn in this test"));
    return Files.readString(folder.resolve("report.md")).replace('\u00a0', ' ');
  }

  private static Map<String, Double> growth(double perSecond, double end) {
    return Map.of("queue_growth_per_s", perSecond, "queue_final", end);
  }

  private static List<TrialAnalysis> growing(int trials) {
    List<TrialAnalysis> grown = new ArrayList<>();
    for (int index = 0; index < trials; index++) {
      int step = index - 1;
      Map<Metric, Double> slow = new HashMap<>();
      slow.put(Metric.QUEUE_GROWTH_PER_S, 0.5 + 0.1 * step);
      slow.put(Metric.QUEUE_FINAL, 30.0 + step);
      slow.put(Metric.DRIFT_PER_S, 2 + 0.1 * step);
      slow.put(Metric.OFFSET_FINAL, 120.0 + 10 * step);
      slow.put(Metric.FINAL_CLOCK, 240.0);
      slow.put(Metric.CLOCK_PER_S, 4.0);
      slow.put(Metric.JUMP_RECEIVE_MEAN, 4 + 0.1 * step);
      slow.put(Metric.JUMP_MAX, 15.0 + step);
      Map<Metric, Double> fast = new HashMap<>();
      fast.put(Metric.QUEUE_GROWTH_PER_S, 0.0);
      fast.put(Metric.QUEUE_FINAL, 0.0);
      fast.put(Metric.OFFSET_FINAL, 0.0);
      fast.put(Metric.FINAL_CLOCK, 360.0);
      fast.put(Metric.CLOCK_PER_S, 6.0);
      fast.put(Metric.JUMP_MAX, 1.0);
      grown.add(TestRuns.constructed(TWO, index + 1, List.of(slow, fast)));
    }
    return grown;
  }
}
