package lamplight.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lamplight.experiment.Experiment;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.ParsedExperiment;
import lamplight.model.Rate;
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
  /** The rates of more processes are not listed. */
  private static final int RATES_MAX = 12;

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
      out.println("  " + trial + ": rates " + text(experiment, trial));
    }
  }

  /** The rates of a trial; of many processes the first ones, and their range. */
  private static String text(Experiment experiment, TrialId trial) {
    List<Rate> rates = experiment.rates().forSeed(trial.seed(), experiment.processes());
    String shown =
        rates.stream().limit(RATES_MAX).map(Rate::toString).collect(Collectors.joining(", "));
    return rates.size() <= RATES_MAX
        ? shown
        : "%s, ... (%d from %s to %s)"
            .formatted(shown, rates.size(), Collections.min(rates), Collections.max(rates));
  }
}
