package lamplight.report.chart;

import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.model.TimeMode;
import lamplight.report.TestRuns;
import lamplight.report.chart.Series.Kind;
import lamplight.report.data.RunData;
import lamplight.report.data.TrialRow;
import lamplight.results.TrialAnalysis;

/** Runs to draw, and what is looked up in what was drawn. */
final class ChartData {
  private ChartData() {}

  static RunData data(Experiment experiment, LongFunction<TrialAnalysis> trial) {
    RunData data = TestRuns.data(experiment);
    experiment.seeds().stream().forEach(seed -> data.add(trial.apply(seed)));
    return data;
  }

  /** Trials in virtual time. */
  static RunData modelled(Experiment experiment) {
    return data(experiment, seed -> TestRuns.modelled(experiment, seed));
  }

  /** The same with what theory predicts of them, with a clock rate of 6. */
  static RunData predicted(Experiment experiment) {
    RunData data = modelled(experiment);
    data.predict(
        TestRuns.forecasts(experiment, data.measured().stream().map(TrialRow::rates).toList()));
    return data;
  }

  /** Trials of two processes over 60 s with these measures of process 1, a value a seed. */
  static RunData constructed(Metric metric, double... values) {
    Experiment two = TestRuns.fixed(60, values.length, TimeMode.VIRTUAL, 1, 6);
    return data(
        two,
        seed ->
            TestRuns.constructed(
                two, seed, List.of(Map.of(metric, values[(int) seed - 1]), Map.of(metric, 0.0))));
  }

  /** Everything of a kind that the panels with axes show, in order. */
  static List<Series> of(Picture picture, Kind kind) {
    return charts(picture).stream()
        .flatMap(chart -> chart.series().stream())
        .filter(series -> series.kind() == kind)
        .toList();
  }

  /** The names that stand in a picture, in order. */
  static List<String> names(Picture picture) {
    return charts(picture).stream()
        .flatMap(chart -> chart.series().stream())
        .map(Series::name)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** The panels of a picture that have axes. */
  static List<Chart> charts(Picture picture) {
    return picture.panels().stream()
        .filter(Chart.class::isInstance)
        .map(Chart.class::cast)
        .toList();
  }
}
