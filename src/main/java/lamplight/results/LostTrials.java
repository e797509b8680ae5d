package lamplight.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import lamplight.check.Rule;
import lamplight.experiment.LogSetting;
import lamplight.experiment.Study;
import lamplight.log.LogFormatException;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.TimeMode;
import lamplight.results.table.CheckRow;
import lamplight.run.RunFolder;
import lamplight.run.TrialId;
import lamplight.run.TypedCommand;

/**
 * The trials of which a run's tables tell, but whose logs are gone, as in a copy that left them
 * out: what is known of them stands in the tables alone. Immutable.
 *
 * @param folder of the run
 * @param told of how many trials the tables tell
 * @param trials those whose logs are gone, in the order of the tables
 */
public record LostTrials(RunFolder folder, int told, List<TrialId> trials) {
  public LostTrials {
    trials = List.copyOf(trials);
  }

  /** None of a run. */
  public static LostTrials none(RunFolder folder) {
    return new LostTrials(folder, 0, List.of());
  }

  /**
   * Finds them; none where logs are discarded, or where no table tells of a trial.
   *
   * @throws IOException when the table cannot be read; one that is malformed tells of none
   */
  public static LostTrials of(RunFolder folder, Study study) throws IOException {
    Path checks = folder.path().resolve("checks.csv");
    if (study.logs() == LogSetting.DISCARD || Files.notExists(checks)) {
      return none(folder);
    }
    Map<TrialId, Long> told = told(checks);
    return new LostTrials(
        folder,
        told.size(),
        told.entrySet().stream()
            .filter(entry -> entry.getValue() > 0 && isLost(folder.trial(entry.getKey())))
            .map(Map.Entry::getKey)
            .toList());
  }

  /**
   * Refuses to make tables anew that would tell of fewer trials than those that are there. That
   * every trial in the folder is one of the run has to be known: logs may be there under another
   * name, and to run the trials again is no remedy then.
   *
   * @throws LostTrialsException when a trial is lost; the message says what to do
   * @throws IOException when the table cannot be read
   */
  static void refuse(RunFolder folder, Study study) throws IOException {
    LostTrials lost = of(folder, study);
    if (!lost.trials().isEmpty()) {
      throw new LostTrialsException(
          lost.sentence(
                  "; the tables and the report stay as they are, because those of the other trials"
                      + " alone would take their place")
              + "; for a report of the others alone, move checks.csv away");
    }
  }

  /**
   * Refuses to read a trial whose logs are gone.
   *
   * @param isMeant which of them would be read
   * @throws LostTrialsException when one of these is lost; the message says what to do
   * @throws IOException when the table cannot be read
   */
  public static void refuse(RunFolder folder, Study study, Predicate<TrialId> isMeant)
      throws IOException {
    LostTrials lost = of(folder, study);
    if (lost.trials().stream().anyMatch(isMeant)) {
      throw new LostTrialsException(lost.sentence());
    }
  }

  /** How many are lost, which is the first, and what to do; there must be one. */
  public String sentence() {
    return sentence("");
  }

  private String sentence(String consequence) {
    return String.format(
        Locale.ROOT,
        "%s: its tables tell of %d trials, but the logs of %d of them are not there (first: %s)%s:"
            + " put the logs back, or run these trials again with: %s",
        folder.path(),
        told,
        trials.size(),
        trials.get(0),
        consequence,
        TypedCommand.of("--resume", folder.path().toString()));
  }

  /**
   * The trials of a table, each with how many events it had: one whose processes did not come up
   * had none, and has no logs to lose.
   */
  private static Map<TrialId, Long> told(Path checks) throws IOException {
    Map<TrialId, Long> told = new LinkedHashMap<>();
    try {
      CheckRow.read(
          checks,
          row -> {
            if (!row.isUnreadable()) {
              long events = row.isOf(Rule.CLOCK_RULE) ? row.events() : 0;
              told.merge(new TrialId(row.point(), row.seed()), events, Long::sum);
            }
          });
      return told;
    } catch (LogFormatException malformed) {
      // Nothing is lost with it: a report is what makes it anew.
      return Map.of();
    }
  }

  private static boolean isLost(TrialFolder trial) {
    return !trial.mayHaveLogs() && !hasNeverStarted(trial);
  }

  /** Such a trial has no logs: it was run again after the tables told of it, and failed. */
  private static boolean hasNeverStarted(TrialFolder trial) {
    try {
      TrialRecord record = TrialRecord.read(trial.record());
      return record.time() == TimeMode.REAL
          && record.state() == TrialRecord.State.FAILED
          && record.startNs() == 0;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
