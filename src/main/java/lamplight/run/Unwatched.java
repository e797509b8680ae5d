package lamplight.run;

import java.util.List;
import java.util.Map;
import lamplight.log.TrialRecord;
import lamplight.trial.ProcessStatus;

/** A listener for a run of which nobody wants to hear. Stateless and thread-safe. */
public class Unwatched implements RunListener {
  @Override
  public void waveBegins(List<TrialId> trials, int wave, int waves, double secondsLeft) {}

  @Override
  public void waveStarts() {}

  @Override
  public void standing(Map<TrialId, List<ProcessStatus>> standings) {}

  @Override
  public void reached(Map<TrialId, Long> modelNs) {}

  @Override
  public void trialEnded(TrialId trial, TrialRecord record) {}
}
