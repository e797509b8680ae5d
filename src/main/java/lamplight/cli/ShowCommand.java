package lamplight.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import lamplight.export.text.EventStory;
import lamplight.export.text.LogSelection;
import lamplight.export.text.MergedLog;
import lamplight.results.ReadTrial;
import lamplight.run.TypedCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code harness show RUN_DIR}: a trial, or one event of it, in words. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Print the events of all processes of a trial, each after those that happened before it; or"
          + " explain one of them.",
      ""
    },
    footer = {
      "",
      "Example: " + TypedCommand.PROGRAM + " show results/slow-vs-fast/latest --seed 1 --event 1:5"
    })
final class ShowCommand implements Callable<Integer> {
  private static final int CHUNK = 8192;

  @Mixin private final TrialOptions options = new TrialOptions();
  @Mixin private final TimeOptions times = new TimeOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--processes",
      paramLabel = "PROCESS",
      split = ",",
      converter = ProcessNumber.class,
      description = "The events of these processes alone, for example 1,3.")
  private final Set<Integer> processes = new LinkedHashSet<>();

  @Option(
      names = "--event",
      paramLabel = "PROCESS:TICK",
      converter = EventName.Converter.class,
      description =
          "Explain this event, such as 1:17: its message, its past and future, and the chain of"
              + " events that makes its clock what it is.")
  private @Nullable EventName event;

  @Option(names = "--all", description = "With --event: list its chain in full.")
  private boolean all;

  @Override
  public Integer call() throws Exception {
    refuseMixtures();
    ReadTrial trial = options.read();
    PrintWriter out = spec.commandLine().getOut();
    int width = Console.outputWidth();
    if (event != null) {
      new EventStory(trial, event.in(trial.history())).lines(width, all).forEach(out::println);
    } else {
      print(new MergedLog(trial, selection(trial), width), out);
    }
    out.flush();
    return ExitCode.OK;
  }

  /** Some thousand characters at once: each line of its own would take longer than all else. */
  private static void print(MergedLog log, PrintWriter out) {
    StringBuilder text = new StringBuilder();
    log.forEachLine(
        line -> {
          text.append(line).append('\n');
          if (text.length() > CHUNK) {
            out.print(text.toString());
            text.setLength(0);
          }
        });
    out.print(text.toString());
  }

  private void refuseMixtures() throws UserException {
    boolean isNarrowed = !processes.isEmpty() || times.isGiven();
    if (event != null && isNarrowed) {
      throw new UserException(
          "--event explains one event: expected it without --processes, --from and --to");
    }
    if (all && event == null) {
      throw new UserException("--all goes with --event: without it every event is listed anyway");
    }
  }

  private LogSelection selection(ReadTrial trial) throws UserException {
    for (int process : processes) {
      if (process > trial.history().processes()) {
        throw new UserException(
            "--processes: there is no process %s: expected some of 1 to %s",
            process, trial.history().processes());
      }
    }
    times.require(trial.record().spec());
    return new LogSelection(
        processes,
        times.from().orElse(LogSelection.ALL.fromSeconds()),
        times.to().orElse(LogSelection.ALL.untilSeconds()));
  }
}
