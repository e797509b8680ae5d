package lamplight.log.foreign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lamplight.model.LoggedKind;

/** What a line of a log may be. */
enum LineKind {
  INTERNAL,
  SEND,
  RECEIVE,
  /** A message joins the queue. */
  ARRIVE,
  /** Says which process or rate the following lines are of. */
  START,
  /** A new trial begins. */
  TRIAL,
  /** Known, and no event. */
  IGNORE,
  /** A word in the line says which of the others it is. */
  EVENT;

  private static final List<LineKind> LOGGED = List.of(INTERNAL, SEND, RECEIVE, ARRIVE);

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a line of this kind is a row of a trial. */
  boolean isLogged() {
    return LOGGED.contains(this);
  }

  /** What a row of this kind is called in a trial. */
  LoggedKind logged() {
    return LoggedKind.valueOf(name());
  }

  static Optional<LineKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.text().equals(name)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(LineKind::text).toList();
  }
}
