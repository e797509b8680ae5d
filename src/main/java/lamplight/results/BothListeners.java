package lamplight.results;

import lamplight.model.EventListener;

/** Passes every event on to two listeners, one after the other. */
record BothListeners(EventListener first, EventListener second) implements EventListener {
  @Override
  public void internal(int process, long tick, long timeNs, long clock, long queueLength) {
    first.internal(process, tick, timeNs, clock, queueLength);
    second.internal(process, tick, timeNs, clock, queueLength);
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
    first.send(process, tick, timeNs, clock, queueLength, number, receiver);
    second.send(process, tick, timeNs, clock, queueLength, number, receiver);
  }

  @Override
  public void sendStamped(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      long number,
      int receiver,
      long messageClock) {
    first.sendStamped(process, tick, timeNs, clock, queueLength, number, receiver, messageClock);
    second.sendStamped(process, tick, timeNs, clock, queueLength, number, receiver, messageClock);
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
    first.receive(
        process, tick, timeNs, clock, queueLength, sender, number, messageClock, arrivedNs);
    second.receive(
        process, tick, timeNs, clock, queueLength, sender, number, messageClock, arrivedNs);
  }

  @Override
  public void relayed(
      int sender,
      long number,
      int receiver,
      long messageClock,
      long arrivedNs,
      long takenNs,
      long forwardedNs,
      long queueLength) {
    first.relayed(
        sender, number, receiver, messageClock, arrivedNs, takenNs, forwardedNs, queueLength);
    second.relayed(
        sender, number, receiver, messageClock, arrivedNs, takenNs, forwardedNs, queueLength);
  }

  @Override
  public void queued(int process, int sender, long number, long messageClock, long arrivedNs) {
    first.queued(process, sender, number, messageClock, arrivedNs);
    second.queued(process, sender, number, messageClock, arrivedNs);
  }
}
