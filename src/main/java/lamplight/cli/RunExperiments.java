package lamplight.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.Fault;
import lamplight.experiment.ParsedExperiment;
import lamplight.experiment.Study;
import lamplight.model.Characters;
import lamplight.run.AvailableResources;
import lamplight.run.Build;
import lamplight.run.CapacityCheck;
import lamplight.run.Interruption;
import lamplight.run.MatchingTrials;
import lamplight.run.OtherSettingsException;
import lamplight.run.ProgramPlans;
import lamplight.run.Run;
import lamplight.run.RunFolder;
import lamplight.run.RunPlan;
import lamplight.run.RunRecord;
import lamplight.run.TypedCommand;

/** Runs experiments one after the other: trials, check, measures, report. */
record RunExperiments(
    RunOptions options, Clock clock, PrintStream out, Console console, Watchers watchers) {
  /** Runs everything that was asked for and gives the exit code. */
  int call() throws Exception {
    // A bad target, limit or name is told before anything starts.
    options.until();
    options.name();
    options.maxSeeds();
    List<ParsedExperiment> parsed = parseAll();
    try (Watchers present = Watchers.of(options, console)) {
      return new RunExperiments(options, clock, out, console, present).runAll(parsed);
    }
  }

  private int runAll(List<ParsedExperiment> parsed) throws Exception {
    int code = ExitCode.OK;
    Interruption interruption = new Interruption();
    try (Signals signals = Signals.directedTo(interruption, console)) {
      if (options.resume().isPresent()) {
        code = execution().call(resumed(options.resume().get()), interruption);
      }
      for (ParsedExperiment experiment : parsed) {
        if (!interruption.requested()) {
          code = ExitCode.worst(code, executeOne(experiment, interruption));
        }
      }
      signals.release();
    }
    return code;
  }

  /** A fault of one experiment does not keep the next one from being run. */
  private int executeOne(ParsedExperiment experiment, Interruption interruption) throws Exception {
    try {
      Run run = begun(experiment);
      markLatest(run.folder(), experiment.overridden().keySet());
      return execution().call(run, interruption);
    } catch (IOException failure) {
      console.println("harness: " + experiment.name() + ": " + Main.describe(failure));
      return ExitCode.FAILED;
    }
  }

  private Execution execution() {
    return new Execution(options, clock, out, console, watchers);
  }

  /**
   * A run with a name or settings of its own is not the newest of the file as it stands.
   *
   * @param set the keys that the command line set otherwise than the file
   */
  private void markLatest(RunFolder folder, Set<String> set) throws UserException {
    try {
      if (options.name().isPresent()) {
        tell("named: " + folder.markLatest(options.name().get()));
      } else if (set.isEmpty()) {
        folder.markLatest();
      } else {
        tell("latest stays as it is: this run sets " + String.join(", ", set));
      }
    } catch (IOException failure) {
      console.println("harness: no link to the newest run: " + Main.describe(failure));
    }
  }

  private void tell(String line) {
    if (!options.quiet()) {
      console.println(line);
    }
  }

  /** Reads every file before anything starts, so that all faults of all files are told at once. */
  private List<ParsedExperiment> parseAll() throws UserException {
    if (options.resume().isPresent()
        && !(options.experiments().isEmpty()
            && options.overrides().isEmpty()
            && options.name().isEmpty()
            && !options.namesResults())) {
      throw new UserException(
          "--resume takes the settings of the run itself: expected no experiment file, --seeds,"
              + " --set, --virtual, --name or --results beside it");
    }
    List<ParsedExperiment> parsed = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (Path file : options.experiments()) {
      String word = file.toString();
      if (!word.contains(".") && !Files.exists(file)) {
        throw new UserException(
            "'%s' is neither a command nor an experiment file; %s",
            Characters.shown(word),
            UsageSentence.nearestCommand(word)
                .map(meant -> "did you mean the command " + meant + "?")
                .or(() -> ExperimentFile.meantBy(file).map(meant -> "did you mean " + meant + "?"))
                .orElse("see: " + TypedCommand.of("--help")));
      }
      try {
        parsed.add(ExperimentFile.parse(file, options.overrides()));
      } catch (ExperimentException refused) {
        faults.addAll(refused.faults());
      }
    }
    if (!faults.isEmpty()) {
      faults.forEach(fault -> console.println(fault.toString()));
      throw new UserException(Main.nothingStarted(faults));
    }
    return parsed;
  }

  private Run begun(ParsedExperiment parsed) throws IOException, UserException {
    int jobs = options.jobsFor(parsed.study());
    Study study = parsed.study();
    if (options.until().isPresent()) {
      new TargetCheck(options.until().get(), study).require();
    }
    requireRoom(new RunPlan(study, RunPlan.trialsOf(study), jobs), options.results());
    try {
      return Run.begin(parsed, options.results(), options.command(), Build.current(), jobs, clock);
    } catch (IOException failure) {
      throw new UserException(
          "cannot write the results to %s (%s): expected a folder that can be written; --results"
              + " DIR names another one",
          options.results(), Main.describe(failure));
    }
  }

  /** Refuses a run that this machine has no room for, before it starts. */
  private static void requireRoom(RunPlan plan, Path results) throws IOException, UserException {
    List<String> refusals = new ArrayList<>(ProgramPlans.refusals(plan.study()));
    refusals.addAll(CapacityCheck.refusals(plan, AvailableResources.now(results)));
    if (!refusals.isEmpty()) {
      throw new UserException(String.join("; ", refusals));
    }
  }

  private Run resumed(Path path) throws IOException, UserException, ExperimentException {
    RunFolder folder = Folders.run("--resume: ", path);
    ParsedExperiment parsed = ExperimentFile.parseWritten(folder.effective(), List.of());
    try {
      MatchingTrials.require(folder, parsed.study());
    } catch (OtherSettingsException refused) {
      throw new UserException("--resume: " + refused.getMessage());
    }
    Run run = Run.resume(folder, parsed, resumedJobs(folder, parsed.study()), clock);
    if (options.until().isPresent()) {
      new TargetCheck(options.until().get(), parsed.study()).require();
    }
    requireRoom(run.plan(), folder.path());
    return run;
  }

  /** As many trials at once as the run had, unless a person says otherwise. */
  private int resumedJobs(RunFolder folder, Study study) throws IOException, UserException {
    String recorded = RunRecord.read(folder).get("jobs");
    return options.jobs().isEmpty() && recorded.matches("[1-9][0-9]{0,5}")
        ? Integer.parseInt(recorded)
        : options.jobsFor(study);
  }
}
