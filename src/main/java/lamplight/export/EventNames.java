package lamplight.export;

import java.util.Locale;
import lamplight.causality.TrialHistory;
import lamplight.model.TrialSpec;

/** How logs, and what is made of them, name events and messages. */
public final class EventNames {
  private EventNames() {}

  /** {@code internal}, {@code send} or {@code receive}. */
  public static String kind(TrialHistory history, int event) {
    return history.kind(event).name().toLowerCase(Locale.ROOT);
  }

  /** The message that was sent or received: sender and number, for example {@code 3-17}. */
  public static String message(TrialHistory history, int event) {
    return history.message(event);
  }

  /** A process with its rate, for example {@code process 1 (1/s)}. */
  public static String process(TrialSpec spec, int process) {
    return "process " + process + " (" + spec.schedule(process).rate() + "/s)";
  }
}
