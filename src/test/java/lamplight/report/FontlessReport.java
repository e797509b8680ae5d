package lamplight.report;

import java.io.IOException;
import java.nio.file.Path;
import lamplight.experiment.Experiment;
import lamplight.model.TimeMode;
import lamplight.report.chart.ChartSupport;
import lamplight.report.part.ReportFiles;
import lamplight.run.RunState;

/** Writes a report as a JVM of its own, which a test starts on a machine set up without fonts. */
public final class FontlessReport {
  private FontlessReport() {}

  /** Writes the report into the folder given. */
  public static void main(String[] arguments) throws IOException {
    Experiment experiment = TestRuns.fixed(10, 2, TimeMode.VIRTUAL, 1, 3);
    ReportBuilder builder = TestRuns.report(experiment, RunState.COMPLETE);
    builder.add("", TestRuns.modelled(experiment, 1));
    builder.add("", TestRuns.modelled(experiment, 2));
    ChartSupport support = ChartSupport.probe();
    builder.write(Path.of(arguments[0]), support);
    System.out.println(ReportFiles.warning(support, "this again").orElse("no warning"));
  }
}
