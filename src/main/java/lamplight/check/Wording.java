package lamplight.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lamplight.model.EventKind;
import lamplight.model.EventView;
import lamplight.model.RelaySpec;

/** The phrases that the sentences of several rules share. */
final class Wording {
  private static final Pattern EVENT = Pattern.compile("^process ([0-9]+), tick ([0-9]+): ");

  private Wording() {}

  /** A sentence from a template as of {@link String#format}, the same on every machine. */
  static String sentence(String template, Object... values) {
    return String.format(Locale.ROOT, template, values);
  }

  /**
   * Opens the sentence on an event of a process, or on a copy that the relay forwarded.
   *
   * @param node the process, or {@link RelaySpec#NUMBER}
   * @param place the tick, or how many copies the relay had taken with this one
   */
  static String event(int node, long place) {
    return node == RelaySpec.NUMBER
        ? "the relay, " + at(node, place) + ": "
        : "process " + node + ", " + at(node, place) + ": ";
  }

  /** The event of a process that a sentence opens with; see {@link #event}. */
  static Optional<RuleResult.Place> place(String sentence) {
    return EVENT.matcher(sentence).results().findFirst().map(Wording::place);
  }

  private static RuleResult.Place place(MatchResult found) {
    return new RuleResult.Place(Integer.parseInt(found.group(1)), Long.parseLong(found.group(2)));
  }

  /** Where in the log of a node something stands, for example {@code tick 7}. */
  static String at(int node, long place) {
    return (node == RelaySpec.NUMBER ? "copy " : "tick ") + place;
  }

  /**
   * Opens the sentence on a message that was received, left in a queue, or forwarded.
   *
   * @param place as for {@link #event}, or the place in the queue at the end
   */
  static String where(EventView event, long place) {
    int process = event.process();
    return switch (event.kind()) {
      case QUEUED -> "process " + process + ", place " + place + " of its queue at the end: ";
      case RELAYED -> event(RelaySpec.NUMBER, place);
      default -> event(process, place);
    };
  }

  /** How a sentence begins that says what is wrong with such a message. */
  static String arrival(EventView event, long place) {
    String verb =
        switch (event.kind()) {
          case QUEUED -> "holds ";
          case RELAYED -> "forwards ";
          default -> "receives ";
        };
    return where(event, place) + verb + message(event);
  }

  /** The message of such an event; a copy on its way through the relay with its receiver. */
  static String message(EventView event) {
    return event.kind() == EventKind.RELAYED
        ? message(event.process(), event.number()) + " to process " + event.peer()
        : message(event.peer(), event.number());
  }

  /** That such a message carries another timestamp than the one with which it was sent. */
  static String otherTimestamp(EventView event, long place, int sender, long timestamp) {
    return sentence(
        "%s with timestamp %d, but process %d sent it with %d",
        arrival(event, place), event.messageClock(), sender, timestamp);
  }

  /**
   * That such a message came after one that left later.
   *
   * @param overtaker the other one
   * @param left who put it on the connection, for example {@code process 3 sent}
   */
  static String overtaken(EventView event, long place, String overtaker, String left) {
    return sentence(
        "%s after %s, but %s it before that one", arrival(event, place), overtaker, left);
  }

  /** A number of things, for example {@code 1 copy} or {@code 3 copies}. */
  static String count(long number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }

  /** The id of a message. */
  static String message(int sender, long number) {
    return "message " + sender + "-" + number;
  }
}
