package lamplight.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import lamplight.log.TrialRecord;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;
import lamplight.trial.ProcessStatus;

/** A plain line now and then, for files and pipes. */
final class LineProgress implements Progress {
  private static final double SECONDS_BETWEEN_LINES = 10;

  private final PrintStream err;
  private final RunTally tally;
  private double lastLineSeconds;

  LineProgress(PrintStream err, RunPlan plan) {
    this.err = err;
    this.tally = new RunTally(plan, System.nanoTime());
  }

  @Override
  public void waveBegins(List<TrialId> trials, int wave, int waves, double secondsLeft) {
    String which = waves == 1 ? "" : String.format(Locale.ROOT, "wave %d of %d: ", wave, waves);
    err.printf(
        Locale.ROOT,
        "%s%s %d trial%s, about %.0f s left%n",
        which,
        tally.verb(),
        trials.size(),
        trials.size() == 1 ? "" : "s",
        secondsLeft);
  }

  @Override
  public void waveStarts() {
    long now = System.nanoTime();
    lastLineSeconds = tally.elapsedSeconds(now);
    err.printf(Locale.ROOT, "%.0f s: all processes connected, started%n", lastLineSeconds);
  }

  @Override
  public void standing(Map<TrialId, List<ProcessStatus>> standings) {
    tellNowAndThen(() -> "; " + RunTally.words(standings));
  }

  @Override
  public void reached(Map<TrialId, Long> modelNs) {
    tellNowAndThen(() -> modelNs.isEmpty() ? "" : "; " + tally.reached(modelNs));
  }

  @Override
  public void trialEnded(TrialId trial, TrialRecord record) {
    tally.ended(record);
    if (record.state() == TrialRecord.State.FAILED) {
      err.println("harness: " + trial + " failed: " + record.cause());
    }
    // Of short trials in virtual time nothing else is heard.
    tellNowAndThen(() -> "");
  }

  private void tellNowAndThen(Supplier<String> more) {
    long now = System.nanoTime();
    double seconds = tally.elapsedSeconds(now);
    if (seconds - lastLineSeconds >= SECONDS_BETWEEN_LINES) {
      lastLineSeconds = seconds;
      err.printf(
          Locale.ROOT, "%.0f s: %s, %s%s%n", seconds, tally.counts(), tally.left(now), more.get());
    }
  }

  @Override
  public void close() {
    err.printf(
        Locale.ROOT, "%.0f s: %s%n", tally.elapsedSeconds(System.nanoTime()), tally.counts());
  }
}
