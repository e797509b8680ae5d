package lamplight.cli;

import lamplight.log.TrialRecord;
import lamplight.run.TrialId;
import lamplight.run.Unwatched;

/** Says nothing but that a trial failed. */
final class QuietProgress extends Unwatched implements Progress {
  private final Console console;

  QuietProgress(Console console) {
    this.console = console;
  }

  @Override
  public void trialEnded(TrialId trial, TrialRecord record) {
    if (record.state() == TrialRecord.State.FAILED) {
      console.println("harness: " + trial + " failed: " + record.cause());
    }
  }

  @Override
  public void close() {}
}
