package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lamplight.measure.Metric;
import lamplight.report.chart.ChartSupport;
import lamplight.results.TrialAnalysis;
import lamplight.run.RunState;
import lamplight.theory.Forecasts;
import org.junit.jupiter.api.Test;

/** Predictions beside the measures of a report, with figures worked out by hand. */
class ReportPredictionsTest extends PredictedReports {
  private static final String NONE_DEVIATES = "| Theory | 0 of 2 predicted measures deviate |";

  // Process 1 grows by 0.4, 0.5, 0.6 a second: mean 0.5, sd 0.1, standard error 0.0577. It ends at
  // 29, 30, 31: standard error 0.577. With these two comparisons and 3 trials, the limit is
  // t(1 - 0.05/4, 2) = 6.21 standard errors.

  @Test
  void predictionAndDeviationStandInTheTables() throws IOException {
    String report = report(growing(3), growth(0.45, 30));

    assertThat(report)
        .contains("|  | process 1 (1/s) | predicted | process 2 (6/s) | predicted |")
        .contains("| queue growth (messages/s) | 0.500 ± 0.248 | 0.450 | 0, all equal | - |")
        .contains("| final queue (messages) | 30.0 ± 2.5 | 30 | 0, all equal | - |")
        .contains("| clock rate (clock values per s) | 4, all equal |  | 6, all equal |  |")
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
        // 6.21 standard errors of three seeds are 6.21 / 1.732 standard deviations.
        .contains(
            "Theory: 0 of 2 predicted measures deviate (3 seeds show only what is off by 3.6"
                + " standard deviations or more).")
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
        .contains("**✗ Theory: 1 exactly predicted measure deviates**")
        .contains("Of one trial a deviation is marked only where theory knows the value exactly:");
  }

  /** Of 60 idle ticks of process 1 none sent, of which three in ten would. */
  @Test
  void drawsThatDeviateInOneTrialAreNoMeasuresKnownExactly() throws IOException {
    Map<Metric, Double> silent = Map.of(Metric.SENDS, 0.0, Metric.INTERNAL, 60.0);
    Map<Metric, Double> tooShort = new HashMap<>(silent);
    tooShort.put(Metric.TICKS, 59.0);

    assertThat(report(List.of(TestRuns.constructed(TWO, 1, List.of(silent, Map.of()))), Map.of()))
        .contains("**✗ Theory: 2 shares of idle ticks that send deviate**")
        .doesNotContain("exactly predicted");
    assertThat(
            report(
                List.of(TestRuns.constructed(TWO, 1, List.of(tooShort, Map.of()))),
                Map.of("ticks", 60.0)))
        .contains(
            "**✗ Theory: 1 exactly predicted measure and 2 shares of idle ticks that send"
                + " deviate**");
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
