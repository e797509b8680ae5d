package lamplight.cli;

import java.util.function.LongSupplier;
import lamplight.cli.live.WatchedRun;
import lamplight.log.TrialRecord;
import lamplight.model.TimeMode;
import lamplight.run.RunListener;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;

/** Shows a person how a run goes; by itself, nothing but that a trial failed. */
class Progress implements RunListener, AutoCloseable {
  private final Console console;

  Progress(Console console) {
    this.console = console;
  }

  /**
   * The progress that suits where it is shown: on a terminal a live table, or in virtual time a
   * bar; plain lines elsewhere.
   *
   * @param nowNs the monotonic clock
   */
  static Progress on(Console console, boolean quiet, RunPlan plan, LongSupplier nowNs) {
    if (quiet) {
      return new Progress(console);
    }
    if (!console.isLive()) {
      return new LineProgress(console, plan, nowNs);
    }
    return plan.study().time() == TimeMode.VIRTUAL
        ? new BarProgress(console, plan, nowNs)
        : TableProgress.started(console, new WatchedRun(plan, nowNs));
  }

  final Console console() {
    return console;
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
