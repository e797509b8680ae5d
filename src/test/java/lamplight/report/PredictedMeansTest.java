package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.results.table.SeedSamples;
import lamplight.theory.Forecasts;
import lamplight.theory.TrialForecast;
import org.junit.jupiter.api.Test;

/** The predictions of {@code summary.csv}. */
class PredictedMeansTest {
  @Test
  void shouldBeTheMeanOverTheSeedsOwnPredictions() {
    PredictedMeans means = means(100, 1, 2, 4);

    // (1 + 2 + 6) / 3 for a sample of all three.
    assertThat(means.predicted("", 1, Metric.QUEUE_FINAL)).hasValue(3);
    assertThat(means.predicted("", 2, Metric.QUEUE_FINAL)).hasValue(3);
  }

  @Test
  void shouldLeaveOutTheTrialsInWhichTheMeasureIsUndefined() {
    // Predicted 1, 2, 6, and measured in the first and the last trial.
    assertThat(means(100, 1, Double.NaN, 4).predicted("", 1, Metric.QUEUE_FINAL)).hasValue(3.5);
  }

  @Test
  void shouldBeEmptyWithoutAValueForEachOfTheMeasures() {
    assertThat(means(2, 1, 2, 4).predicted("", 1, Metric.QUEUE_FINAL)).isEmpty();
    // The trial without a prediction is the one that measured nothing.
    assertThat(means(2, 1, 2, Double.NaN).predicted("", 1, Metric.QUEUE_FINAL)).isPresent();
    assertThat(means(100, 1, 2, 4).predicted("", 1, Metric.QUEUE_MAX)).isEmpty();
    assertThat(means(100, Double.NaN).predicted("", 1, Metric.QUEUE_FINAL)).isEmpty();
  }

  @Test
  void shouldBeEmptyForAPointThatIsNotPredicted() {
    assertThat(means(100, 1).predicted("draw.sides=4", 1, Metric.QUEUE_FINAL)).isEmpty();
    assertThat(means(100, 1).predicted("", 3, Metric.QUEUE_FINAL)).isEmpty();
  }

  /** Trials with these final queues of process 1, of which so many have a prediction. */
  private PredictedMeans means(int predicted, double... queues) {
    double[] predictions = {1, 2, 6};
    SeedSamples own = new SeedSamples();
    List<TrialForecast> forecasts = new ArrayList<>();
    for (int trial = 0; trial < queues.length; trial++) {
      double queue = queues[trial];
      own.add(
          "",
          List.of(
              ProcessMeasures.of(1, metric -> metric == Metric.QUEUE_FINAL ? queue : Double.NaN),
              ProcessMeasures.of(2, metric -> 7)));
      Map<String, Double> values =
          trial < predicted ? Map.of("queue_final", predictions[trial]) : Map.of();
      forecasts.add(
          TestRuns.forecast(List.of(values, Map.of("queue_final", predictions[trial])), 1, 6));
    }
    return new PredictedMeans(own, Map.of("", new Forecasts(forecasts, "")));
  }
}
