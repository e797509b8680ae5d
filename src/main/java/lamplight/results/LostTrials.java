package lamplight.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.LogSetting;
import lamplight.experiment.Study;
import lamplight.log.TrialFolder;
import lamplight.results.table.CheckRow;
import lamplight.run.MatchingTrials;
import lamplight.run.RunFolder;
import lamplight.run.TrialId;
import lamplight.run.TypedCommand;

/**
 * The trials of which a run's tables tell, but whose logs are gone, as in a copy that left them
 * out: what is known of them stands in the tables alone. Stateless.
 */
public final class LostTrials {
  private LostTrials() {}

  /**
   * Refuses to make tables anew that would tell of fewer trials than those that are there.
   *
   * @throws ExperimentException when the run's effective settings are not those of an experiment
   * @throws lamplight.run.OtherSettingsException when a trial was made under other settings
   * @throws IOException when a trial is lost; the message says what to do
   */
  public static void refuse(RunFolder folder) throws IOException, ExperimentException {
    Path checks = folder.path().resolve("checks.csv");
    Study study = ExperimentFile.parseWritten(folder.effective(), List.of()).study();
    if (study.logs() == LogSetting.DISCARD || Files.notExists(checks)) {
      return;
    }
    // A trial that is found under another's name is not lost.
    MatchingTrials.require(folder, study);
    Set<TrialId> told = told(checks);
    List<TrialId> lost = told.stream().filter(trial -> isLost(folder.trial(trial))).toList();
    if (!lost.isEmpty()) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s: its tables tell of %d trials, but the logs of %d of them are not there (first:"
                  + " %s); nothing was changed, because a report of the others would take the"
                  + " place of these tables: put the logs back, or delete what is left of these"
                  + " trials and run them again with: %s; for a report of the others alone, move"
                  + " checks.csv away",
              folder.path(),
              told.size(),
              lost.size(),
              lost.get(0),
              TypedCommand.of("--resume", folder.path().toString())));
    }
  }

  private static Set<TrialId> told(Path checks) {
    Set<TrialId> told = new LinkedHashSet<>();
    try {
      CheckRow.read(
          checks,
          row -> {
            if (!row.isUnreadable()) {
              told.add(new TrialId(row.point(), row.seed()));
            }
          });
      return told;
    } catch (IOException malformed) {
      // Nothing is lost with it: a report is what makes it anew.
      return Set.of();
    }
  }

  /** A trial has at least two processes, each with a log. */
  private static boolean isLost(TrialFolder trial) {
    return !Files.exists(trial.log(1)) && !Files.exists(trial.log(2));
  }
}
