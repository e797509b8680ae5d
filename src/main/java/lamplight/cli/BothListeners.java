package lamplight.cli;

import java.util.List;
import java.util.Map;
import lamplight.log.TrialRecord;
import lamplight.run.RunListener;
import lamplight.run.TrialId;
import lamplight.trial.TrialStanding;

/** Tells two listeners the same. */
record BothListeners(RunListener first, RunListener second) implements RunListener {
  @Override
  public void waveBegins(List<TrialId> trials, int wave, int waves, double secondsLeft) {
    first.waveBegins(trials, wave, waves, secondsLeft);
    second.waveBegins(trials, wave, waves, secondsLeft);
  }

  @Override
  public void waveStarts(double secondsLeft) {
    first.waveStarts(secondsLeft);
    second.waveStarts(secondsLeft);
  }

  @Override
  public void standing(Map<TrialId, TrialStanding> standings) {
    first.standing(standings);
    second.standing(standings);
  }

  @Override
  public long glanceNs() {
    return Math.min(first.glanceNs(), second.glanceNs());
  }

  @Override
  public void reached(Map<TrialId, Long> modelNs) {
    first.reached(modelNs);
    second.reached(modelNs);
  }

  @Override
  public void trialEnded(TrialId trial, TrialRecord record) {
    first.trialEnded(trial, record);
    second.trialEnded(trial, record);
  }
}
