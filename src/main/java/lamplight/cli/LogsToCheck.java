package lamplight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lamplight.check.CheckResult;
import lamplight.check.ViolationListener;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.log.UnreadableException;
import lamplight.model.Characters;
import lamplight.results.LogSetCheck;
import lamplight.results.TrialCheck;
import lamplight.run.MeantRun;

/**
 * The logs of one trial, named one by one.
 *
 * @param draws what is known of the draws where the record of the trial does not tell it
 */
record LogsToCheck(List<Path> logs, KnownDraws draws) implements CheckInput {
  /** What such a trial is called. */
  static final String NAME = "logs";

  LogsToCheck {
    logs = List.copyOf(logs);
  }

  @Override
  public long planned() {
    return 1;
  }

  @Override
  public boolean isOneTrial() {
    return true;
  }

  @Override
  public int tell(CheckListener listener) throws IOException, UserException {
    for (Path path : logs) {
      if (!Files.isRegularFile(path)) {
        throw new UserException(
            "%s%s: expected a run's folder, or the log of every process%s",
            Characters.shown(path.toString()),
            Files.exists(path) ? ": not a file" : ": there is no such file or folder",
            MeantRun.didYouMean(path));
      }
    }
    if (logs.size() < 2) {
      throw new UserException(
          "a trial has at least two processes: expected the log of each, or a run's folder"
              + MeantRun.didYouMean(logs.get(0)));
    }
    Optional<TrialRecord> record = record();
    if (record.isPresent() && record.get().spec().processes() != logs.size()) {
      throw new UserException(
          "the trial.properties beside the logs is of a trial with %s processes: expected the log"
              + " of each, but not %s",
          record.get().spec().processes(), logs.size());
    }
    try {
      listener.trial(checked(NAME, NAME, logs, record, draws));
    } catch (UnreadableException fault) {
      listener.unreadable(NAME, NAME, fault.faults());
    }
    return ExitCode.OK;
  }

  /** The record of the trial, where it lies beside the logs. */
  private Optional<TrialRecord> record() throws IOException {
    Path record = new TrialFolder(logs.get(0).toAbsolutePath().resolveSibling("")).record();
    return Files.exists(record) ? Optional.of(TrialRecord.read(record)) : Optional.empty();
  }

  /** Checks the logs of one trial, at least two. */
  static CheckedTrial checked(
      String name, String where, List<Path> logs, Optional<TrialRecord> record, KnownDraws draws)
      throws UserException, UnreadableException {
    LogSetCheck set = draws.check(logs, record);
    return checked(name, where, set.check(ViolationListener.NONE), record, set::check);
  }

  /** Without a record nothing says that the trial was not meant to be as the logs are. */
  static CheckedTrial checked(
      String name,
      String where,
      CheckResult result,
      Optional<TrialRecord> record,
      CheckedTrial.Violations violations) {
    return new CheckedTrial(
        name,
        where,
        result,
        record.map(each -> each.state() == TrialRecord.State.COMPLETE).orElse(true),
        record.map(TrialCheck::isWhole).orElse(true),
        record.map(TrialRecord::cause).orElse(""),
        violations);
  }
}
