package lamplight.measure;

import java.util.OptionalLong;
import lamplight.model.Message;
import lamplight.model.PlannedFault;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;

/** Follows one pause on purpose through a trial; see {@link PauseMeasures}. Not thread-safe. */
final class PauseTracker {
  private final PlannedFault.Pause pause;
  private final boolean drainMeasured;
  private final long beginNs;
  private final long endNs;
  private final long firstLateTick;
  private final long lastLateTick;
  private long copiesSent;
  private long heldBefore;
  private long lateTicks;
  private long heldMost;
  private OptionalLong drainedNs = OptionalLong.empty();

  PauseTracker(PlannedFault.Pause pause, TrialSpec spec, TimeBase base) {
    TickSchedule schedule = spec.schedule(pause.process());
    this.pause = pause;
    this.drainMeasured = !base.latenessMeasured();
    this.beginNs = base.startNs() + Math.round(base.wallNs(pause.atNs()));
    this.endNs = base.startNs() + Math.round(base.wallNs(pause.endNs()));
    this.firstLateTick = schedule.ticksBefore(pause.atNs()) + 1;
    this.lastLateTick = schedule.ticksBefore(pause.endNs());
  }

  /** Takes a send of any process. */
  void sent(int sender, long timeNs, int receiver) {
    boolean isToIt =
        receiver == pause.process() || (receiver == Message.EVERYONE && sender != pause.process());
    if (isToIt && timeNs >= beginNs && timeNs < endNs) {
      copiesSent++;
    }
  }

  /**
   * Takes a tick of any process.
   *
   * @param held what its queue held just before
   * @param left what it held after
   */
  void tick(int process, long tick, long timeNs, long held, long left) {
    if (process != pause.process()) {
      return;
    }
    if (tick < firstLateTick) {
      heldBefore = left;
      return;
    }
    if (tick <= lastLateTick) {
      lateTicks++;
      heldMost = Math.max(heldMost, held);
    }
    if (drainMeasured && drainedNs.isEmpty() && left <= heldBefore) {
      drainedNs = OptionalLong.of(timeNs - endNs);
    }
  }

  PauseMeasures measures() {
    return new PauseMeasures(pause, copiesSent, heldBefore, lateTicks, heldMost, drainedNs);
  }
}
