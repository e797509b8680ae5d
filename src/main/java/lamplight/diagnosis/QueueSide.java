package lamplight.diagnosis;

import lamplight.model.LoggedConventions.Side;
import lamplight.model.LoggedEvents;
import lamplight.model.LoggedKind;
import lamplight.model.LoggedTrial;

/**
 * Whether the queue length that a receive shows still counts the message that it takes.
 *
 * @param lengths how many receives show a length
 * @param shown whether the values decided it, and not the description
 */
record QueueSide(Kind kind, long lengths, boolean shown) {
  private static final int ENOUGH = 20;

  /** Which length a receive shows. */
  enum Kind {
    /** Without the message that it takes. */
    AFTER,
    /** With the message that it takes. */
    BEFORE,
    /** Now one, now the other: the lengths contradict both. */
    MIXED
  }

  /** The side of a trial. */
  static QueueSide of(LoggedTrial trial) {
    Lengths lengths = new Lengths();
    for (int process = 1; process <= trial.processes(); process++) {
      lengths.count(trial.events(process));
    }
    Side said = trial.conventions().queue();
    return said == Side.AUTO
        ? new QueueSide(lengths.kind(), lengths.receives, true)
        : new QueueSide(said == Side.BEFORE ? Kind.BEFORE : Kind.AFTER, lengths.receives, false);
  }

  /** How many messages were left once the receive had taken its own; at least, when mixed. */
  long left(long length) {
    return length == LoggedTrial.UNKNOWN || kind == Kind.AFTER ? length : Math.max(0, length - 1);
  }

  private static final class Lengths {
    private long receives;
    private boolean zeroes;
    private boolean otherAfterOne;
    private boolean otherAfterSome;

    void count(LoggedEvents rows) {
      long length = LoggedTrial.UNKNOWN;
      for (int row = 0; row < rows.size(); row++) {
        if (rows.kind(row) == LoggedKind.ARRIVE) {
          continue;
        }
        if (rows.kind(row) != LoggedKind.RECEIVE) {
          otherAfterOne |= length == 1;
          otherAfterSome |= length >= 1;
          length = LoggedTrial.UNKNOWN;
          continue;
        }
        length = rows.queue(row);
        receives += length == LoggedTrial.UNKNOWN ? 0 : 1;
        zeroes |= length == 0;
      }
    }

    Kind kind() {
      if (receives > 0 && !zeroes && (receives >= ENOUGH || otherAfterOne)) {
        return Kind.BEFORE;
      }
      return otherAfterSome ? Kind.MIXED : Kind.AFTER;
    }
  }
}
