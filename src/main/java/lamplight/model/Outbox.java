package lamplight.model;

/** Where a machine puts the copies that it sends. */
@FunctionalInterface
public interface Outbox {
  /**
   * Takes one copy on its way to its receiver. For a message to all it is called once a receiver,
   * in ascending order.
   */
  void send(int sender, long number, int receiver, long timestamp);
}
