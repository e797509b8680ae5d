package lamplight.process;

import lamplight.model.EventListener;
import lamplight.model.Machine;
import lamplight.model.Outbox;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;

/** Makes the ticks of one machine at their deadlines. Belongs to the ticking thread. */
final class Ticker {
  private final TrialSpec spec;
  private final Machine machine;
  private final Arrivals arrivals;

  /** What the machine had done after its latest tick; read by the control thread. */
  private volatile ProcessStatus standing = new ProcessStatus(0, 0, 0);

  Ticker(int process, TrialSpec spec, Arrivals arrivals, Outbox outbox, EventListener listener) {
    this.spec = spec;
    this.machine = new Machine(process, spec, outbox, listener);
    this.arrivals = arrivals;
  }

  /** Makes every tick of the trial, then waits for its end. */
  void run(Pacer pacer) throws InterruptedException {
    TickSchedule schedule = spec.schedule(machine.process());
    long ticks = schedule.ticksBefore(spec.durationNs());
    for (long tick = 1; tick <= ticks; tick++) {
      pacer.await(schedule.dueNs(tick));
      machine.tick(arrivals.fetchInto(machine));
      note();
    }
    pacer.await(spec.durationNs());
  }

  /** Moves what arrived since into the queue and tells the listener what is queued. */
  void finish() {
    arrivals.fetchRestInto(machine);
    note();
    machine.tellQueued();
  }

  /** How the machine stands; safe from any thread. */
  ProcessStatus standing() {
    return standing;
  }

  private void note() {
    standing = new ProcessStatus(machine.ticks(), machine.clock(), machine.queueLength());
  }
}
