package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.report.TestRuns;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;
import lamplight.theory.Forecasts;
import lamplight.theory.TrialForecast;
import org.junit.jupiter.api.Test;

/** The predictions of {@code summary.csv}. */
class PredictedMeansTest {
  @Test
  void shouldBeTheMeanOverTheSeedsOwnPredictions() {
    Run means = means(100, 1, 2, 4);

    // (1 + 2 + 6) / 3 for a sample of all three.
    assertThat(predicted(means, "", 1, Metric.QUEUE_FINAL)).hasValue(3);
    assertThat(predicted(means, "", 2, Metric.QUEUE_FINAL)).hasValue(3);
  }

  @Test
  void shouldLeaveOutTheTrialsInWhichTheMeasureIsUndefined() {
    // Predicted 1, 2, 6, and measured in the first and the last trial.
    assertThat(predicted(means(100, 1, Double.NaN, 4), "", 1, Metric.QUEUE_FINAL)).hasValue(3.5);
  }

  @Test
  void shouldBeEmptyWithoutAValueForEachOfTheMeasures() {
    assertThat(predicted(means(2, 1, 2, 4), "", 1, Metric.QUEUE_FINAL)).isEmpty();
    // The trial without a prediction is the one that measured nothing.
    assertThat(predicted(means(2, 1, 2, Double.NaN), "", 1, Metric.QUEUE_FINAL)).isPresent();
    assertThat(predicted(means(100, 1, 2, 4), "", 1, Metric.QUEUE_MAX)).isEmpty();
    assertThat(predicted(means(100, Double.NaN), "", 1, Metric.QUEUE_FINAL)).isEmpty();
  }

  @Test
  void shouldBeEmptyForAPointThatIsNotPredicted() {
    assertThat(predicted(means(100, 1), "draw.sides=4", 1, Metric.QUEUE_FINAL)).isEmpty();
    assertThat(predicted(means(100, 1), "", 3, Metric.QUEUE_FINAL)).isEmpty();
  }

  @Test
  void shouldFollowARankToTheProcessThatHasIt() {
    Samples ranks = new Samples(Roles.RANKS);
    ranks.add(1, List.of(rated(1, 6), rated(2, 1)));
    ranks.add(2, List.of(rated(1, 1), rated(2, 6)));
    List<Map<String, Double>> values =
        List.of(Map.of("queue_final", 10.0), Map.of("queue_final", 40.0));
    TrialForecast forecast = TestRuns.forecast(values, 1, 6);
    PredictedMeans means =
        new PredictedMeans(Map.of("", new Forecasts(List.of(forecast, forecast), "")));

    // The slowest is process 2, then process 1: (40 + 10) / 2.
    assertThat(means.predicted("", ranks, 1, Metric.QUEUE_FINAL)).hasValue(25);
  }

  @Test
  void shouldBeEmptyForPercentiles() {
    Samples percentiles = new Samples(Roles.PERCENTILES);
    percentiles.add(1, List.of(rated(1, 6), rated(2, 1)));
    List<Map<String, Double>> values =
        List.of(Map.of("queue_final", 10.0), Map.of("queue_final", 40.0));
    PredictedMeans means =
        new PredictedMeans(Map.of("", new Forecasts(List.of(TestRuns.forecast(values, 1, 6)), "")));

    assertThat(means.predicted("", percentiles, 1, Metric.QUEUE_FINAL)).isEmpty();
  }

  private static ProcessMeasures rated(int process, double rate) {
    return ProcessMeasures.of(process, metric -> metric == Metric.RATE ? rate : 7);
  }

  private record Run(Samples samples, PredictedMeans means) {}

  private static OptionalDouble predicted(Run run, String point, int role, Metric metric) {
    return run.means().predicted(point, run.samples(), role, metric);
  }

  /** Trials with these final queues of process 1, of which so many have a prediction. */
  private static Run means(int predicted, double... queues) {
    double[] predictions = {1, 2, 6};
    Samples samples = new Samples(Roles.NUMBERS);
    List<TrialForecast> forecasts = new ArrayList<>();
    for (int trial = 0; trial < queues.length; trial++) {
      double queue = queues[trial];
      samples.add(
          trial,
          List.of(
              ProcessMeasures.of(1, metric -> metric == Metric.QUEUE_FINAL ? queue : Double.NaN),
              ProcessMeasures.of(2, metric -> 7)));
      Map<String, Double> values =
          trial < predicted ? Map.of("queue_final", predictions[trial]) : Map.of();
      forecasts.add(
          TestRuns.forecast(List.of(values, Map.of("queue_final", predictions[trial])), 1, 6));
    }
    return new Run(samples, new PredictedMeans(Map.of("", new Forecasts(forecasts, ""))));
  }
}
