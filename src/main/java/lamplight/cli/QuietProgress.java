package lamplight.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import lamplight.log.TrialRecord;
import lamplight.run.TrialId;
import lamplight.trial.Standing;

/** Says nothing but that a trial failed. */
final class QuietProgress implements Progress {
  private final PrintStream err;

  QuietProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public void waveBegins(List<TrialId> trials, int wave, int waves, double secondsLeft) {}

  @Override
  public void waveStarts() {}

  @Override
  public void standing(Map<TrialId, List<Standing>> standings) {}

  @Override
  public void reached(Map<TrialId, Long> modelNs) {}

  @Override
  public void trialEnded(TrialId trial, TrialRecord record) {
    if (record.state() == TrialRecord.State.FAILED) {
      err.println("harness: " + trial + " failed: " + record.cause());
    }
  }

  @Override
  public void close() {}
}
