package lamplight.twin;

import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.Message;
import lamplight.model.TrialSpec;

/** Turns the events of a trial, which it is told of, into deeds. Not thread-safe. */
abstract class TickOutcomes implements EventListener {
  private final int processes;
  private final SendTicks sendTicks;

  TickOutcomes(TrialSpec spec) {
    processes = spec.processes();
    sendTicks = new SendTicks(spec);
  }

  /**
   * Takes an event.
   *
   * @param arrivedNs when a received message joined the queue; 0 for other events
   */
  abstract void deed(int process, long tick, long timeNs, TickOutcome deed, long arrivedNs);

  /**
   * Takes a message that was still queued at the end; see {@link TickOutcome} for its send tick.
   */
  abstract void left(int process, int sender, long number, int sendTick, long arrivedNs);

  @Override
  public final void on(EventView event) {
    int process = event.process();
    long tick = event.tick();
    long clock = event.clock();
    long queueLength = event.queueLength();
    switch (event.kind()) {
      case INTERNAL ->
          deed(process, tick, event.timeNs(), TickOutcome.internal(clock, queueLength), 0);
      case SEND -> {
        sendTicks.sent(process, event.number(), tick);
        int receiver = named(process, event.peer());
        TickOutcome deed = TickOutcome.send(receiver, event.messageClock(), clock, queueLength);
        deed(process, tick, event.timeNs(), deed, 0);
      }
      case RECEIVE -> {
        TickOutcome deed =
            TickOutcome.receive(
                event.peer(),
                event.number(),
                sendTicks.tickOf(event.peer(), event.number()),
                event.messageClock(),
                clock,
                queueLength);
        deed(process, tick, event.timeNs(), deed, event.arrivedNs());
      }
      case QUEUED -> {
        int sendTick = sendTicks.tickOf(event.peer(), event.number());
        left(process, event.peer(), event.number(), sendTick, event.arrivedNs());
      }
      case RELAYED -> {
        // A relay is no process, and has no ticks that a twin could make too.
      }
    }
  }

  /** With two processes, everyone else is the one peer, and a log cannot tell the two. */
  private int named(int process, int receiver) {
    return processes == 2 && receiver == Message.EVERYONE ? 3 - process : receiver;
  }
}
