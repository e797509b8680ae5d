package lamplight.bench;

import lamplight.model.EventListener;
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
  public void internal(int process, long tick, long timeNs, long clock, long queueLength) {
    ticks[process - 1] = tick;
    clocks[process - 1] = clock;
  }

  @Override
  public void send(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      long number,
      int receiver) {
    internal(process, tick, timeNs, clock, queueLength);
  }

  @Override
  public void receive(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      int sender,
      long number,
      long messageClock,
      long arrivedNs) {
    internal(process, tick, timeNs, clock, queueLength);
    receives[process - 1]++;
  }

  @Override
  public void queued(int process, int sender, long number, long messageClock, long arrivedNs) {
    queued[process - 1]++;
  }
}
