package lamplight.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.ParsedExperiment;
import lamplight.experiment.SettingOverride;
import lamplight.results.TriedTrial;
import lamplight.run.Build;
import lamplight.run.Interruption;
import lamplight.run.ProgramPlans;
import lamplight.run.Run;
import lamplight.run.RunListener;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;
import lamplight.run.TypedCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code harness try COMMAND}: one trial of somebody's program, and what is wrong with it. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    description = {
      "Run one trial of three processes of your own program, which speaks lines of JSON; say of"
          + " each rule whether it holds, what was put to the test, and what is wrong.",
      ""
    },
    footer = {"", "Example: " + TypedCommand.PROGRAM + " try 'python3 my_process.py'"})
final class TryCommand implements Callable<Integer> {
  /**
   * With this seed no two processes tick within 51 ms of each other, so that a message is there or
   * not whatever the machine does meanwhile, and a right program agrees with its twin.
   */
  private static final String EXPERIMENT =
      """
      title = A program is tried
      rates = 2, 6, 6
      duration = 15 s
      seeds = 42
      """;

  @Parameters(
      paramLabel = "COMMAND",
      description = "What starts the program, in quotes, such as 'python3 my_process.py'.")
  private String program = "";

  @Option(
      names = "--peers",
      paramLabel = "COMMAND",
      description =
          "What the other two processes run, process 1 being the program; builtin is the harness's"
              + " own (default: the program too).")
  private @Nullable String peers;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Set any other key of an experiment file, such as seeds=2; may be repeated.")
  private final List<String> settings = new ArrayList<>();

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description = "Where the logs are kept (default: ${DEFAULT-VALUE}).",
      defaultValue = "results")
  private Path results = Path.of("results");

  @Override
  public Integer call() throws Exception {
    ParsedExperiment parsed =
        ExperimentFile.parseText(Path.of("try.properties"), EXPERIMENT, overrides());
    List<String> refusals = ProgramPlans.refusals(parsed.study());
    if (!refusals.isEmpty()) {
      throw new UserException(String.join("; ", refusals));
    }
    if (parsed.study().trials() != 1) {
      throw new UserException(
          "one trial is tried, but there are %s: expected one seed, and no key that is varied",
          parsed.study().trials());
    }
    String command = TypedCommand.of("try", program);
    Run run = Run.begin(parsed, results, command, Build.current(), 1, Clock.systemUTC());
    Console console = Console.of(System.err, System.getenv());
    Interruption interruption = new Interruption();
    try (Signals signals = Signals.directedTo(interruption, console)) {
      run.execute(Start.JAR, interruption, RunListener.NONE);
      signals.release();
    }
    if (interruption.requested()) {
      return ExitCode.INTERRUPTED;
    }
    return tell(run, System.out);
  }

  private List<SettingOverride> overrides() throws UserException {
    List<SettingOverride> overrides = new ArrayList<>();
    overrides.add(new SettingOverride("the command", "process.command", program));
    if (peers != null) {
      overrides.add(new SettingOverride("--peers", "process.command", peers));
      overrides.set(0, new SettingOverride("the command", "process.1.command", program));
    }
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new UserException("--set '%s': expected KEY=VALUE", setting);
      }
      overrides.add(
          new SettingOverride(
              "--set", setting.substring(0, equals), setting.substring(equals + 1)));
    }
    return overrides;
  }

  private int tell(Run run, PrintStream out) throws IOException {
    TrialId trial = RunPlan.trialsOf(run.plan().study()).get(0);
    TryText text = new TryText(program, TriedTrial.of(run.folder().trial(trial)));
    text.lines().forEach(out::println);
    out.println("its logs: " + run.folder().trial(trial).path());
    out.println("a report of it: " + TypedCommand.of("report", run.folder().path().toString()));
    return text.code();
  }
}
