package lamplight.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code harness run EXPERIMENT...}: the same as the program without a command. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Run experiments, check and measure them, and write their reports.")
final class RunCommand implements Callable<Integer> {
  @Mixin private final RunOptions options = new RunOptions();

  @Override
  public Integer call() throws Exception {
    return run(options);
  }

  /** Runs what these options ask for, and gives the exit code. */
  static int run(RunOptions options) throws Exception {
    options.requireSomething("run");
    Console console = Console.of(System.err, System.getenv());
    return new RunExperiments(options, Clock.systemUTC(), System.out, console, Watchers.NOBODY)
        .call();
  }
}
