package lamplight.model;

/** Takes no notice of anything; for the tests and benchmarks of every room. */
public class Forgetting implements EventListener {
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
