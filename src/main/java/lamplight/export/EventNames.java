package lamplight.export;

import java.util.Locale;
import lamplight.causality.TrialHistory;

/** How logs, and what is made of them, name events and messages. */
public final class EventNames {
  private EventNames() {}

  /** {@code internal}, {@code send} or {@code receive}. */
  static String kind(TrialHistory history, int event) {
    return history.kind(event).name().toLowerCase(Locale.ROOT);
  }

  /** The message that was sent or received: sender and number, for example {@code 3-17}. */
  public static String message(TrialHistory history, int event) {
    int sender = history.isSend(event) ? history.process(event) : history.peer(event);
    return sender + "-" + history.number(event);
  }
}
