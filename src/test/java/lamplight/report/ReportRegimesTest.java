package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.model.TimeMode;
import lamplight.report.chart.ChartSupport;
import lamplight.run.RunState;
import lamplight.theory.Forecasts;
import lamplight.theory.TrialForecast;
import org.junit.jupiter.api.Test;

/** What a report says of queues that settle, grow, or take as much as they can. */
class ReportRegimesTest extends PredictedReports {
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
    // May fall behind, for a reason that theory does not know.
    assertThat(rising(1, 0.1, 1, 2, 4)).contains("3 trials of 20 s cannot show it.");
  }

  @Test
  void aSaturatedQueueIsSaidToGetMoreThanItTakes() throws IOException {
    assertThat(rising(1, 0.01, 1, 3, 6))
        .contains(
            "**Process 1 (1/s) falls behind**, by 0.200 ± 0.025 clock values a second. It gets 0.45"
                + " messages a second and has 1 tick a second to take them, so its queue grows and"
                + " its clock follows old timestamps.")
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
        // Of 5 received and 4 left the root is 3: a rise of 4 in 20 s is more than a critical one.
        processes.add(
            Map.of(
                Metric.QUEUE_GROWTH_PER_S, slope,
                Metric.RECEIVES, 5.0,
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
}
