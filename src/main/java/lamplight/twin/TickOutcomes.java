package lamplight.twin;

import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.Message;
import lamplight.model.TrialSpec;

/** Turns the events of a trial, which it is told of, into what its ticks did. Not thread-safe. */
abstract class TickOutcomes implements EventListener {
  private final int processes;
  private final SendTicks sendTicks;

  TickOutcomes(TrialSpec spec) {
    processes = spec.processes();
    sendTicks = new SendTicks(spec);
  }

  /**
   * Takes an internal event, a send or a receive.
   *
   * @param peer as in {@link TickOutcome}
   * @param sendTick as in {@link TickOutcome}
   */
  abstract void tick(EventView event, int peer, int sendTick);

  /**
   * Takes a message that was still queued at the end; see {@link TickOutcome} for its send tick.
   */
  abstract void left(int process, int sender, long number, int sendTick, long arrivedNs);

  @Override
  public final void on(EventView event) {
    if (event.isReceive()) {
      tick(event, event.peer(), sendTicks.tickOf(event.peer(), event.number()));
    } else if (event.isSend()) {
      sendTicks.sent(event.process(), event.number(), event.tick());
      tick(event, named(event.process(), event.peer()), SendTicks.UNKNOWN);
    } else if (event.isTick()) {
      tick(event, TickOutcome.NOBODY, SendTicks.UNKNOWN);
    } else if (event.isQueued()) {
      int sendTick = sendTicks.tickOf(event.peer(), event.number());
      left(event.process(), event.peer(), event.number(), sendTick, event.arrivedNs());
    }
    // A relay is no process, and has no ticks that a twin could make too.
  }

  /** With two processes, everyone else is the one peer, and a log cannot tell the two. */
  private int named(int process, int receiver) {
    return processes == 2 && receiver == Message.EVERYONE ? 3 - process : receiver;
  }
}
