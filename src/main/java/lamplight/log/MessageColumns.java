package lamplight.log;

import java.util.OptionalLong;
import lamplight.model.Message;

/**
 * Reads the columns that name messages and their peers, for the log of one process of a trial.
 * Stateless, and as thread-safe as the rows that it is given.
 *
 * @param process whose log it is, from 1
 * @param processes how many processes the trial has
 */
record MessageColumns(int process, int processes) {

  /** The number in a message id, whose sender must be this one. */
  long number(RowReader row, int column, int sender) throws LogFormatException {
    String text = row.text(column);
    int dash = text.indexOf('-');
    OptionalLong idSender = dash < 0 ? OptionalLong.empty() : WholeNumbers.parse(text, 0, dash);
    OptionalLong number =
        dash < 0 ? OptionalLong.empty() : WholeNumbers.parse(text, dash + 1, text.length());
    boolean wellFormed = idSender.isPresent() && number.isPresent() && number.getAsLong() >= 1;
    if (!wellFormed || idSender.getAsLong() != sender) {
      throw row.fault(
          column, "expected " + sender + "-<number>, the id of a message of process " + sender);
    }
    return number.getAsLong();
  }

  /** The one other process that a column names. */
  int peer(RowReader row, int column) throws LogFormatException {
    String text = row.text(column);
    OptionalLong peer = WholeNumbers.parse(text);
    if (peer.isEmpty() || !isPeer(peer.getAsLong())) {
      throw row.fault(
          column, "expected a process from 1 to " + processes + " other than " + process);
    }
    return (int) peer.getAsLong();
  }

  /** The receiver of a send: the one peer that a column names, or everyone. */
  int receiver(RowReader row, int column) throws LogFormatException {
    String text = row.text(column);
    if (text.indexOf(' ') < 0) {
      OptionalLong peer = WholeNumbers.parse(text);
      if (peer.isPresent() && isPeer(peer.getAsLong())) {
        return (int) peer.getAsLong();
      }
    } else if (isEveryoneElse(text)) {
      return Message.EVERYONE;
    }
    throw row.fault(
        column,
        "expected one process from 1 to "
            + processes
            + " other than "
            + process
            + ", or all of these in ascending order");
  }

  /** One of the processes, whichever. */
  static int anyProcess(RowReader row, int column, int processes) throws LogFormatException {
    OptionalLong found = WholeNumbers.parse(row.text(column));
    if (found.isEmpty() || found.getAsLong() < 1 || found.getAsLong() > processes) {
      throw row.fault(column, "expected a process from 1 to " + processes);
    }
    return (int) found.getAsLong();
  }

  private boolean isPeer(long number) {
    return number >= 1 && number <= processes && number != process;
  }

  /** Walks along the text, because a list of every peer may be long and there is one a process. */
  private boolean isEveryoneElse(String text) {
    int from = 0;
    for (int other = 1; other <= processes; other++) {
      if (other == process) {
        continue;
      }
      if (from > text.length()) {
        return false;
      }
      int space = text.indexOf(' ', from);
      int to = space < 0 ? text.length() : space;
      OptionalLong number = WholeNumbers.parse(text, from, to);
      if (number.isEmpty() || number.getAsLong() != other) {
        return false;
      }
      from = to + 1;
    }
    return from == text.length() + 1;
  }
}
