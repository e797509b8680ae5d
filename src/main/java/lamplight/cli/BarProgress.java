package lamplight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import lamplight.log.TrialRecord;
import lamplight.process.ProcessStatus;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;

/** A live bar over the expected seconds, for a terminal. */
final class BarProgress extends Progress {
  private static final double SECONDS_BETWEEN_ENDS = 0.1;

  private final LongSupplier nowNs;
  private final RunTally tally;
  private List<String> standingParts;
  private double shownSeconds;
  private int shown;

  /**
   * A bar.
   *
   * @param nowNs the monotonic clock
   */
  BarProgress(Console console, RunPlan plan, LongSupplier nowNs) {
    super(console);
    this.nowNs = nowNs;
    this.tally = new RunTally(plan, nowNs.getAsLong());
    this.standingParts = List.of(tally.verb());
  }

  @Override
  public void waveBegins(List<TrialId> trials, int wave, int waves, double secondsLeft) {
    standingParts = List.of(tally.verb());
    show();
  }

  @Override
  public void waveStarts() {
    standingParts = List.of("started");
    show();
  }

  @Override
  public void standing(Map<TrialId, List<ProcessStatus>> standings) {
    // The trials take turns, because one line has room for one.
    shown = (shown + 1) % Math.max(1, standings.size());
    standings.entrySet().stream()
        .skip(shown)
        .findFirst()
        .ifPresent(entry -> standingParts = RunTally.parts(entry.getKey(), entry.getValue()));
    show();
  }

  @Override
  public void reached(Map<TrialId, Long> modelNs) {
    standingParts = List.of(modelNs.isEmpty() ? tally.verb() : tally.reached(modelNs));
    show();
  }

  @Override
  public void trialEnded(TrialId trial, TrialRecord record) {
    tally.ended(record);
    super.trialEnded(trial, record);
    // Trials in virtual time end by the thousand a second.
    double seconds = tally.elapsedSeconds(nowNs.getAsLong());
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
    List<String> parts = new ArrayList<>(List.of(tally.left(now), tally.briefly()));
    parts.addAll(standingParts);
    console().show(BarLine.text(tally.share(now), parts, console().width()));
  }
}
