package lamplight.report;

import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.KeyedRandom;
import lamplight.model.MutableEvent;
import lamplight.model.Purpose;

/** Passes events on as a machine with some jitter would time them: late by 20 to 1,500 us. */
final class LateListener implements EventListener {
  private final EventListener next;
  private final KeyedRandom draws;
  private final MutableEvent late = new MutableEvent();

  LateListener(EventListener next, long seed) {
    this.next = next;
    this.draws = KeyedRandom.of(seed);
  }

  @Override
  public void on(EventView event) {
    int process = event.process();
    long tick = event.tick();
    long clock = event.clock();
    long length = event.queueLength();
    switch (event.kind()) {
      case INTERNAL -> next.on(late.internal(process, tick, lateNs(event), clock, length));
      case SEND ->
          next.on(
              late.send(process, tick, lateNs(event), clock, length, event.number(), event.peer()));
      case RECEIVE ->
          next.on(
              late.receive(
                  process,
                  tick,
                  lateNs(event),
                  clock,
                  length,
                  event.peer(),
                  event.number(),
                  event.messageClock(),
                  event.arrivedNs()));
      case QUEUED, RELAYED -> next.on(event);
    }
  }

  private long lateNs(EventView event) {
    long uniform = 1 + draws.below(event.process(), Purpose.FAULT, event.tick(), 1000);
    return event.timeNs() + 20_000 + 1_500_000 / uniform;
  }
}
