package lamplight.results;

import lamplight.causality.TrialHistory;
import lamplight.check.CausalityCheck;
import lamplight.check.CheckResult;
import lamplight.check.CheckScope;
import lamplight.check.MatchListener;
import lamplight.check.ViolationListener;
import lamplight.experiment.LogSetting;
import lamplight.experiment.Study;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.log.UnreadableException;
import lamplight.measure.TimeBase;
import lamplight.model.TrialSpec;
import lamplight.run.RunFolder;
import lamplight.run.TrialId;
import lamplight.trial.VirtualTrial;

/**
 * One trial of a run, read into memory.
 *
 * @param id which trial
 * @param record what was run and how it ended
 * @param history its events
 * @param check what the causality check found in them
 */
public record ReadTrial(TrialId id, TrialRecord record, TrialHistory history, CheckResult check) {
  private static final MatchListener IGNORED = (receiver, arrivedNs, sentNs) -> {};

  /**
   * Reads a trial from its folder, whether or not it ran to its end; or runs it again where the
   * run, which then is in virtual time, keeps no logs.
   *
   * @throws UnreadableException when files are missing, unreadable or malformed; it names the first
   *     fault of each
   */
  public static ReadTrial of(RunFolder folder, Study study, TrialId id) throws UnreadableException {
    if (study.logs() == LogSetting.KEEP) {
      return logged(folder.trial(id), id);
    }
    TrialSpec spec = study.at(id.point()).trial(id.seed());
    ReadTrial whole = computed(id, spec, true);
    // As the check has to know from the first event.
    return TrialAnalyzer.isComplete(whole.record) ? whole : computed(id, spec, false);
  }

  /** How the times of its events relate to its model time. */
  public TimeBase timeBase() {
    return TrialAnalyzer.timeBase(record);
  }

  private static ReadTrial computed(TrialId id, TrialSpec spec, boolean complete) {
    TrialHistory.Builder history = new TrialHistory.Builder(spec.processes());
    CausalityCheck check = new CausalityCheck(CheckScope.inVirtualTime(spec), complete, IGNORED);
    TrialRecord record = VirtualTrial.record(id.point(), spec, history.andThen(check));
    return new ReadTrial(id, record, history.build(), check.result());
  }

  private static ReadTrial logged(TrialFolder folder, TrialId id) throws UnreadableException {
    TrialRecord record = TrialAnalyzer.read(folder);
    TrialHistory.Builder history = new TrialHistory.Builder(record.spec().processes());
    CheckResult check = TrialCheck.of(folder, record, history, ViolationListener.NONE);
    return new ReadTrial(id, record, history.build(), check);
  }
}
