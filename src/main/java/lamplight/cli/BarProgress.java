package lamplight.cli;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import lamplight.log.TrialRecord;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;

/** A live bar over the expected seconds, for a run in virtual time on a terminal. */
final class BarProgress extends Progress {
  private static final double SECONDS_BETWEEN_ENDS = 0.1;

  private final LongSupplier nowNs;
  private final RunTally tally;
  private String reached;
  private double shownSeconds;

  /**
   * A bar.
   *
   * @param nowNs the monotonic clock
   */
  BarProgress(Console console, RunPlan plan, LongSupplier nowNs) {
    super(console);
    this.nowNs = nowNs;
    this.tally = new RunTally(plan, nowNs.getAsLong());
    this.reached = tally.verb();
  }

  @Override
  public void waveBegins(List<TrialId> trials, int wave, int waves, double secondsLeft) {
    tally.launching(secondsLeft, nowNs.getAsLong());
    show();
  }

  @Override
  public void reached(Map<TrialId, Long> modelNs) {
    tally.reached(modelNs, nowNs.getAsLong());
    reached = modelNs.isEmpty() ? tally.verb() : tally.reached(modelNs);
    show();
  }

  @Override
  public void trialEnded(TrialId trial, TrialRecord record) {
    long now = nowNs.getAsLong();
    tally.ended(record, now);
    super.trialEnded(trial, record);
    // Trials in virtual time end by the thousand a second.
    double seconds = tally.elapsedSeconds(now);
    if (seconds - shownSeconds >= SECONDS_BETWEEN_ENDS) {
      shownSeconds = seconds;
      show();
    }
  }

  @Override
  public void close() {
    console().wipe();
  }

  private void show() {
    long now = nowNs.getAsLong();
    List<String> parts = List.of(tally.left(now), tally.briefly(), reached);
    console().show(List.of(BarLine.text(tally.share(now), parts, console().width())));
  }
}
