package lamplight.log.foreign;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words by which a draft guesses what a line or a value is. */
final class DraftWords {
  private static final Map<LineKind, Pattern> KINDS = new LinkedHashMap<>();
  private static final Map<LogField, Pattern> FIELDS = new LinkedHashMap<>();
  private static final Pattern ALL =
      words("all|both|everyone|everybody|broadcast|broadcasting|others");

  static {
    KINDS.put(
        LineKind.START,
        words(
            "start|started|starting|init|initialized|initialised|initializing|boot|booted|ready"
                + "|running|rate|up"));
    KINDS.put(
        LineKind.RECEIVE,
        words(
            "receive|received|receives|receiving|recv|rcv|rcvd|rx|got|heard|dequeue|dequeued"
                + "|deliver|delivered|read|popped|r"));
    KINDS.put(
        LineKind.SEND,
        words(
            "send|sent|sends|sending|snd|tx|told|broadcast|broadcasting|emit|emitted|transmit"
                + "|transmitted|s"));
    KINDS.put(
        LineKind.INTERNAL, words("internal|local|compute|computed|work|worked|tick|idle|int|i"));

    FIELDS.put(
        LogField.QUEUE,
        words(
            "queue|queued|queue_length|queue_len|queue_size|qlen|qsize|backlog|waiting|pending"
                + "|inbox|buffer|length|len|size|left|remain|remains|remaining|q"));
    FIELDS.put(
        LogField.STAMP, words("stamp|msg_clock|message_clock|msg_time|sent_clock|sender_clock"));
    FIELDS.put(
        LogField.CLOCK,
        words(
            "clock|clocks|lamport|logical|logical_clock|logical_time|lc|ts|timestamp|counter|l|c"));
    FIELDS.put(LogField.RATE, words("rate|clock_rate|speed|hz|freq|frequency|ticks|second"));
    FIELDS.put(
        LogField.PEER,
        words(
            "to|from|sender|receiver|recipient|peer|target|dest|destination|port|src|source|dst"
                + "|with|->|<-"));
    FIELDS.put(
        LogField.PROCESS, words("process|machine|node|vm|server|worker|id|pid|host|proc|p|m"));
  }

  private DraftWords() {}

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<![a-z])(?:" + alternatives + ")(?![a-z])");
  }

  /** The kind of the first word of a kind; empty when there is none. */
  static Optional<LineKind> kind(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    Optional<LineKind> best = Optional.empty();
    int place = Integer.MAX_VALUE;
    for (Map.Entry<LineKind, Pattern> each : KINDS.entrySet()) {
      Matcher matcher = each.getValue().matcher(plain);
      if (matcher.find() && (matcher.start() < place || best.equals(Optional.of(LineKind.START)))) {
        best = Optional.of(each.getKey());
        place = matcher.start();
      }
    }
    return best;
  }

  /** The field that the last word of a text says. */
  static Optional<LogField> before(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    Optional<LogField> best = Optional.empty();
    int place = -1;
    for (Map.Entry<LogField, Pattern> each : FIELDS.entrySet()) {
      Matcher matcher = each.getValue().matcher(plain);
      while (matcher.find()) {
        if (matcher.end() > place) {
          best = Optional.of(each.getKey());
          place = matcher.end();
        }
      }
    }
    return best;
  }

  /** The field that a text behind a number says, as in 2 waiting or 3 ticks a second. */
  static Optional<LogField> behind(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    return Stream.of(LogField.QUEUE, LogField.RATE)
        .filter(field -> Objects.requireNonNull(FIELDS.get(field)).matcher(plain).find())
        .findFirst();
  }

  /** The field that a whole name says, such as that of a column. */
  static Optional<LogField> named(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (plain.matches("(system_?|wall_?|real_?)?time(_?(s|ms|ns|us))?|elapsed|date|when|at")) {
      return Optional.of(LogField.TIME);
    }
    if (plain.matches("event|kind|type|op|action|what|event_?type|ev")) {
      return Optional.of(LogField.EVENT);
    }
    return before(plain);
  }

  /** Whether a text speaks of the other end of a message. */
  static boolean isOfPeer(String text) {
    return Objects.requireNonNull(FIELDS.get(LogField.PEER))
        .matcher(text.toLowerCase(Locale.ROOT))
        .find();
  }

  /** Whether a text speaks of all processes. */
  static boolean isToAll(String text) {
    return ALL.matcher(text.toLowerCase(Locale.ROOT)).find();
  }
}
