package lamplight.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lamplight.experiment.Experiment;
import lamplight.model.TimeMode;
import lamplight.report.chart.ChartSupport;
import lamplight.results.TrialAnalysis;
import lamplight.run.RunState;
import org.junit.jupiter.api.io.TempDir;

/** Reports of runs with trouble. */
abstract class StatusReports {
  static final Experiment TWO = TestRuns.fixed(10, 2, TimeMode.VIRTUAL, 1, 3);

  @TempDir Path folder;

  static TrialAnalysis modelled(long seed) {
    return TestRuns.modelled(TWO, seed);
  }

  String report(Experiment experiment, RunState state, TrialAnalysis... trials) throws IOException {
    ReportBuilder builder = TestRuns.report(experiment, state);
    List.of(trials).forEach(trial -> builder.add("", trial));
    builder.write(folder, new ChartSupport.Missing("not drawn in this test"));
    return Files.readString(folder.resolve("report.md")).replace('\u00a0', ' ');
  }
}
