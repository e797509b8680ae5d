package lamplight.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import lamplight.results.RunReport;
import lamplight.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code harness report RUN_DIR}: everything after the logs, once more. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Check and measure the logs of a run again and rewrite its tables and report.")
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN_DIR", description = "A run's folder.")
  private Path folder = Path.of("");

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
    try (ReportProgress progress =
        new ReportProgress(console, false, Optional.empty(), System::nanoTime)) {
      return Execution.rebuilt(
          run,
          Runtime.getRuntime().availableProcessors(),
          () -> false,
          progress,
          Clock.systemUTC());
    }
  }
}
