package lamplight.results;

import java.util.List;
import lamplight.model.EventListener;

/**
 * Writes down each call of a listener, with the number that tells it from the others of its kind.
 *
 * @param name comes before each line
 */
record Calls(String name, List<String> lines) implements EventListener {
  @Override
  public void internal(int process, long tick, long timeNs, long clock, long queueLength) {
    lines.add(name + "internal " + tick);
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
    lines.add(name + "send " + number);
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
    lines.add(name + "send " + number + " stamped " + messageClock);
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
    lines.add(name + "receive " + number);
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
    lines.add(name + "relayed " + number);
  }

  @Override
  public void queued(int process, int sender, long number, long messageClock, long arrivedNs) {
    lines.add(name + "queued " + number);
  }
}
