package lamplight.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lamplight.experiment.Experiment;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.ParsedExperiment;
import lamplight.model.TickSchedule;
import lamplight.model.TimeMode;
import lamplight.run.Jobs;
import lamplight.run.Resources;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code harness plan EXPERIMENT...}: what a run would do. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "List the trials of experiments and the expected time; start nothing.")
final class PlanCommand implements Callable<Integer> {
  @Mixin private final RunOptions options = new RunOptions();

  @Override
  public Integer call() throws Exception {
    if (options.experiments().isEmpty()) {
      throw new UserException("nothing to plan: name an experiment file");
    }
    for (Path file : options.experiments()) {
      print(ExperimentFile.parse(file, options.overrides()), System.out);
    }
    return ExitCode.OK;
  }

  private void print(ParsedExperiment parsed, PrintStream out) throws Exception {
    Experiment experiment = parsed.experiment();
    List<TrialId> trials = RunPlan.trialsOf(experiment);
    int jobs = options.jobs().orElse(Jobs.defaultFor(experiment, Resources.ofThisMachine()));
    RunPlan plan = new RunPlan(experiment, trials, jobs);
    out.printf(
        Locale.ROOT,
        "%s: %d trial%s of %d processes, %s of %.6g s each, %d at once: about %.0f s%n",
        parsed.name(),
        trials.size(),
        trials.size() == 1 ? "" : "s",
        experiment.processes(),
        experiment.time() == TimeMode.VIRTUAL ? "virtual time" : "wall time",
        plan.trialSeconds(),
        Math.min(jobs, trials.size()),
        plan.expectedSeconds());
    for (TrialId trial : trials) {
      String rates =
          experiment.trial(trial.seed()).schedules().stream()
              .map(TickSchedule::rate)
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      out.println("  " + trial + ": rates " + rates);
    }
  }
}
