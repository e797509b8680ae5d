package lamplight.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import lamplight.log.TrialRecord;
import lamplight.report.text.Numbers;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;
import lamplight.trial.TrialStanding;

/** A plain line now and then, for files and pipes. */
final class LineProgress extends Progress {
  private static final double SECONDS_BETWEEN_LINES = 10;

  private final LongSupplier nowNs;
  private final RunTally tally;
  private double lastLineSeconds;

  LineProgress(Console console, RunPlan plan, LongSupplier nowNs) {
    super(console);
    this.nowNs = nowNs;
    this.tally = new RunTally(plan, nowNs.getAsLong());
  }

  @Override
  public void waveBegins(List<TrialId> trials, int wave, int waves, double secondsLeft) {
    String which = waves == 1 ? "" : String.format(Locale.ROOT, "wave %d of %d: ", wave, waves);
    tally.launching(secondsLeft, nowNs.getAsLong());
    print(
        "%s%s %s, %s",
        which, tally.verb(), Numbers.count(trials.size(), "trial"), tally.left(nowNs.getAsLong()));
  }

  @Override
  public void waveStarts(double secondsLeft) {
    long now = nowNs.getAsLong();
    tally.starting(secondsLeft, now);
    lastLineSeconds = tally.elapsedSeconds(now);
    print("%.0f s: all processes connected, started", lastLineSeconds);
  }

  @Override
  public void standing(Map<TrialId, TrialStanding> standings) {
    tellNowAndThen(() -> "; " + RunTally.words(standings));
  }

  @Override
  public void reached(Map<TrialId, Long> modelNs) {
    tally.reached(modelNs, nowNs.getAsLong());
    tellNowAndThen(() -> modelNs.isEmpty() ? "" : "; " + tally.reached(modelNs));
  }

  @Override
  public void trialEnded(TrialId trial, TrialRecord record) {
    tally.ended(record, nowNs.getAsLong());
    super.trialEnded(trial, record);
    // Of short trials in virtual time nothing else is heard.
    tellNowAndThen(() -> "");
  }

  private void tellNowAndThen(Supplier<String> more) {
    long now = nowNs.getAsLong();
    double seconds = tally.elapsedSeconds(now);
    if (seconds - lastLineSeconds >= SECONDS_BETWEEN_LINES) {
      lastLineSeconds = seconds;
      print("%.0f s: %s, %s%s", seconds, tally.counts(), tally.left(now), more.get());
    }
  }

  @Override
  public void close() {
    print("%.0f s: %s", tally.elapsedSeconds(nowNs.getAsLong()), tally.counts());
  }

  private void print(String format, Object... arguments) {
    console().println(String.format(Locale.ROOT, format, arguments));
  }
}
