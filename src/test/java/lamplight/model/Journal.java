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
  public void on(EventView event) {
    lines.add(
        switch (event.kind()) {
          case INTERNAL -> tick(event) + ": internal";
          case SEND ->
              tick(event)
                  + text(
                      ": send %d to %s",
                      event.number(), event.peer() == Message.EVERYONE ? "all" : event.peer())
                  + (event.messageClock() == event.clock()
                      ? ""
                      : " stamped " + event.messageClock());
          case RECEIVE -> tick(event) + ": receive " + message(event);
          case QUEUED -> text("process %d queues ", event.process()) + message(event);
          case RELAYED -> throw new IllegalArgumentException("a machine is no relay");
        });
  }

  /** Formats a text in the same way everywhere. */
  static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  private static String tick(EventView event) {
    return text(
        "process %d tick %d time %d clock %d queue %d",
        event.process(), event.tick(), event.timeNs(), event.clock(), event.queueLength());
  }

  private static String message(EventView event) {
    return text(
        "%d-%d with %d of time %d",
        event.peer(), event.number(), event.messageClock(), event.arrivedNs());
  }
}
