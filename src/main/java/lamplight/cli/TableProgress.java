package lamplight.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lamplight.cli.live.Glyphs;
import lamplight.cli.live.LiveTable;
import lamplight.cli.live.WatchedRun;
import lamplight.log.TrialRecord;
import lamplight.run.TrialId;
import lamplight.trial.TrialStanding;

/**
 * A table of the trials under way, for a run in real time on a terminal. A thread of its own draws
 * it, so that a terminal that takes its time, or that a person has stopped, does not hold up the
 * trials.
 */
final class TableProgress extends Progress {
  private final WatchedRun run;
  private final Glyphs glyphs;
  private boolean isClosed;

  private TableProgress(Console console, WatchedRun run) {
    super(console);
    this.run = run;
    this.glyphs = console.canShow(Glyphs.BLOCKS.all()) ? Glyphs.BLOCKS : Glyphs.PLAIN;
  }

  /** A table that is drawn from now on. */
  static TableProgress started(Console console, WatchedRun run) {
    TableProgress progress = new TableProgress(console, run);
    Thread painter = new Thread(progress::paint, "table of trials");
    painter.setDaemon(true);
    painter.start();
    return progress;
  }

  private synchronized void paint() {
    try {
      while (!isClosed) {
        LiveTable table = new LiveTable(console().width(), console().height(), glyphs);
        console().show(table.lines(run.view()));
        TimeUnit.NANOSECONDS.timedWait(this, WatchedRun.GLANCE_NS);
      }
    } catch (InterruptedException impossible) {
      throw new IllegalStateException("nobody interrupts this thread", impossible);
    }
  }

  @Override
  public void waveBegins(List<TrialId> trials, int wave, int waves, double secondsLeft) {
    run.waveBegins(trials, wave, waves, secondsLeft);
  }

  @Override
  public void waveStarts(double secondsLeft) {
    run.waveStarts(secondsLeft);
  }

  @Override
  public void standing(Map<TrialId, TrialStanding> standings) {
    run.standing(standings);
  }

  @Override
  public long glanceNs() {
    return run.glanceNs();
  }

  @Override
  public void trialEnded(TrialId trial, TrialRecord record) {
    run.trialEnded(trial, record);
    super.trialEnded(trial, record);
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    notifyAll();
    console().wipe();
  }
}
