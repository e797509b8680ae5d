package lamplight.log.foreign;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lamplight.model.LoggedTrial;
import org.jspecify.annotations.Nullable;

/** What a line says, before it is known whose numbers and names these are. Reused. */
final class RawRow {
  private final NameTable names;
  private final TimeForm times;

  long timeNs;
  long periodNs;
  long clock;
  long before;
  long queue;
  long stamp;
  long draw;
  int process;
  int peer;
  int message;
  int trial;
  @Nullable BigDecimal rate;
  @Nullable NamedVector vector;
  @Nullable NamedVector vectorStamp;

  /** How many values were no whole number where one was expected. */
  long odd;

  RawRow(NameTable names, TimeForm times) {
    this.names = names;
    this.times = times;
    clear();
  }

  /** Forgets the line. */
  void clear() {
    timeNs = LoggedTrial.UNKNOWN;
    periodNs = 0;
    clock = LoggedTrial.UNKNOWN;
    before = LoggedTrial.UNKNOWN;
    queue = LoggedTrial.UNKNOWN;
    stamp = LoggedTrial.UNKNOWN;
    draw = LoggedTrial.UNKNOWN;
    process = NameTable.NONE;
    peer = NameTable.NONE;
    message = NameTable.NONE;
    trial = NameTable.NONE;
    rate = null;
    vector = null;
    vectorStamp = null;
  }

  /** The time that a pattern read. */
  void setTime() {
    timeNs = times.timeNs();
    periodNs = times.periodNs();
  }

  /** Sets a field by its text. */
  void set(LogField field, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    set(field, bytes, 0, bytes.length);
  }

  /** Sets a field by its text, unless the line has one. */
  void setAbsent(LogField field, String text) {
    boolean isAbsent =
        switch (field) {
          case PROCESS -> process == NameTable.NONE;
          case TIME -> timeNs == LoggedTrial.UNKNOWN;
          case CLOCK -> clock == LoggedTrial.UNKNOWN;
          case BEFORE -> before == LoggedTrial.UNKNOWN;
          case STAMP -> stamp == LoggedTrial.UNKNOWN;
          case QUEUE -> queue == LoggedTrial.UNKNOWN;
          case DRAW -> draw == LoggedTrial.UNKNOWN;
          case PEER, PEERS -> peer == NameTable.NONE;
          case MESSAGE -> message == NameTable.NONE;
          case TRIAL -> trial == NameTable.NONE;
          case RATE -> rate == null;
          case VECTOR -> vector == null;
          case VSTAMP -> vectorStamp == null;
          case EVENT, ANY -> false;
        };
    if (isAbsent) {
      set(field, text);
    }
  }

  /** Sets a field by a stretch of a line. */
  void set(LogField field, byte[] line, int from, int to) {
    switch (field) {
      case PROCESS -> process = names.number(line, from, to);
      case TIME -> {
        timeNs = times.timeNs(line, from, to);
        periodNs = times.periodNs();
      }
      case CLOCK -> clock = whole(line, from, to);
      case BEFORE -> before = whole(line, from, to);
      case STAMP -> stamp = whole(line, from, to);
      case QUEUE -> queue = whole(line, from, to);
      case DRAW -> draw = whole(line, from, to);
      case PEER, PEERS -> peer = names.number(line, from, to);
      case MESSAGE -> message = names.number(line, from, to);
      case TRIAL -> trial = names.number(line, from, to);
      case RATE -> rate = rate(text(line, from, to)).orElse(null);
      case VECTOR -> vector = NamedVector.of(text(line, from, to)).orElse(null);
      case VSTAMP -> vectorStamp = NamedVector.of(text(line, from, to)).orElse(null);
      case EVENT, ANY -> {
        // Looked up before, or not kept.
      }
    }
  }

  private long whole(byte[] line, int from, int to) {
    if (Absent.is(line, from, to)) {
      return LoggedTrial.UNKNOWN;
    }
    long value = Numerals.whole(line, from, to);
    odd += value == LoggedTrial.UNKNOWN ? 1 : 0;
    return value;
  }

  static Optional<BigDecimal> rate(String text) {
    try {
      BigDecimal rate = new BigDecimal(text);
      return rate.signum() > 0 ? Optional.of(rate) : Optional.empty();
    } catch (NumberFormatException none) {
      return Optional.empty(); // Not told, like -.
    }
  }

  private static String text(byte[] line, int from, int to) {
    return new String(line, from, to - from, StandardCharsets.UTF_8).strip();
  }
}
