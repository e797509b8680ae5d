package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.model.Die;
import lamplight.model.Rate;
import lamplight.model.TimeMode;
import lamplight.report.chart.ChartSupport;
import lamplight.run.RunState;
import lamplight.theory.Forecasts;
import lamplight.theory.Prediction;
import lamplight.theory.Stability;
import lamplight.theory.TrialForecast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With random rates, processes are compared by the rank of their rate within a trial. */
class RandomRatesReportTest {
  private static final Experiment RANDOM = TestRuns.random(60, 2, TimeMode.VIRTUAL);

  private static final List<Map<String, Double>> EMPTY = List.of(Map.of(), Map.of(), Map.of());

  @TempDir private Path folder;

  @Test
  void measuresAreSummarisedByTheRankOfTheRate() throws IOException {
    // Whichever process is the slowest ends 60 + 10 x seed behind, in the middle 10, the fastest 0.
    String report = report();

    assertThat(report)
        .contains("Rates are drawn anew in every trial, so processes are compared by the rank")
        // 70 and 80: 75, sd 7.07, half of the interval 12.706 x 7.07 / sqrt(2) = 64.
        .contains("| final offset (clock values) | slowest process | 75.0 ± 63.5 | 7.1 | 70 | 80 |")
        .contains("| middle process | 10, all equal | 0 | 10 | 10 |")
        .contains("| fastest process | 0, all equal | 0 | 0 | 0 |")
        .contains("**The fastest process leads**: its clock runs at 6 a second.");
  }

  @Test
  void thePredictionIsTheMeanOverTheSeedsOwnPredictions() throws IOException {
    // The slowest is predicted to end 50 behind in the trial of seed 1 and 70 in that of seed 2: 60
    // on average. Measured are 70 and 80, so 20 and 10 more, with a standard error of 5.
    List<TrialForecast> forecasts = new ArrayList<>();
    for (long seed = 1; seed <= 2; seed++) {
      List<Map<String, Double>> measures = new ArrayList<>(List.of(Map.of(), Map.of(), Map.of()));
      measures.set(order(seed).get(0) - 1, Map.of("offset_final", seed == 1 ? 50.0 : 70.0));
      long[] rates =
          RANDOM.rates().forSeed(seed, 3).stream().mapToLong(r -> r.exact().longValue()).toArray();
      forecasts.add(TestRuns.forecast(measures, rates));
    }

    assertThat(report(builder -> builder.predict("", new Forecasts(forecasts, ""))))
        .contains("| slowest process | 75.0 ± 63.5 | 60 | +3.0 | 7.1 |")
        .contains("| middle process | 10, all equal | - | - |")
        .contains("so it is the mean over the seeds' own predictions, and the deviation is taken");
  }

  @Test
  void trialsWithASaturatedOrCriticalProcessAreCounted() throws IOException {
    List<Prediction> predictions =
        LongStream.rangeClosed(1, 2)
            .mapToObj(seed -> Prediction.of(RANDOM.rates().forSeed(seed, 3), Die.ofSides(10)))
            .toList();
    long saturated = predictions.stream().filter(p -> has(p, Stability.SATURATED)).count();
    long critical =
        predictions.stream()
            .filter(p -> !has(p, Stability.SATURATED) && has(p, Stability.CRITICAL))
            .count();

    assertThat(
            report(
                builder ->
                    builder.predict("", TestRuns.forecasts(RANDOM, TestRuns.rates(RANDOM, 2)))))
        .contains(
            "; by theory a process is saturated in "
                + saturated
                + " of 2"
                + (critical == 0 ? "" : ", and at worst critical in " + critical));
  }

  @Test
  void predictedTrialsTooShortForTheirGrowthAreCounted() throws IOException {
    // Of (1, 3, 4), (1, 3, 6) and (1, 2, 4) over 60 s: the first is too short, the last critical.
    assertThat(
            report(
                builder ->
                    builder.predict(
                        "",
                        new Forecasts(
                            List.of(
                                TestRuns.forecast(EMPTY, 1, 3, 4),
                                TestRuns.forecast(EMPTY, 1, 3, 6)),
                            ""))))
        .contains(
            "; by theory a process is saturated in 2 of 2, of which 1 is too short, at 60 s, to"
                + " show the growth of a queue");
    assertThat(
            report(
                builder ->
                    builder.predict(
                        "",
                        new Forecasts(
                            List.of(
                                TestRuns.forecast(EMPTY, 6, 6, 6),
                                TestRuns.forecast(EMPTY, 1, 2, 4)),
                            ""))))
        .contains("; by theory a process is saturated in 0 of 2, and at worst critical in 1")
        .contains("critical in 1 of 2")
        .doesNotContain("saturated in 0 of 2 |");
  }

