package lamplight.measure;

import java.util.OptionalLong;
import lamplight.model.EventView;
import lamplight.model.Message;
import lamplight.model.PlannedFault;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;

/** Follows one restart on purpose through a trial; see {@link RestartMeasures}. Not thread-safe. */
final class RestartTracker implements FaultTracker {
  private final PlannedFault.Restart restart;
  private final TimeBase base;
  private final long downNs;
  private final long backNs;
  private final long missedTicks;
  private long copiesSent;
  private long heldBefore;
  private long clockBefore;
  private OptionalLong caughtUpNs = OptionalLong.empty();

  RestartTracker(PlannedFault.Restart restart, TrialSpec spec, TimeBase base) {
    TickSchedule schedule = spec.schedule(restart.process());
    this.restart = restart;
    this.base = base;
    this.downNs = base.startNs() + Math.round(base.wallNs(restart.atNs()));
    this.backNs = base.startNs() + Math.round(base.wallNs(restart.endNs()));
    this.missedTicks = schedule.ticksBefore(restart.endNs()) - schedule.ticksBefore(restart.atNs());
  }

  @Override
  public void event(EventView event) {
    if (event.process() != restart.process()) {
      boolean isToIt = event.isSend() && (event.peer() == restart.process() || isToAll(event));
      copiesSent += isToIt && event.timeNs() >= downNs && event.timeNs() < backNs ? 1 : 0;
    } else if (event.timeNs() < downNs) {
      heldBefore = event.queueLength();
      clockBefore = event.clock();
    } else if (caughtUpNs.isEmpty() && event.clock() >= clockBefore) {
      caughtUpNs = OptionalLong.of(Math.round(base.modelNs(event.timeNs() - backNs)));
    }
  }

  private static boolean isToAll(EventView send) {
    return send.peer() == Message.EVERYONE;
  }

  @Override
  public RestartMeasures measures() {
    return new RestartMeasures(
        restart, missedTicks, copiesSent, heldBefore, clockBefore, caughtUpNs);
  }
}
