package lamplight.log.foreign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a name in braces stands for. */
enum LogField {
  /** The process whose line it is. */
  PROCESS,
  /** A word that {@code event.KIND} looks up. */
  EVENT,
  /** When. */
  TIME,
  /** The logical clock. */
  CLOCK,
  /** The clock before the event, where both are logged. */
  BEFORE,
  /** The vector clock. */
  VECTOR,
  /** The timestamp that the message carries. */
  STAMP,
  /** The vector that the message carries. */
  VSTAMP,
  /** How many messages wait. */
  QUEUE,
  /** The other process of a message. */
  PEER,
  /** The same, where there may be several. */
  PEERS,
  /** The id of the message. */
  MESSAGE,
  /** Ticks per second. */
  RATE,
  /** What was drawn. */
  DRAW,
  /** The trial that the line belongs to. */
  TRIAL,
  /** Anything, which is not kept: {@code *}. */
  ANY;

  /** The name between the braces. */
  String text() {
    return this == ANY ? "*" : name().toLowerCase(Locale.ROOT);
  }

  /** Whether its text is a whole number. */
  boolean isNumber() {
    return switch (this) {
      case CLOCK, BEFORE, STAMP, QUEUE, DRAW -> true;
      default -> false;
    };
  }

  static Optional<LogField> of(String name) {
    return Arrays.stream(values()).filter(field -> field.text().equals(name)).findFirst();
  }

  /** The names that a column or a constant may have, which anything is none of. */
  static List<String> names() {
    return Arrays.stream(values()).filter(field -> field != ANY).map(LogField::text).toList();
  }
}
