package lamplight.results;

import java.io.IOException;
import java.util.Optional;
import lamplight.check.CausalityCheck;
import lamplight.check.CheckResult;
import lamplight.check.CheckScope;
import lamplight.check.Kills;
import lamplight.check.MatchListener;
import lamplight.check.RecordCheck;
import lamplight.check.ViolationListener;
import lamplight.experiment.LogSetting;
import lamplight.experiment.Study;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.log.UnreadableException;
import lamplight.model.EventListener;
import lamplight.model.TrialSpec;
import lamplight.run.RunFolder;
import lamplight.run.TrialId;
import lamplight.trial.VirtualTrial;

/** The causality check of one trial, without measures and without its twin. Stateless. */
public final class TrialCheck {
  private static final MatchListener IGNORED = (receiver, arrivedNs, sentNs) -> {};

  private TrialCheck() {}

  /**
   * Checks a trial from its folder, whether or not it ran to its end.
   *
   * @param record that of the trial
   * @param beside is told of every event, too, before the check is
   * @param all is told of each violation
   * @throws UnreadableException when files are missing, unreadable or malformed; it names the first
   *     fault of each
   */
  public static CheckResult of(
      TrialFolder folder, TrialRecord record, EventListener beside, ViolationListener all)
      throws UnreadableException {
    TrialSpec spec = record.spec();
    boolean complete = TrialAnalyzer.isComplete(record);
    Kills kills = RecordedKills.of(record);
    CheckScope scope = TrialAnalyzer.inItsTime(CheckScope.of(spec, kills), record);
    CausalityCheck check = new CausalityCheck(scope, complete, IGNORED, all);
    Optional<RecordCheck> against =
        scope.timeline().flatMap(line -> RecordedFacts.check(record, line, true, true, all));
    EventListener both = beside.andThen(check);
    TrialLogs logs = TrialLogs.of(folder, spec, kills, complete);
    try {
      TrialAnalyzer.refuseStrays(folder, spec);
      logs.tell(against.map(both::andThen).orElse(both));
      CheckResult own = check.result();
      CheckResult found = against.map(other -> other.beside(own)).orElse(own);
      return ProgramNotes.beside(record, Recomputation.compared(folder, record, found, all));
    } catch (IOException fault) {
      throw Faults.of(logs.faults(), fault);
    }
  }

  /** Reads the record of a trial from its folder. */
  public static TrialRecord record(TrialFolder folder) throws UnreadableException {
    return TrialAnalyzer.read(folder);
  }

  /** Whether every log of a trial reaches to the end of what its process did. */
  public static boolean isWhole(TrialRecord record) {
    return TrialAnalyzer.isComplete(record) && RecordedKills.of(record).ticks().isEmpty();
  }

  /**
   * Checks a trial of a run: from its folder, or, where the run keeps no logs and so is in virtual
   * time, as it is computed anew.
   *
   * @param record that of the trial
   * @param all is told of each violation
   * @throws UnreadableException as above
   */
  public static CheckResult of(
      RunFolder run, Study study, TrialId id, TrialRecord record, ViolationListener all)
      throws UnreadableException {
    if (study.logs() == LogSetting.KEEP) {
      return of(run.trial(id), record, event -> {}, all);
    }
    TrialSpec spec = record.spec();
    CausalityCheck check =
        new CausalityCheck(
            CheckScope.inVirtualTime(spec), TrialAnalyzer.isComplete(record), IGNORED, all);
    TrialRecord unused = VirtualTrial.record(id.point(), spec, check);
    return check.result();
  }
}
