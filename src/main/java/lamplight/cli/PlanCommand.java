package lamplight.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lamplight.experiment.Experiment;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.ParsedExperiment;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.model.Rate;
import lamplight.model.TimeMode;
import lamplight.run.Fit;
import lamplight.run.Jobs;
import lamplight.run.Resources;
import lamplight.run.Room;
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
    Study study = parsed.study();
    List<TrialId> trials = RunPlan.trialsOf(study);
    int jobs = options.jobs().orElse(Jobs.defaultFor(study, Resources.ofThisMachine()));
    RunPlan plan = new RunPlan(study, trials, jobs);
    out.printf(
        Locale.ROOT,
        "%s: %d trial%s%s of %s processes, %s of %s%.6g s each, %d at once: about %.0f s%n",
        parsed.name(),
        trials.size(),
        trials.size() == 1 ? "" : "s",
        study.isVaried()
            ? String.format(
                Locale.ROOT,
                " (%d points x %d seeds)",
                study.points().size(),
                study.seeds().count())
            : "",
        processes(study),
        study.time() == TimeMode.VIRTUAL ? "virtual time" : "wall time",
        isOfOneLength(study) ? "" : "up to ",
        plan.trialSeconds(),
        Math.min(jobs, trials.size()),
        plan.expectedSeconds());
    Fit.refusals(plan, Room.under(options.results()))
        .forEach(refusal -> out.println("  it would be refused here: " + refusal));
    for (TrialId trial : trials) {
      out.println("  " + trial + ": rates " + text(study.at(trial.point()), trial));
    }
  }

  /** How many processes a trial has; where the points differ, from the fewest to the most. */
  private static String processes(Study study) {
    IntSummaryStatistics processes =
        study.points().stream()
            .mapToInt(point -> point.experiment().processes())
            .summaryStatistics();
    return processes.getMin() == processes.getMax()
        ? Integer.toString(processes.getMin())
        : processes.getMin() + " to " + processes.getMax();
  }

  private static boolean isOfOneLength(Study study) {
    return study.points().stream()
            .map(StudyPoint::experiment)
            .mapToDouble(at -> at.durationNs() / at.timeScale().doubleValue())
            .distinct()
            .count()
        == 1;
  }

  /** The rates of a trial; of many processes the first ones, and their range. */
  private static String text(Experiment experiment, TrialId trial) {
    List<Rate> rates = experiment.rates().forSeed(trial.seed(), experiment.processes());
    String shown =
        rates.stream().limit(RATES_MAX).map(Rate::toString).collect(Collectors.joining(", "));
    return rates.size() <= RATES_MAX
        ? shown
        : String.format(
            Locale.ROOT,
            "%s, ... (%d from %s to %s)",
            shown,
            rates.size(),
            Collections.min(rates),
            Collections.max(rates));
  }
}
