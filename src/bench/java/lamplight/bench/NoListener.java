package lamplight.bench;

import lamplight.model.EventListener;

/** Does nothing, so that the driver and the machines are measured alone. */
final class NoListener implements EventListener {
  @Override
  public void internal(int process, long tick, long timeNs, long clock, long queueLength) {}

  @Override
  public void send(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      long number,
      int receiver) {}

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
      long arrivedNs) {}

  @Override
  public void queued(int process, int sender, long number, long messageClock, long arrivedNs) {}
}
