package lamplight.log.foreign;

import java.util.stream.IntStream;
import lamplight.log.foreign.RawRows.Column;
import lamplight.model.LoggedTrial;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a send is one with the send before it: of one clock value, to other receivers, and not
 * of another message. Arrivals between them do not count. Not thread-safe.
 */
final class SendMerger {
  private static final int[] NOBODY = {};

  private final boolean isOn;
  private int[] receivers = NOBODY;
  private long clock = LoggedTrial.UNKNOWN;
  private @Nullable NamedVector vector;
  private int message = NameTable.NONE;
  private long merged;

  SendMerger(boolean isOn) {
    this.isOn = isOn;
  }

  /** Whether this row is one with the send before it; else it is the next one itself. */
  boolean isOneWithLast(RawRows rows, int row, int[] others) {
    LineKind kind = rows.kind(row);
    if (kind == LineKind.ARRIVE) {
      return false;
    }
    long value = rows.value(Column.CLOCK, row);
    int id = rows.name(Column.MESSAGE, row);
    if (kind == LineKind.SEND && isOn && isSame(value, rows.vector(row), id) && areApart(others)) {
      receivers = IntStream.concat(IntStream.of(receivers), IntStream.of(others)).toArray();
      merged++;
      return true;
    }
    receivers = kind == LineKind.SEND ? others : NOBODY;
    clock = value;
    vector = rows.vector(row);
    message = id;
    return false;
  }

  /** Whether the row before is a send, which others may be one with. */
  boolean isBehindSend() {
    return isOn && receivers.length > 0;
  }

  /** Everybody to whom the send goes. */
  int[] receivers() {
    return receivers;
  }

  /** How many rows were one with the send before them. */
  long merged() {
    return merged;
  }

  private boolean isSame(long value, @Nullable NamedVector entries, int id) {
    boolean isOneClock =
        value == LoggedTrial.UNKNOWN
            ? clock == LoggedTrial.UNKNOWN && entries != null && entries.equals(vector)
            : value == clock;
    return isOneClock && id == message;
  }

  private boolean areApart(int[] others) {
    return receivers.length > 0
        && others.length > 0
        && IntStream.of(others).noneMatch(each -> IntStream.of(receivers).anyMatch(r -> r == each));
  }
}
