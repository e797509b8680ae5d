package lamplight.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lamplight.check.CheckResult;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.Study;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.log.UnreadableException;
import lamplight.model.Characters;
import lamplight.model.Die;
import lamplight.results.LogSetCheck;
import lamplight.results.LostTrials;
import lamplight.results.TrialAnalysis;
import lamplight.results.TrialAnalysisPool;
import lamplight.run.MatchingTrials;
import lamplight.run.MeantRun;
import lamplight.run.OtherTrial;
import lamplight.run.RunFolder;
import lamplight.run.RunListener;
import lamplight.run.RunRecord;
import lamplight.run.RunSpan;
import lamplight.run.RunState;
import lamplight.run.TrialId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code harness check RUN_DIR} or {@code harness check LOG...}: the causality check alone. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Check that logs are causally right: a run's folder, or the logs of one trial.")
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RUN_DIR | LOG",
      arity = "1..*",
      description = "A run's folder, or the log of every process of one trial.")
  private final List<Path> paths = new ArrayList<>();

  @Option(
      names = "--draw-sides",
      paramLabel = "K",
      converter = WholeNumber.class,
      description =
          "For logs without a trial.properties beside them: how many sides the draw had"
              + " (default: 10).")
  private @Nullable Integer sides;

  @Option(
      names = "--all",
      description = "List every rule of every trial of a run, also where nothing was found.")
  private boolean all;

  @Override
  public Integer call() throws Exception {
    if (paths.size() == 1 && Files.isDirectory(paths.get(0))) {
      if (sides != null) {
        throw new UserException(
            "--draw-sides goes with logs: the trials of a run record how many sides their draw"
                + " had");
      }
      return checkRun(Folders.run("", paths.get(0)), System.out);
    }
    for (Path path : paths) {
      if (!Files.isRegularFile(path)) {
        throw new UserException(
            "%s%s: expected a run's folder, or the log of every process%s",
            Characters.shown(path.toString()),
            Files.exists(path) ? ": not a file" : ": there is no such file or folder",
            MeantRun.didYouMean(path));
      }
    }
    return checkLogs(System.out);
  }

  private int checkRun(RunFolder folder, PrintStream out) throws Exception {
    Study study = ExperimentFile.parseWritten(folder.effective(), List.of()).study();
    int threads = Runtime.getRuntime().availableProcessors();
    CheckSummary summary = new CheckSummary(study.trials());
    Optional<RunRecord> record = recordOf(folder);
    Optional<RunSpan> span = record.map(RunSpan::of);
    List<String> refusals = new ArrayList<>();
    new TrialAnalysisPool(folder, study, threads)
        .forEach(
            () -> false,
            RunListener.NONE,
            new TrialAnalysisPool.Sink() {
              @Override
              public void accept(TrialId trial, TrialAnalysis analysis) {
                text(trial.toString(), analysis.check(), analysis.record()).forEach(out::println);
                summary.add(where(folder, trial), analysis.check(), isComplete(analysis.record()));
                span.flatMap(known -> known.contradiction(analysis.record()))
                    .map(why -> where(folder, trial) + " " + why)
                    .ifPresent(
                        sentence -> {
                          refusals.add(sentence);
                          summary.addRefused(folder.trial(trial).path(), sentence);
                        });
              }

              @Override
              public void unreadable(TrialId trial, UnreadableException fault) {
                CheckText.unreadable(trial.toString(), fault.faults()).forEach(out::println);
                summary.addUnreadable(where(folder, trial), fault.faults());
              }
            });
    for (OtherTrial other : MatchingTrials.others(folder, study)) {
      refusals.add(other.sentence());
      summary.addRefused(other.folder(), other.sentence());
    }
    refusals.forEach(refusal -> out.println("refused: " + refusal));
    // What is refused may be what is lost, under another name.
    boolean mayLack =
        refusals.isEmpty() && record.map(each -> each.isIn(RunState.COMPLETE)).orElse(true);
    LostTrials lost = mayLack ? LostTrials.of(folder, study) : LostTrials.none(folder);
    for (TrialId trial : lost.trials()) {
      // One of which a folder is left was told of as unreadable.
      if (!folder.hasEnded(trial)) {
        String sentence = trial + ": lost, though checks.csv tells of it";
        out.println(sentence);
        summary.addLost(sentence);
      }
    }
    if (summary.ended() == 0 && refusals.isEmpty()) {
      throw new UserException(folder.path() + ": no trial of this run has ended yet");
    }
    summary.lines().forEach(out::println);
    if (!lost.trials().isEmpty()) {
      System.err.println("harness: " + lost.sentence());
    }
    return span.isPresent() ? summary.code() : ExitCode.worst(summary.code(), ExitCode.FAILED);
  }

  /** The check does not need the record of the run, but who trusts the run does. */
  private static Optional<RunRecord> recordOf(RunFolder folder) {
    try {
      return Optional.of(RunRecord.parse(folder));
    } catch (IOException fault) {
      System.err.println("harness: " + Main.describe(fault));
      return Optional.empty();
    }
  }

  /** A trial of a run: where nothing was found, a line tells it. */
  private List<String> text(String trial, CheckResult result, TrialRecord record) {
    return all || CheckText.hasFindings(result, record.cause())
        ? CheckText.full(trial, result, record.cause())
        : List.of(CheckText.brief(trial, result));
  }

  /** A trial, with its folder where it has one: those of a run without logs have none. */
  private static String where(RunFolder folder, TrialId trial) {
    Path path = folder.trial(trial).path();
    return Files.isDirectory(path) ? trial + " (" + path + ")" : trial.toString();
  }

  private int checkLogs(PrintStream out) throws IOException, UserException {
    if (paths.size() < 2) {
      throw new UserException(
          "a trial has at least two processes: expected the log of each, or a run's folder"
              + MeantRun.didYouMean(paths.get(0)));
    }
    Optional<TrialRecord> record = record();
    if (record.isPresent() && record.get().spec().processes() != paths.size()) {
      throw new UserException(
          "the trial.properties beside the logs is of a trial with %s processes: expected the log"
              + " of each, but not %s",
          record.get().spec().processes(), paths.size());
    }
    Die recorded = record.map(each -> each.spec().die()).orElse(LogSetCheck.DEFAULT_DIE);
    int drawSides = sides == null ? (int) recorded.faces() : sides;
    boolean isRecorded = sides == null && record.isPresent();
    if (!isRecorded && drawSides < paths.size()) {
      throw new UserException(
          "a draw of %s sides is too few for %s processes: expected --draw-sides with the number"
              + " that the trial had",
          drawSides, paths.size());
    }
    Die die = isRecorded ? recorded : Die.ofSides(drawSides);
    CheckResult result = LogSetCheck.check(paths, die, record);
    CheckText.full("logs", result, record.map(TrialRecord::cause).orElse("")).forEach(out::println);
    // Without a record nothing says that the trial was not meant to be as the logs are.
    return CheckSummary.codeOf(result.verdict(), record.map(CheckCommand::isComplete).orElse(true));
  }

  /** The record of the trial, where it lies beside the logs. */
  private Optional<TrialRecord> record() throws IOException {
    Path record = new TrialFolder(paths.get(0).toAbsolutePath().resolveSibling("")).record();
    return Files.exists(record) ? Optional.of(TrialRecord.read(record)) : Optional.empty();
  }

  private static boolean isComplete(TrialRecord record) {
    return record.state() == TrialRecord.State.COMPLETE;
  }
}
