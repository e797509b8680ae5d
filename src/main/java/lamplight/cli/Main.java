package lamplight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.Fault;
import lamplight.log.UnreadableException;
import lamplight.log.foreign.DescriptionException;
import lamplight.run.Build;
import lamplight.run.RunInUseException;
import lamplight.run.TypedCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: {@code java -jar harness.jar EXPERIMENT...}, or a command. */
@Command(
    name = TypedCommand.PROGRAM,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "| COMMAND",
    header = "Lamplight: runs experiments with logical clocks, checks and measures them.",
    description = {
      "",
      "For each trial, the harness starts one JVM a process, connected by sockets, collects their"
          + " logs, checks that they are causally right, measures clock jumps, drift and queue"
          + " lengths, and writes a report. Its path is the last line on standard output.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 all well; 1 a causality rule was broken, a gate of a comparison failed, or the"
          + " target of --until was not reached; 2 bad usage or experiment file; 3 a trial failed,"
          + " or a file or another thing that the program needs; 4 undecided, with check --strict;"
          + " 130 interrupted.",
      "Example: " + TypedCommand.PROGRAM + " experiments/slow-vs-fast.properties"
    },
    subcommands = {
      RunCommand.class,
      TryCommand.class,
      PlanCommand.class,
      PredictCommand.class,
      ReportCommand.class,
      CheckCommand.class,
      CompareCommand.class,
      OverviewCommand.class,
      DiagramCommand.class,
      ShowCommand.class,
      ExportCommand.class,
      FormatCommand.class,
      KeysCommand.class,
      MeasuresCommand.class,
      CommandLine.HelpCommand.class
    })
final class Main implements Callable<Integer> {
  /** The command that helps a person who does not know a key. */
  static final String TO_LIST_KEYS =
      "to list the keys of an experiment file: " + TypedCommand.of("keys");

  @Mixin private final RunOptions options = new RunOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs the program with these arguments and gives its exit code. */
  static int execute(String... arguments) {
    CommandLine line = line();
    line.setOut(SafePrinter.writer(System.out));
    line.setErr(SafePrinter.writer(System.err));
    Optional<String> lost = LostLetters.refusal(arguments);
    if (lost.isPresent()) {
      line.getErr().println("harness: " + lost.get());
      return ExitCode.USAGE;
    }
    line.registerConverter(Path.class, new FolderName());
    line.setParameterExceptionHandler(Main::explainUsage);
    line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    line.setUsageHelpWidth(100);
    line.setExecutionStrategy(Main::run);
    // What picocli itself fails with is no verdict on the causality rules.
    line.getCommandSpec().exitCodeOnExecutionException(ExitCode.FAILED);
    return line.execute(arguments);
  }

  /** The program's commands and their options. */
  static CommandLine line() {
    return new CommandLine(new Main());
  }

  /** Options in front of a command would be lost: each command has its own. */
  private static int run(CommandLine.ParseResult parsed) {
    if (parsed.hasSubcommand() && !parsed.matchedOptions().isEmpty()) {
      String option = parsed.matchedOptions().get(0).longestName();
      String command = parsed.subcommand().commandSpec().name();
      throw new ParameterException(
          parsed.commandSpec().commandLine(),
          "options stand behind the command: expected '"
              + TypedCommand.of(command, option)
              + " ...'");
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  @Override
  public Integer call() throws Exception {
    if (spec.commandLine().getParseResult().originalArgs().isEmpty()) {
      // Not of a new command line, which would be of another width.
      spec.commandLine().usage(spec.commandLine().getErr());
      return ExitCode.USAGE;
    }
    return RunCommand.run(options);
  }

  private static int explainUsage(ParameterException failure, String[] arguments) {
    CommandLine line = failure.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("harness: " + UsageSentence.of(failure, arguments));
    err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return ExitCode.USAGE;
  }

  private static int explain(Exception failure, CommandLine line) {
    PrintWriter err = line.getErr();
    if (failure instanceof ExperimentException refused) {
      List<String> faults = refused.faults().stream().map(Object::toString).toList();
      faults.forEach(err::println);
      err.println("harness: " + nothingStarted(refused.faults()));
      err.flush();
      return ExitCode.USAGE;
    }
    if (failure instanceof DescriptionException refused) {
      refused.faults().forEach(err::println);
      err.println(
          "harness: nothing was read; the manual lists the keys and fields of a description");
      err.flush();
      return ExitCode.USAGE;
    }
    if (failure instanceof UserException || failure instanceof RunInUseException) {
      err.println("harness: " + failure.getMessage());
      err.flush();
      return ExitCode.USAGE;
    }
    if (failure instanceof UnreadableException several) {
      several.faults().forEach(fault -> err.println("harness: " + fault));
      err.flush();
      return ExitCode.FAILED;
    }
    Failure.of(failure).tell(err);
    return ExitCode.FAILED;
  }

  /** What is said after the faults; the keys are no help where the fault is with no key. */
  static String nothingStarted(List<Fault> faults) {
    boolean isWithKey = faults.stream().anyMatch(fault -> !fault.key().isEmpty());
    return "nothing was started" + (isWithKey ? "; " + TO_LIST_KEYS : "");
  }

  /** An I/O failure as a sentence; Java's own messages are often nothing but the file's name. */
  static String describe(IOException failure) {
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file";
    }
    if (failure instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (failure instanceof FileSystemException system && system.getReason() != null) {
      return system.getFile() + ": " + system.getReason();
    }
    return String.valueOf(failure.getMessage());
  }

  /** Prints version and commit. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Lamplight harness " + Build.current()};
    }
  }
}
