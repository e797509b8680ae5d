package lamplight.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes down in order, as short texts, what a machine hands out and tells. */
final class Journal implements Outbox, EventListener {
  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void send(int sender, long number, int receiver, long timestamp) {
    lines.add(text("copy of %d-%d to %d with %d", sender, number, receiver, timestamp));
  }

  @Override
  public void internal(int process, long tick, long timeNs, long clock, long queueLength) {
    lines.add(event(process, tick, timeNs, clock, queueLength) + ": internal");
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
    lines.add(
        event(process, tick, timeNs, clock, queueLength)
            + text(": send %d to %s", number, receiver == Message.EVERYONE ? "all" : receiver));
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
    send(process, tick, timeNs, clock, queueLength, number, receiver);
    lines.add(lines.remove(lines.size() - 1) + " stamped " + messageClock);
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
    lines.add(
        event(process, tick, timeNs, clock, queueLength)
            + text(": receive %d-%d with %d of time %d", sender, number, messageClock, arrivedNs));
  }

  @Override
  public void queued(int process, int sender, long number, long messageClock, long arrivedNs) {
    lines.add(
        text(
            "process %d queues %d-%d with %d of time %d",
            process, sender, number, messageClock, arrivedNs));
  }

  /** Formats a text in the same way everywhere. */
  static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  private static String event(int process, long tick, long timeNs, long clock, long queueLength) {
    return text(
        "process %d tick %d time %d clock %d queue %d", process, tick, timeNs, clock, queueLength);
  }
}
