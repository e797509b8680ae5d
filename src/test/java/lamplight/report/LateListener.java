package lamplight.report;

import lamplight.model.EventListener;
import lamplight.model.KeyedRandom;
import lamplight.model.Purpose;

/** Passes events on as a machine with some jitter would time them: late by 20 to 1,500 us. */
final class LateListener implements EventListener {
  private final EventListener next;
  private final KeyedRandom draws;

  LateListener(EventListener next, long seed) {
    this.next = next;
    this.draws = KeyedRandom.of(seed);
  }

  @Override
  public void internal(int process, long tick, long timeNs, long clock, long queueLength) {
    next.internal(process, tick, late(process, tick, timeNs), clock, queueLength);
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
    next.send(process, tick, late(process, tick, timeNs), clock, queueLength, number, receiver);
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
    next.receive(
        process,
        tick,
        late(process, tick, timeNs),
        clock,
        queueLength,
        sender,
        number,
        messageClock,
        arrivedNs);
  }

  @Override
  public void queued(int process, int sender, long number, long messageClock, long arrivedNs) {
    next.queued(process, sender, number, messageClock, arrivedNs);
  }

  private long late(int process, long tick, long timeNs) {
    long uniform = 1 + draws.below(process, Purpose.FAULT, tick, 1000);
    return timeNs + 20_000 + 1_500_000 / uniform;
  }
}
