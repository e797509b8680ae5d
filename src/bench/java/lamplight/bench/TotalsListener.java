package lamplight.bench;

import lamplight.model.EventKind;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;

/** Counts what a trial of ours comes to. Not thread-safe. */
final class TotalsListener implements EventListener {
  private final long[] ticks;
  private final long[] receives;
  private final long[] queued;
  private final long[] clocks;

  private TotalsListener(int processes) {
    ticks = new long[processes];
    receives = new long[processes];
    queued = new long[processes];
    clocks = new long[processes];
  }

  /** Runs a trial in virtual time. */
  static Totals of(TrialSpec spec) {
    TotalsListener listener = new TotalsListener(spec.processes());
    VirtualTrial.run(spec, listener);
    return Totals.of(listener.ticks, listener.receives, listener.queued, listener.clocks);
  }

  @Override
  public void on(EventView event) {
    int index = event.process() - 1;
    if (event.kind() == EventKind.QUEUED) {
      queued[index]++;
      return;
    }
    ticks[index] = event.tick();
    clocks[index] = event.clock();
    if (event.kind() == EventKind.RECEIVE) {
      receives[index]++;
    }
  }
}
