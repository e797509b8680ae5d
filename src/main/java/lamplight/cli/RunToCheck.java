package lamplight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.check.CheckResult;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.Study;
import lamplight.log.TrialRecord;
import lamplight.log.UnreadableException;
import lamplight.results.LostTrials;
import lamplight.results.TrialAnalysis;
import lamplight.results.TrialAnalysisPool;
import lamplight.results.TrialCheck;
import lamplight.run.MatchingTrials;
import lamplight.run.OtherTrial;
import lamplight.run.RunFolder;
import lamplight.run.RunListener;
import lamplight.run.RunRecord;
import lamplight.run.RunSpan;
import lamplight.run.RunState;
import lamplight.run.TrialId;

/**
 * The trials of a run, held against the record of the run as well.
 *
 * @param study what was run in the folder
 */
record RunToCheck(RunFolder folder, Study study) implements CheckInput {
  /** The run in a folder. */
  static RunToCheck in(Path folder) throws UserException, ExperimentException {
    RunFolder run = Folders.run("", folder);
    return new RunToCheck(run, ExperimentFile.parseWritten(run.effective(), List.of()).study());
  }

  @Override
  public long planned() {
    return study.trials();
  }

  @Override
  public boolean isOneTrial() {
    return false;
  }

  @Override
  public int tell(CheckListener listener) throws Exception {
    Optional<RunRecord> record = recordOf(folder);
    Sink sink = new Sink(listener, record.map(RunSpan::of));
    new TrialAnalysisPool(folder, study, Runtime.getRuntime().availableProcessors())
        .forEach(() -> false, RunListener.NONE, sink);
    for (OtherTrial other : MatchingTrials.others(folder, study)) {
      sink.refusals.add(new Refusal(other.folder(), other.sentence()));
    }
    for (Refusal refusal : sink.refusals) {
      listener.refused(refusal.folder(), refusal.sentence());
    }
    // What is refused may be what is lost, under another name.
    boolean mayLack =
        sink.refusals.isEmpty() && record.map(each -> each.isIn(RunState.COMPLETE)).orElse(true);
    LostTrials lost = mayLack ? LostTrials.of(folder, study) : LostTrials.none(folder);
    // One of which a folder is left was told of as unreadable.
    List<TrialId> gone = lost.trials().stream().filter(id -> !folder.hasEnded(id)).toList();
    for (TrialId trial : gone) {
      listener.lost(trial + ": lost, though checks.csv tells of it");
    }
    if (sink.ended == 0 && gone.isEmpty() && sink.refusals.isEmpty()) {
      throw new UserException(folder.path() + ": no trial of this run has ended yet");
    }
    if (!lost.trials().isEmpty()) {
      System.err.println("harness: " + lost.sentence());
    }
    return record.isPresent() ? ExitCode.OK : ExitCode.FAILED;
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

  /** A trial, with its folder where it has one: those of a run without logs have none. */
  private String where(TrialId trial) {
    Path path = folder.trial(trial).path();
    return Files.isDirectory(path) ? trial + " (" + path + ")" : trial.toString();
  }

  private record Refusal(Path folder, String sentence) {}

  /** Takes the analyses of the trials, and keeps what contradicts the run. */
  private final class Sink implements TrialAnalysisPool.Sink {
    private final CheckListener listener;
    private final Optional<RunSpan> span;
    private final List<Refusal> refusals = new ArrayList<>();
    private long ended;

    Sink(CheckListener listener, Optional<RunSpan> span) {
      this.listener = listener;
      this.span = span;
    }

    @Override
    public void accept(TrialId trial, TrialAnalysis analysis) throws IOException {
      ended++;
      TrialRecord record = analysis.record();
      CheckResult result = analysis.check();
      listener.trial(
          LogsToCheck.checked(
              trial.toString(),
              where(trial),
              result,
              Optional.of(record),
              all -> TrialCheck.of(folder, study, trial, record, all)));
      span.flatMap(known -> known.contradiction(record))
          .map(why -> where(trial) + " " + why)
          .ifPresent(why -> refusals.add(new Refusal(folder.trial(trial).path(), why)));
    }

    @Override
    public void unreadable(TrialId trial, UnreadableException fault) throws IOException {
      ended++;
      listener.unreadable(trial.toString(), where(trial), fault.faults());
    }
  }
}
