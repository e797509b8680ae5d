package lamplight.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.ParsedExperiment;
import lamplight.run.AvailableResources;
import lamplight.run.CapacityCheck;
import lamplight.run.RunPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code harness plan EXPERIMENT...}: what a run would do. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description =
        "List the trials of experiments and the expected time; start nothing. Of more than "
            + PlanText.TRIALS_MAX
            + " trials, only the first and last are listed.")
final class PlanCommand implements Callable<Integer> {
  @Mixin private final PlanOptions options = new PlanOptions();

  @Option(names = "--all", description = "List every trial, however many there are.")
  private boolean all;

  @Override
  public Integer call() throws Exception {
    options.requireSomething("plan");
    for (Path file : options.experiments()) {
      print(ExperimentFile.parse(file, options.overrides()), System.out);
    }
    return ExitCode.OK;
  }

  private void print(ParsedExperiment parsed, PrintStream out) throws Exception {
    ExperimentOptions.note(parsed).ifPresent(note -> out.println(parsed.name() + " is " + note));
    int jobs = options.jobsFor(parsed.study());
    RunPlan plan = new RunPlan(parsed.study(), RunPlan.trialsOf(parsed.study()), jobs);
    List<String> refusals = CapacityCheck.refusals(plan, AvailableResources.now(options.results()));
    new PlanText(parsed.name(), plan).lines(refusals, all).forEach(out::println);
  }
}
