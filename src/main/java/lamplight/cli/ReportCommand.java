package lamplight.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lamplight.experiment.ExperimentFile;
import lamplight.report.Reports;
import lamplight.results.RunReport;
import lamplight.run.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code harness report RUN_DIR}: everything after the logs, once more. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Check and measure the logs of a run again and rewrite its tables and report.")
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN_DIR", description = "A run's folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--embed",
      paramLabel = "SEEDS",
      converter = EmbeddedSeeds.Converter.class,
      description =
          "The seeds whose trials report.html shows event by event, such as 1,4..6, or all or none"
              + " (default: the first trials, of a study the first of each point, up to 100,000"
              + " events).")
  private @Nullable EmbeddedSeeds embed;

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(System.err, System.getenv());
    RunReport.Outcome outcome = rebuilt(console);
    Execution.tell(outcome, false, console);
    System.out.println(outcome.report());
    return Execution.codeOf(outcome);
  }

  private RunReport.Outcome rebuilt(Console console) throws Exception {
    RunFolder run = Folders.run("", folder);
    Reports reports = Reports.USUAL;
    if (embed != null) {
      reports = embed.of(ExperimentFile.parseWritten(run.effective(), List.of()).study());
    }
    try (ReportProgress progress =
        new ReportProgress(console, false, Optional.empty(), System::nanoTime)) {
      return Execution.rebuilt(
          run,
          Runtime.getRuntime().availableProcessors(),
          () -> false,
          progress,
          reports,
          Clock.systemUTC());
    }
  }
}
