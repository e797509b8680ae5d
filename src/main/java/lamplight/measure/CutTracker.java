package lamplight.measure;

import lamplight.model.EventView;
import lamplight.model.Message;
import lamplight.model.PlannedFault;

/** Counts what is sent over a link while it is cut; see {@link CutMeasures}. Not thread-safe. */
final class CutTracker implements FaultTracker {
  private final PlannedFault.Cut cut;
  private final long beginNs;
  private final long endNs;
  private long fromFirst;
  private long fromSecond;

  CutTracker(PlannedFault.Cut cut, TimeBase base) {
    this.cut = cut;
    this.beginNs = base.startNs() + Math.round(base.wallNs(cut.atNs()));
    this.endNs = base.startNs() + Math.round(base.wallNs(cut.endNs()));
  }

  @Override
  public void event(EventView event) {
    if (!event.isSend() || event.timeNs() < beginNs || event.timeNs() >= endNs) {
      return;
    }
    if (event.process() == cut.first() && reaches(event, cut.second())) {
      fromFirst++;
    } else if (event.process() == cut.second() && reaches(event, cut.first())) {
      fromSecond++;
    }
  }

  private static boolean reaches(EventView send, int process) {
    return send.peer() == process || send.peer() == Message.EVERYONE;
  }

  @Override
  public CutMeasures measures() {
    return new CutMeasures(cut, fromFirst, fromSecond);
  }
}
