package lamplight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lamplight.check.CheckResult;
import lamplight.check.ViolationListener;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.log.UnreadableException;
import lamplight.model.Characters;
import lamplight.report.text.Numbers;
import lamplight.results.FoundTrials;
import lamplight.results.FoundTrials.FoundTrial;
import lamplight.results.LogSetCheck;
import lamplight.results.TrialCheck;
import lamplight.run.MeantRun;

/**
 * The trials that a folder holds, each in a folder of its own.
 *
 * @param folder which was searched
 * @param draws what is known of the draws of trials without a record
 */
record FolderToCheck(Path folder, List<FoundTrial> trials, KnownDraws draws) implements CheckInput {
  FolderToCheck {
    trials = List.copyOf(trials);
  }

  /**
   * Looks for the trials in a folder that is not that of a run.
   *
   * @throws UserException when there is none, or there are runs
   */
  static FolderToCheck in(Path folder, KnownDraws draws) throws IOException, UserException {
    FoundTrials found = FoundTrials.in(folder);
    String shown = Characters.shown(folder.toString());
    String meant = MeantRun.didYouMean(folder);
    if (!meant.isEmpty() && (found.trials().isEmpty() || !found.runs().isEmpty())) {
      throw new UserException(shown + ": not the folder of a run" + meant);
    }
    if (!found.runs().isEmpty()) {
      throw new UserException(
          "%s: holds %s, such as %s: expected the folder of one",
          shown,
          Numbers.count(found.runs().size(), "run"),
          Characters.shown(found.runs().get(0).toString()));
    }
    if (found.trials().isEmpty()) {
      throw new UserException(
          "%s: no run, and no log in our format in it or in the folders below: expected"
              + " effective.properties and run.properties, or process-1.csv, process-2.csv and so"
              + " on",
          shown);
    }
    if (draws.isGiven() && found.trials().stream().anyMatch(FoundTrial::isRecorded)) {
      throw new UserException(
          "--seed and --draw-sides go with logs: the trial.properties in %s says what was drawn",
          shown);
    }
    for (FoundTrial trial : found.trials()) {
      if (!trial.isRecorded() && trial.logs().size() >= 2) {
        // Refused before the first trial is told.
        LogSetCheck unused = draws.check(trial.logs(), Optional.empty());
      }
    }
    return new FolderToCheck(folder, found.trials(), draws);
  }

  @Override
  public long planned() {
    return trials.size();
  }

  @Override
  public boolean isOneTrial() {
    return trials.size() == 1;
  }

  @Override
  public int tell(CheckListener listener) throws IOException, UserException {
    for (FoundTrial trial : trials) {
      String name = name(trial);
      String where = trial.folder().equals(folder) ? name : name + " (" + trial.folder() + ")";
      try {
        listener.trial(
            trial.isRecorded() ? recorded(name, where, trial) : loose(name, where, trial));
      } catch (UnreadableException fault) {
        listener.unreadable(name, where, fault.faults());
      }
    }
    return ExitCode.OK;
  }

  private static CheckedTrial recorded(String name, String where, FoundTrial trial)
      throws UnreadableException {
    TrialFolder files = new TrialFolder(trial.folder());
    TrialRecord record = TrialCheck.record(files);
    CheckResult result = TrialCheck.of(files, record, event -> {}, ViolationListener.NONE);
    return LogsToCheck.checked(
        name,
        where,
        result,
        Optional.of(record),
        all -> TrialCheck.of(files, record, event -> {}, all));
  }

  private CheckedTrial loose(String name, String where, FoundTrial trial)
      throws UserException, UnreadableException {
    if (trial.logs().size() < 2) {
      throw new UnreadableException(
          List.of(
              trial.logs().get(0)
                  + ": the only log in its folder: expected one of each process, of which a trial"
                  + " has at least two"));
    }
    return LogsToCheck.checked(name, where, trial.logs(), Optional.empty(), draws);
  }

  private String name(FoundTrial trial) {
    return trial.folder().equals(folder)
        ? LogsToCheck.NAME
        : folder.relativize(trial.folder()).toString();
  }
}
