package lamplight.report.chart;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import lamplight.model.Rate;
import lamplight.report.data.RunData;
import lamplight.theory.ExpectedTrajectory;
import lamplight.theory.Prediction;
import lamplight.theory.TrialForecast;

/**
 * What theory predicts, as thin dark dashed lines over what was measured. With random rates there
 * is no line that holds for every trial, so none is drawn.
 */
final class PredictedLines {
  /** How to read the lines, to be added to a caption. */
  private static final String NOTE = " Thin dashed: what theory predicts on average over seeds.";

  /** Steps of a line, so fine that a bend does not show, and their pattern of dashes and gaps. */
  private static final int STEPS = 600;

  private static final int DASH_STEPS = 5;
  private static final int GAP_STEPS = 3;

  private PredictedLines() {}

  /** A quantity of a process after so many seconds. */
  @FunctionalInterface
  interface Quantity {
    double of(ExpectedTrajectory course, double seconds);
  }

  /**
   * Draws a line for each process, once for those of equal rates.
   *
   * @return the highest value drawn; 0 when there is no line
   */
  static double draw(Plot plot, RunData data, TimeAxis time, Quantity quantity) {
    Optional<TrialForecast> forecast = forecast(data);
    if (forecast.isEmpty()) {
      return 0;
    }
    double[] seconds = new double[STEPS + 1];
    Arrays.setAll(seconds, step -> data.durationSeconds() * step / STEPS);
    Prediction prediction = forecast.get().prediction();
    Set<Rate> drawn = new HashSet<>();
    double highest = 0;
    for (int process = 1; process <= prediction.processes(); process++) {
      if (drawn.add(prediction.queue(process).rate())) {
        ExpectedTrajectory course = forecast.get().course(process);
        double[] y = Arrays.stream(seconds).map(at -> quantity.of(course, at)).toArray();
        highest = Math.max(highest, Arrays.stream(y).max().orElse(0));
        plot.predictedLine(time.of(seconds), dashed(y), drawn.size() == 1);
      }
    }
    return highest;
  }

  /** The line with gaps: the library begins a stroke's dashes anew at every point of a line. */
  private static double[] dashed(double[] line) {
    double[] dashes = line.clone();
    for (int step = 0; step < dashes.length; step++) {
      if (step % (DASH_STEPS + GAP_STEPS) > DASH_STEPS) {
        dashes[step] = Double.NaN;
      }
    }
    return dashes;
  }

  /** How to read the lines; empty when there is none. */
  static String note(RunData data) {
    return forecast(data).isPresent() ? NOTE : "";
  }

  private static Optional<TrialForecast> forecast(RunData data) {
    return data.hasFixedRates()
        ? data.predicted().flatMap(predicted -> predicted.trials().stream().findFirst())
        : Optional.empty();
  }
}
