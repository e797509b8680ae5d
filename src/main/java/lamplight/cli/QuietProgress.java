package lamplight.cli;

import java.io.PrintStream;
import lamplight.log.TrialRecord;
import lamplight.run.TrialId;
import lamplight.run.Unwatched;

/** Says nothing but that a trial failed. */
final class QuietProgress extends Unwatched implements Progress {
  private final PrintStream err;

  QuietProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public void trialEnded(TrialId trial, TrialRecord record) {
    if (record.state() == TrialRecord.State.FAILED) {
      err.println("harness: " + trial + " failed: " + record.cause());
    }
  }

  @Override
  public void close() {}
}
