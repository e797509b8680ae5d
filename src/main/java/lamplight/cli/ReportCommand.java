package lamplight.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import lamplight.results.RunReport;
import lamplight.run.Unwatched;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code harness report RUN_DIR}: everything after the logs, once more. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Check and measure the logs of a run again and rewrite its tables and report.")
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN_DIR", description = "A run's folder.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws Exception {
    RunReport.Outcome outcome =
        Execution.rebuilt(
            Folders.run(folder),
            Runtime.getRuntime().availableProcessors(),
            () -> false,
            new Unwatched(),
            Clock.systemUTC());
    outcome.warnings().forEach(warning -> System.err.println("harness: " + warning));
    System.out.println(outcome.report());
    return Execution.codeOf(outcome);
  }
}
