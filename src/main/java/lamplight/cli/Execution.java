package lamplight.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lamplight.check.Verdict;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.LogSetting;
import lamplight.experiment.ParsedExperiment;
import lamplight.experiment.Seeds;
import lamplight.log.UnwritableException;
import lamplight.model.TimeMode;
import lamplight.report.Reports;
import lamplight.report.text.Numbers;
import lamplight.results.LostTrialsException;
import lamplight.results.ReportListener;
import lamplight.results.RunReport;
import lamplight.run.Interruption;
import lamplight.run.Run;
import lamplight.run.RunFolder;
import lamplight.run.RunInUseException;
import lamplight.run.RunListener;
import lamplight.run.RunLock;
import lamplight.run.RunPlan;
import lamplight.run.RunRecord;
import lamplight.run.RunState;
import lamplight.run.TypedCommand;

/** One run, begun or resumed, from its first trial to its report. */
record Execution(
    RunOptions options, Clock clock, PrintStream out, Console console, Watchers watchers) {
  /** Runs the trials, writes the report, and gives the exit code. */
  int call(Run begun, Interruption interruption) throws Exception {
    Run run = begun;
    if (options.resume().isPresent()) {
      // Whom another harness keeps from resuming reads that, and nothing of how the run goes.
      beforeTheReport(run, () -> RunLock.take(begun.folder()).close());
    }
    Optional<SequentialSampling> until = SequentialSampling.of(options, run);
    if (until.isPresent()) {
      // Noted before the first trial, so that a run that is killed goes on with it when resumed.
      until.get().note(run.folder());
      ParsedExperiment settings = ExperimentFile.parseWritten(run.folder().effective(), List.of());
      run = Run.resume(run.folder(), settings, run.plan().jobs(), clock);
    }
    if (!options.quiet()) {
      console.println("results: " + run.folder().path());
    }
    runTrials(run, interruption, until.isPresent());
    BooleanSupplier stop = interruption::requested;
    boolean isCutShort = false;
    if (until.isPresent()) {
      run = goOn(until.get(), run, interruption);
      // These trials were computed once before: an interruption so far does not lose them.
      stop = interruption.requested() ? () -> false : stop;
      isCutShort = interruption.requested() && !until.get().isReached();
    }
    RunReport.Outcome outcome;
    try {
      outcome = reported(run, stop);
    } catch (LostTrialsException lost) {
      if (!interruption.requested()) {
        throw lost;
      }
      console.println("harness: " + lost.getMessage());
      return interrupted(run);
    }
    tell(outcome, options.quiet(), console);
    out.println(outcome.report());
    watchers.reported(outcome.report());
    boolean isInterrupted = interruption.requested();
    if (isInterrupted && (isCutShort || !RunRecord.read(run.folder()).isIn(RunState.COMPLETE))) {
      return interrupted(run);
    }
    failures(run, outcome).ifPresent(sentence -> console.println("harness: " + sentence));
    if (isInterrupted) {
      console.println("harness: interrupted when every trial had ended; the report is complete");
      return ExitCode.INTERRUPTED;
    }
    boolean isShort = until.isPresent() && !until.get().isReached();
    // Trials that failed say why a target was missed, so they are what the code tells of.
    return isShort && codeOf(outcome) == ExitCode.OK ? ExitCode.BROKEN : codeOf(outcome);
  }

  private int interrupted(Run run) {
    console.println(
        "harness: interrupted; go on with: "
            + TypedCommand.of("--resume", run.folder().path().toString()));
    return ExitCode.INTERRUPTED;
  }

  /** How to run what failed again; in virtual time it would fail again. */
  private static Optional<String> failures(Run run, RunReport.Outcome outcome) {
    long failed = outcome.failedTrials();
    return failed == 0 || run.plan().study().time() == TimeMode.VIRTUAL
        ? Optional.empty()
        : Optional.of(
            Numbers.count(failed, "trial")
                + " failed; fix the cause, then resume with: "
                + TypedCommand.of("--resume", run.folder().path().toString()));
  }

  /** Runs further seeds until the target is reached, or there is a reason to stop. */
  private Run goOn(SequentialSampling until, Run begun, Interruption interruption)
      throws Exception {
    Run run = begun;
    until.measure(run.folder(), run.plan().study().seeds(), threadsFor(run.plan()), interruption);
    while (until.wantsMore(run, interruption)) {
      if (!options.quiet()) {
        console.println(until.standing(run));
      }
      ParsedExperiment more = until.more(run);
      Run next =
          Run.extend(run.folder(), more, until.added(), options.jobsFor(more.study()), clock);
      runTrials(next, interruption, true);
      Seeds.Range added = until.added();
      until.measure(run.folder(), new Seeds(List.of(added)), threadsFor(next.plan()), interruption);
      run = next;
    }
    out.println(until.conclude(run, interruption));
    return run;
  }

  /**
   * Runs the trials of a plan.
   *
   * @param mayGoOn whether further seeds may follow
   */
  private void runTrials(Run run, Interruption interruption, boolean mayGoOn) throws Exception {
    boolean isComputed = isComputed(run.plan());
    if (isComputed || run.plan().trials().isEmpty()) {
      if (!isComputed && !options.quiet()) {
        console.println(nothingToRun(run.plan().study().trials(), mayGoOn));
      }
      execute(run, interruption, RunListener.NONE);
      return;
    }
    try (Progress progress = Progress.on(console, options.quiet(), run.plan(), System::nanoTime)) {
      execute(run, interruption, watchers.beside(progress, run.plan()));
    }
  }

  /** What a person reads who resumes a complete run. */
  static String nothingToRun(long trials, boolean mayGoOn) {
    return (mayGoOn ? "so far nothing to run: " : "nothing to run: ")
        + (trials == 1 ? "the one trial has" : "all " + trials + " trials have")
        + " ended already"
        + (mayGoOn ? "" : "; rebuilding tables and report");
  }

  private static void execute(Run run, Interruption interruption, RunListener listener)
      throws Exception {
    beforeTheReport(
        run,
        () -> {
          run.execute(Start.JAR, interruption, listener);
          if (Start.JAR.isPresent()) {
            // What comes after the trials has not been loaded yet.
            Start.JAR.get().require();
          }
        });
  }

  /** What is done to a run before its report. */
  private interface Step {
    void take() throws IOException, InterruptedException;
  }

  /** Takes a step; where that fails, a person reads what is kept and how to go on. */
  private static void beforeTheReport(Run run, Step step) throws Exception {
    try {
      step.take();
    } catch (RunInUseException inUse) {
      throw new UserException(Main.describe(inUse));
    } catch (IOException | Error thrown) {
      String folder = run.folder().path().toString();
      String kept = folder + " keeps the trials that had ended";
      throw Failure.mendable(thrown)
          .told(thrown, "the run stopped", kept, "resume with", "--resume", folder);
    }
  }

  private RunReport.Outcome reported(Run run, BooleanSupplier stop) throws Exception {
    RunPlan plan = run.plan();
    watchers.tell(isComputed(plan) ? "computing the trials" : "writing the report");
    Optional<RunPlan> computed = isComputed(plan) ? Optional.of(plan) : Optional.empty();
    // Trials with logs were stopped before this: what is whole is reported.
    BooleanSupplier stopped = isComputed(plan) ? stop : () -> false;
    try (ReportProgress progress =
        new ReportProgress(console, options.quiet(), computed, System::nanoTime)) {
      return rebuilt(run.folder(), threadsFor(plan), stopped, progress, Reports.USUAL, clock);
    }
  }

  /**
   * The report of a run, made anew.
   *
   * @throws IOException when a file cannot be read or written, or something that this takes gives
   *     out; the message says how to go on
   */
  static RunReport.Outcome rebuilt(
      RunFolder folder,
      int threads,
      BooleanSupplier stop,
      ReportListener listener,
      Reports reports,
      Clock clock)
      throws Exception {
    try {
      return RunReport.rebuild(folder, threads, stop, listener, reports, clock);
    } catch (UnwritableException | Error thrown) {
      String path = folder.path().toString();
      String kept = path + " keeps its trials and what an earlier report left";
      throw Failure.mendable(thrown)
          .told(thrown, "the report was not written", kept, "run", "report", path);
    }
  }

  /** Tells what the report says first, and what a person should know besides. */
  static void tell(RunReport.Outcome outcome, boolean quiet, Console console) {
    if (!quiet) {
      outcome.digest().lines(console.width(), console::letters).forEach(console::println);
    }
    outcome.warnings().forEach(warning -> console.println("harness: " + warning));
  }

  /** A run without logs does all its work in the report, as many trials at once as was asked. */
  private static boolean isComputed(RunPlan plan) {
    return plan.study().logs() == LogSetting.DISCARD;
  }

  private static int threadsFor(RunPlan plan) {
    return isComputed(plan) ? plan.jobs() : Runtime.getRuntime().availableProcessors();
  }

  /** The exit code that a report's outcome calls for. */
  static int codeOf(RunReport.Outcome outcome) {
    int code = outcome.verdict() == Verdict.INVALID ? ExitCode.BROKEN : ExitCode.OK;
    return outcome.failedTrials() + outcome.unreadableTrials() > 0
        ? ExitCode.worst(code, ExitCode.FAILED)
        : code;
  }
}
