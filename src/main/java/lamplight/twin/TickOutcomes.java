package lamplight.twin;

import lamplight.model.EventListener;
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
  public final void internal(int process, long tick, long timeNs, long clock, long queueLength) {
    deed(process, tick, timeNs, TickOutcome.internal(clock, queueLength), 0);
  }

  @Override
  public final void send(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      long number,
      int receiver) {
    sendStamped(process, tick, timeNs, clock, queueLength, number, receiver, clock);
  }

  @Override
  public final void sendStamped(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      long number,
      int receiver,
      long messageClock) {
    sendTicks.sent(process, number, tick);
    TickOutcome deed = TickOutcome.send(named(process, receiver), messageClock, clock, queueLength);
    deed(process, tick, timeNs, deed, 0);
  }

  @Override
  public final void receive(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      int sender,
      long number,
      long messageClock,
      long arrivedNs) {
    int sendTick = sendTicks.tickOf(sender, number);
    TickOutcome deed =
        TickOutcome.receive(sender, number, sendTick, messageClock, clock, queueLength);
    deed(process, tick, timeNs, deed, arrivedNs);
  }

  @Override
  public final void queued(
      int process, int sender, long number, long messageClock, long arrivedNs) {
    left(process, sender, number, sendTicks.tickOf(sender, number), arrivedNs);
  }

  /** With two processes, everyone else is the one peer, and a log cannot tell the two. */
  private int named(int process, int receiver) {
    return processes == 2 && receiver == Message.EVERYONE ? 3 - process : receiver;
  }
}
