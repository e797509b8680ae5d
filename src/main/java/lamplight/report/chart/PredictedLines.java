package lamplight.report.chart;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import lamplight.model.Rate;
import lamplight.report.data.RunData;
import lamplight.theory.Course;
import lamplight.theory.Prediction;
import lamplight.theory.TrialForecast;

/**
 * What theory predicts, as thin dark dashed lines over what was measured. With random rates there
 * is no line that holds for every trial, so none is drawn.
 */
final class PredictedLines {
  /** How to read the lines, to be added to a caption. */
  private static final String NOTE = " Thin dashed: what theory predicts on average over seeds.";

  private PredictedLines() {}

  /** A quantity of a process after so many seconds. */
  @FunctionalInterface
  interface Quantity {
    double of(Course course, double seconds);
  }

  /**
   * Draws a line for each process, once for those of equal rates.
   *
   * @param x where the instants of the run's grid stand on the axis
   * @return the highest value drawn; 0 when there is no line
   */
  static double draw(Plot plot, RunData data, double[] x, Quantity quantity) {
    Optional<TrialForecast> forecast = forecast(data);
    if (forecast.isEmpty()) {
      return 0;
    }
    double[] seconds = data.lines().seconds();
    Prediction prediction = forecast.get().prediction();
    Set<Rate> drawn = new HashSet<>();
    double highest = 0;
    for (int process = 1; process <= prediction.processes(); process++) {
      if (drawn.add(prediction.queue(process).rate())) {
        Course course = forecast.get().course(process);
        double[] y = new double[seconds.length];
        for (int index = 0; index < y.length; index++) {
          y[index] = quantity.of(course, seconds[index]);
          highest = Math.max(highest, y[index]);
        }
        plot.predictedLine(x, y, drawn.size() == 1);
      }
    }
    return highest;
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
