package lamplight.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import lamplight.analysis.check.Verdict;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.Fault;
import lamplight.experiment.LogSetting;
import lamplight.experiment.ParsedExperiment;
import lamplight.experiment.Study;
import lamplight.report.RunReport;
import lamplight.run.Build;
import lamplight.run.Fit;
import lamplight.run.Interruption;
import lamplight.run.Jobs;
import lamplight.run.Resources;
import lamplight.run.Room;
import lamplight.run.Run;
import lamplight.run.RunFolder;
import lamplight.run.RunInUseException;
import lamplight.run.RunListener;
import lamplight.run.RunPlan;
import lamplight.run.Unwatched;

/** Runs experiments one after the other: trials, check, measures, report. */
final class RunExperiments {
  private final RunOptions options;
  private final Clock clock;
  private final PrintStream out;
  private final PrintStream err;

  RunExperiments(RunOptions options, Clock clock, PrintStream out, PrintStream err) {
    this.options = options;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  /** Runs everything that was asked for and gives the exit code. */
  int call() throws Exception {
    List<ParsedExperiment> parsed = parseAll();
    int code = ExitCode.OK;
    Interruption interruption = new Interruption();
    try (Signals signals = Signals.directedTo(interruption, err)) {
      if (options.resume().isPresent()) {
        code = execute(resumed(options.resume().get()), interruption);
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
      markLatest(run.folder());
      return execute(run, interruption);
    } catch (IOException failure) {
      err.println("harness: " + experiment.name() + ": " + Main.describe(failure));
      return ExitCode.FAILED;
    }
  }

  private void markLatest(RunFolder folder) {
    try {
      folder.markLatest();
    } catch (IOException failure) {
      err.println("harness: no link to the newest run: " + Main.describe(failure));
    }
  }

  /** Reads every file before anything starts, so that all faults of all files are told at once. */
  private List<ParsedExperiment> parseAll() throws UserException {
    if (options.resume().isPresent()
        && !(options.experiments().isEmpty() && options.overrides().isEmpty())) {
      throw new UserException(
          "--resume takes the settings of the run itself: expected no experiment file, --seeds,"
              + " --set or --virtual beside it");
    }
    List<ParsedExperiment> parsed = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (Path file : options.experiments()) {
      String word = file.toString();
      if (!word.contains(".") && !Files.exists(file)) {
        throw new UserException(
            "'" + word + "' is neither a command nor an experiment file; see 'harness --help'");
      }
      try {
        parsed.add(ExperimentFile.parse(file, options.overrides()));
      } catch (ExperimentException refused) {
        faults.addAll(refused.faults());
      }
    }
    if (!faults.isEmpty()) {
      faults.forEach(err::println);
      throw new UserException(
          "nothing was started; 'harness keys' lists the keys of an experiment file");
    }
    return parsed;
  }

  private Run begun(ParsedExperiment parsed) throws IOException, UserException {
    int jobs = jobs(parsed.study());
    Study study = parsed.study();
    requireRoom(new RunPlan(study, RunPlan.trialsOf(study), jobs), options.results());
    try {
      return Run.begin(parsed, options.results(), options.command(), Build.current(), jobs, clock);
    } catch (IOException failure) {
      throw new UserException(
          "cannot write the results to "
              + options.results()
              + " ("
              + Main.describe(failure)
              + "): expected a folder that can be written; --results DIR names another one");
    }
  }

  /** Refuses a run that this machine has no room for, before it starts. */
  private static void requireRoom(RunPlan plan, Path results) throws IOException, UserException {
    List<String> refusals = Fit.refusals(plan, Room.under(results));
    if (!refusals.isEmpty()) {
      throw new UserException(String.join("; ", refusals));
    }
  }

  private Run resumed(Path path) throws IOException, UserException, ExperimentException {
    RunFolder folder;
    try {
      folder = RunFolder.open(path);
    } catch (IOException failure) {
      throw new UserException("--resume " + Main.describe(failure));
    }
    ParsedExperiment parsed = ExperimentFile.parse(folder.effective(), List.of());
    Run run = Run.resume(folder, parsed, jobs(parsed.study()), clock);
    requireRoom(run.plan(), folder.path());
    return run;
  }

  private int jobs(Study study) throws UserException, IOException {
    return options.jobs().orElse(Jobs.defaultFor(study, Resources.ofThisMachine()));
  }

  private int execute(Run run, Interruption interruption) throws Exception {
    RunFolder folder = run.folder();
    if (!options.quiet()) {
      err.println("results: " + folder.path());
    }
    RunReport.Outcome outcome;
    if (run.plan().study().logs() == LogSetting.DISCARD) {
      execute(run, interruption, new Unwatched());
      outcome = computed(run, interruption);
    } else {
      try (Progress progress = Progress.on(err, options.quiet(), run.plan())) {
        execute(run, interruption, progress);
      }
      int threads = Runtime.getRuntime().availableProcessors();
      outcome = RunReport.rebuild(folder, threads, () -> false, new Unwatched(), clock);
    }
    outcome.warnings().forEach(warning -> err.println("harness: " + warning));
    out.println(outcome.report());
    return interruption.requested() ? ExitCode.INTERRUPTED : codeOf(outcome);
  }

  /** A run without logs does all its work in the report, as many trials at once as was asked. */
  private RunReport.Outcome computed(Run run, Interruption interruption) throws Exception {
    RunPlan plan = run.plan();
    try (Progress progress = Progress.on(err, options.quiet(), plan)) {
      progress.waveBegins(plan.trials(), 1, 1, plan.expectedSeconds());
      return RunReport.rebuild(run.folder(), plan.jobs(), interruption::requested, progress, clock);
    }
  }

  private static void execute(Run run, Interruption interruption, RunListener listener)
      throws Exception {
    try {
      run.execute(interruption, listener);
    } catch (RunInUseException inUse) {
      throw new UserException(Main.describe(inUse));
    } catch (IOException failure) {
      Path folder = run.folder().path();
      throw new IOException(
          "the run stopped ("
              + Main.describe(failure)
              + "); "
              + folder
              + " keeps the trials that had ended: once the cause is mended, go on with"
              + " 'java -jar harness.jar --resume "
              + folder
              + "'",
          failure);
    }
  }

  /** The exit code that a report's outcome calls for. */
  static int codeOf(RunReport.Outcome outcome) {
    int code = outcome.verdict() == Verdict.INVALID ? ExitCode.BROKEN : ExitCode.OK;
    return outcome.failedTrials() > 0 ? ExitCode.worst(code, ExitCode.FAILED) : code;
  }
}
