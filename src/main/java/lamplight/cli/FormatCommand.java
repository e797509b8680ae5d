package lamplight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import lamplight.log.foreign.DraftDescription;
import lamplight.log.foreign.ForeignLogs;
import lamplight.log.foreign.ForeignReading;
import lamplight.log.foreign.LogDescription;
import lamplight.run.TypedCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code harness format LOGS}: drafts or tries a description of somebody's logs. */
@Command(
    name = "format",
    mixinStandardHelpOptions = true,
    description = {
      "Write a draft of a description of other people's logs, or show what a description finds in"
          + " them.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 well; 2 bad usage or description, or more than "
          + FormatCommand.UNPARSED_MAX_PERCENT
          + " % of the lines are not read; 3 a file cannot be read or written.",
      "Example: " + TypedCommand.PROGRAM + " format --test their.properties logs"
    })
final class FormatCommand implements Callable<Integer> {
  static final String UNPARSED_MAX_PERCENT = "0.5";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "LOGS", description = "A folder with logs, or one log.")
  private Path logs = Path.of("");

  @Option(
      names = "--test",
      paramLabel = "DESCRIPTION",
      description =
          "Read the logs by this description (a file, or lamplight, shiviz or govector), and show"
              + " lines per pattern, lines that are not read, trials, processes and sample"
              + " events.")
  private @Nullable String description;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write a draft (default: standard output).")
  private @Nullable Path output;

  @Override
  public Integer call() throws Exception {
    if (description != null) {
      return test(description);
    }
    String draft = DraftDescription.of(logs);
    OutputFile.write(output, spec.commandLine().getOut(), out -> out.append(draft));
    return ExitCode.OK;
  }

  private int test(String name) throws Exception {
    if (output != null) {
      throw new UserException(
          "-o %s does nothing with --test: expected it with a draft alone", output);
    }
    ForeignReading reading = ForeignLogs.read(LogDescription.of(name), logs);
    PrintWriter out = spec.commandLine().getOut();
    ReadingText.print(out, reading);
    out.flush();
    double percent = 100 * reading.report().unparsedShare();
    if (percent > Double.parseDouble(UNPARSED_MAX_PERCENT)) {
      throw new UserException(
          String.format(
              Locale.ROOT,
              "%.1f %% of the lines are not read: expected at most %s %%; mend the description"
                  + " where the lines above stop",
              percent,
              UNPARSED_MAX_PERCENT));
    }
    return ExitCode.OK;
  }
}