  private static boolean has(Prediction prediction, Stability stability) {
    return prediction.queues().stream().anyMatch(queue -> queue.stability() == stability);
  }

  @Test
  void trialsWithAGrownQueueAreNamed() throws IOException {
    // In the trial of seed 1 all three are as fast, so none of them is the slowest.
    assertThat(report())
        .contains(
            "**Trial by trial**, a queue grew by 5 messages or more in 1 of 2 (seed 1). In 1 of 1"
                + " trial with different rates a slowest process ended farthest behind.");
  }

  @Test
  void aTieIsNotFarthestBehind() throws IOException {
    long seed =
        LongStream.iterate(3, next -> next + 1)
            .filter(next -> RANDOM.rates().forSeed(next, 3).stream().distinct().count() == 3)
            .findFirst()
            .orElseThrow();

    assertThat(
            report(
                builder ->
                    builder.add(
                        "",
                        TestRuns.constructed(
                            RANDOM, seed, Collections.nCopies(3, measures(0, 0, 360))))))
        .contains("In 1 of 2 trials with different rates a slowest process ended farthest behind.");
  }

  @Test
  void theTableOfTrialsKeepsTheNumbersOfTheProcesses() throws IOException {
    int slowest = order(2).get(0);
    String rate = RANDOM.rates().forSeed(2, 3).get(slowest - 1).toString();
    String first = slowest == 1 ? "| 2 | valid | 1 | " : "|  |  | " + slowest + " | ";

    assertThat(report()).contains(first + rate + " | 240 | 80 | ");
  }

  private String report() throws IOException {
    return report(builder -> {});
  }

  private String report(Consumer<ReportBuilder> last) throws IOException {
    ReportBuilder builder = TestRuns.report(RANDOM, RunState.COMPLETE);
    for (long seed = 1; seed <= 2; seed++) {
      List<Map<Metric, Double>> measures = new ArrayList<>(List.of(Map.of(), Map.of(), Map.of()));
      List<Integer> order = order(seed);
      // 30 messages in 60 s in the trial of seed 1, 3 messages in that of seed 2.
      double growth = seed == 1 ? 0.5 : 0.05;
      measures.set(order.get(0) - 1, measures(60.0 + 10 * seed, growth, 240));
      measures.set(order.get(1) - 1, measures(10.0, 0, 350));
      measures.set(order.get(2) - 1, measures(0.0, 0, 360));
      builder.add("", TestRuns.constructed(RANDOM, seed, measures));
    }
    last.accept(builder);
    builder.write(folder, new ChartSupport.Missing("not drawn in this test"));
    return Files.readString(folder.resolve("report.md")).replace('\u00a0', ' ');
  }

  private static Map<Metric, Double> measures(double offset, double growth, double clock) {
    return Map.of(
        Metric.OFFSET_FINAL,
        offset,
        Metric.DRIFT_PER_S,
        offset / 60,
        Metric.QUEUE_GROWTH_PER_S,
        growth,
        Metric.QUEUE_FINAL,
        growth * 60,
        Metric.FINAL_CLOCK,
        clock,
        Metric.CLOCK_PER_S,
        clock / 60);
  }

  /** The processes of a trial, slowest first, equal rates in the order of their numbers. */
  private static List<Integer> order(long seed) {
    List<Rate> rates = RANDOM.rates().forSeed(seed, 3);
    List<Integer> order = new ArrayList<>();
    for (long rate = 1; rate <= 6; rate++) {
      for (int process = 1; process <= 3; process++) {
        if (rates.get(process - 1).equals(Rate.of(rate))) {
          order.add(process);
        }
      }
    }
    return order;
  }
}
