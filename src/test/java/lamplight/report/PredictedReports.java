package lamplight.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lamplight.experiment.Experiment;
import lamplight.model.TimeMode;
import lamplight.report.chart.ChartSupport;
import lamplight.results.TrialAnalysis;
import lamplight.run.RunState;
import lamplight.theory.Forecasts;
import lamplight.theory.TrialForecast;
import org.junit.jupiter.api.io.TempDir;

/** Reports of a run beside what theory predicts of it. */
abstract class PredictedReports {
  static final Experiment TWO = TestRuns.fixed(60, 3, TimeMode.VIRTUAL, 1, 6);

  @TempDir Path folder;

  String report(List<TrialAnalysis> trials, Map<String, Double> slow) throws IOException {
    return report(trials, slow, Map.of());
  }

  String report(List<TrialAnalysis> trials, Map<String, Double> slow, Map<String, Double> fast)
      throws IOException {
    ReportBuilder builder = TestRuns.report(TWO, RunState.COMPLETE);
    trials.forEach(trial -> builder.add("", trial));
    TrialForecast forecast = TestRuns.forecast(List.of(slow, fast), 1, 6);
    builder.predict(
        "", new Forecasts(trials.stream().map(trial -> forecast).toList(), "From a sentence."));
    builder.write(folder, new ChartSupport.Missing("not drawn in this test"));
    return Files.readString(folder.resolve("report.md")).replace('\u00a0', ' ');
  }
}
