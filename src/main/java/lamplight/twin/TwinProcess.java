package lamplight.twin;

import java.util.Optional;
import lamplight.model.EventView;

/**
 * What one process of a twin did at each tick, in primitives: a trial has no more ticks than an int
 * counts, and so no higher clock, number or queue length. Not thread-safe.
 */
final class TwinProcess {
  private static final int FIELDS = 4;
  private static final int ACTION = 0;
  private static final int MESSAGE = 1;
  private static final int CLOCK = 2;
  private static final int QUEUE = 3;

  /** Actions besides a send, which is given by its receiver. */
  private static final int RECEIVED = -1;

  private static final int INTERNAL = -2;

  private final int[] cells;
  private final int[] messageClocks;
  private final Messages messages = new Messages();
  private int ticks;
  private int received;

  /** Of a process that makes this many ticks. */
  TwinProcess(int ticksDue) {
    cells = new int[Math.multiplyExact(ticksDue, FIELDS)];
    messageClocks = new int[ticksDue];
  }

  /** Takes what the next tick did; see {@link TickOutcome} for its peer and send tick. */
  void add(EventView event, int peer, int sendTick) {
    int cell = ticks * FIELDS;
    cells[cell + ACTION] = action(event, peer);
    cells[cell + MESSAGE] = received;
    cells[cell + CLOCK] = Math.toIntExact(event.clock());
    cells[cell + QUEUE] = Math.toIntExact(event.queueLength());
    if (event.isReceive()) {
      messages.add(peer, event.number(), sendTick, event.arrivedNs());
      received++;
    }
    if (event.isReceive() || event.isSend()) {
      messageClocks[ticks] = Math.toIntExact(event.messageClock());
    }
    ticks++;
  }

  /** Takes the next message that was left in the queue. */
  void addLeft(int sender, long number, int sendTick, long arrivedNs) {
    messages.add(sender, number, sendTick, arrivedNs);
  }

  /** How many ticks it made. */
  int ticks() {
    return ticks;
  }

  /**
   * Whether the tick of this number did the same as one of another trial. A message whose send is
   * unknown is no other.
   */
  boolean agrees(EventView event, int peer, int sendTick) {
    long tick = event.tick();
    if (tick < 1 || tick > ticks) {
      return false;
    }
    int index = (int) tick - 1;
    int cell = index * FIELDS;
    if (cells[cell + ACTION] != action(event, peer)
        || cells[cell + CLOCK] != event.clock()
        || cells[cell + QUEUE] != event.queueLength()) {
      return false;
    }
    if (event.isReceive()) {
      int message = cells[cell + MESSAGE];
      return messageClocks[index] == event.messageClock()
          && messages.sender(message) == peer
          && messages.sendTick(message) == sendTick
          && sendTick != SendTicks.UNKNOWN;
    }
    return !event.isSend() || messageClocks[index] == event.messageClock();
  }

  /** What a tick did, from 1; nothing when there was no such tick. */
  Optional<TickOutcome> outcome(long tick) {
    if (tick < 1 || tick > ticks) {
      return Optional.empty();
    }
    int index = (int) tick - 1;
    int action = cells[index * FIELDS + ACTION];
    long messageClock = messageClocks[index];
    long clock = cells[index * FIELDS + CLOCK];
    long queue = cells[index * FIELDS + QUEUE];
    return Optional.of(
        switch (action) {
          case INTERNAL -> TickOutcome.internal(clock, queue);
          case RECEIVED -> receive(nextMessage(tick), messageClock, clock, queue);
          default -> TickOutcome.send(action, messageClock, clock, queue);
        });
  }

  /** The place among {@link #messages} of the first one that was not received before a tick. */
  int nextMessage(long tick) {
    return cells[((int) tick - 1) * FIELDS + MESSAGE];
  }

  /** Every message received, then those left. */
  Messages messages() {
    return messages;
  }

  private TickOutcome receive(int message, long messageClock, long clock, long queue) {
    return TickOutcome.receive(
        messages.sender(message),
        messages.number(message),
        messages.sendTick(message),
        messageClock,
        clock,
        queue);
  }

  private static int action(EventView event, int peer) {
    if (event.isReceive()) {
      return RECEIVED;
    }
    return event.isSend() ? peer : INTERNAL;
  }
}
