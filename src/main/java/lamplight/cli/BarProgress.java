package lamplight.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import lamplight.log.TrialRecord;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;
import lamplight.trial.ProcessStatus;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A live bar over the expected seconds, for a terminal. */
final class BarProgress implements Progress {
  private static final double SECONDS_BETWEEN_ENDS = 0.1;

  private final PrintStream err;
  private final RunTally tally;
  private final ProgressBar bar;
  private String standingWords;
  private double shownSeconds;
  private int shown;

  BarProgress(PrintStream err, RunPlan plan) {
    this.err = err;
    this.tally = new RunTally(plan, System.nanoTime());
    this.standingWords = tally.verb();
    this.bar =
        new ProgressBarBuilder()
            .setInitialMax(Math.max(1, Math.round(plan.expectedSeconds())))
            .setRenderer(new BarLine())
            .setUpdateIntervalMillis(500)
            .setConsumer(new ConsoleProgressBarConsumer(err))
            .build();
  }

  @Override
  public void waveBegins(List<TrialId> trials, int wave, int waves, double secondsLeft) {
    standingWords = tally.verb();
    show();
  }

  @Override
  public void waveStarts() {
    standingWords = "started";
    show();
  }

  @Override
  public void standing(Map<TrialId, List<ProcessStatus>> standings) {
    // The trials take turns, because one line has room for one.
    shown = (shown + 1) % Math.max(1, standings.size());
    standings.entrySet().stream()
        .skip(shown)
        .findFirst()
        .ifPresent(entry -> standingWords = RunTally.words(entry.getKey(), entry.getValue()));
    show();
  }

  @Override
  public void reached(Map<TrialId, Long> modelNs) {
    standingWords = modelNs.isEmpty() ? tally.verb() : tally.reached(modelNs);
    show();
  }

  @Override
  public void trialEnded(TrialId trial, TrialRecord record) {
    tally.ended(record);
    if (record.state() == TrialRecord.State.FAILED) {
      err.println();
      err.println("harness: " + trial + " failed: " + record.cause());
    }
    // Trials in virtual time end by the thousand a second.
    double seconds = tally.elapsedSeconds(System.nanoTime());
    if (seconds - shownSeconds >= SECONDS_BETWEEN_ENDS) {
      shownSeconds = seconds;
      show();
    }
  }

  @Override
  public void close() {
    show();
    bar.close();
  }

  private void show() {
    long now = System.nanoTime();
    // The bar never claims more than is done: the end may take longer than expected.
    bar.stepTo(Math.min(bar.getMax(), Math.round(tally.elapsedSeconds(now))));
    bar.setExtraMessage(tally.left(now) + ", " + tally.counts() + "; " + standingWords);
  }
}
