package lamplight.measure;

import java.util.OptionalLong;
import lamplight.model.EventView;
import lamplight.model.Message;
import lamplight.model.PlannedFault;
import lamplight.model.TrialSpec;

/** Follows one pause on purpose through a trial; see {@link PauseMeasures}. Not thread-safe. */
final class PauseTracker implements FaultTracker {
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
    this.pause = pause;
    this.drainMeasured = !base.latenessMeasured();
    this.beginNs = base.startNs() + Math.round(base.wallNs(pause.atNs()));
    this.endNs = base.startNs() + Math.round(base.wallNs(pause.endNs()));
    this.firstLateTick = spec.ticksBefore(pause.process(), pause.atNs()) + 1;
    this.lastLateTick = spec.ticksBefore(pause.process(), pause.endNs());
  }

  @Override
  public void event(EventView event) {
    if (event.process() == pause.process()) {
      long left = event.queueLength();
      tick(event.tick(), event.timeNs(), event.isReceive() ? left + 1 : left, left);
    } else if (event.isSend()) {
      sent(event.peer(), event.timeNs());
    }
  }

  private void sent(int receiver, long timeNs) {
    boolean isToIt = receiver == pause.process() || receiver == Message.EVERYONE;
    if (isToIt && timeNs >= beginNs && timeNs < endNs) {
      copiesSent++;
    }
  }

  /**
   * Takes a tick of the process.
   *
   * @param held what its queue held just before
   * @param left what it held after
   */
  private void tick(long tick, long timeNs, long held, long left) {
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

  @Override
  public PauseMeasures measures() {
    return new PauseMeasures(pause, copiesSent, heldBefore, lateTicks, heldMost, drainedNs);
  }
}
