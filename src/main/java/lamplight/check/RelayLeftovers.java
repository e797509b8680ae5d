package lamplight.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rule 3 on what is left over at the end of a relay's log: rows without a send, and copies without
 * a row. Not thread-safe; serves once.
 */
final class RelayLeftovers {
  private final LogCompleteness whole;
  private final Tally matched;
  private final long[] highestSent;
  private final List<RelayRowSeen> unsent = new ArrayList<>();

  /** Rows that a process which was killed may have caused by its last, unlogged send. */
  private final Map<RelayedCopy.Id, RelayRowSeen> pastEnd = new HashMap<>();

  RelayLeftovers(int processes, LogCompleteness whole, Tally matched) {
    this.whole = whole;
    this.matched = matched;
    this.highestSent = new long[processes];
  }

  /** Notes that a message was sent. */
  void sent(int process, long number) {
    highestSent[process - 1] = Math.max(highestSent[process - 1], number);
  }

  /** Keeps a row that has no send so far. */
  void unsent(RelayRowSeen row) {
    unsent.add(row);
  }

  /**
   * Examines what is left over.
   *
   * @param lines the copies on their way to the relay
   * @param unlogged what processes got of the sends that killed ones may have made unlogged
   * @return what could not be matched because a log is not whole, a sentence each
   */
  List<String> end(List<ProcessCheck> checks, CopyLine[] lines, List<Unmatched.Pending> unlogged) {
    List<String> notes = new ArrayList<>();
    for (RelayRowSeen row : unsent) {
      endUnsent(row, checks, notes);
    }
    for (Unmatched.Pending arrival : unlogged) {
      endUnlogged(arrival);
    }
    for (RelayRowSeen row : pastEnd.values()) {
      endUnreceived(row);
    }
    for (CopyLine line : lines) {
      for (RelayedCopy copy : line.all()) {
        if (!copy.received.isEmpty()) {
          endUnforwarded(copy, notes);
        } else if (whole.isKilled(copy.id.receiver())) {
          endUnforwardedToKilled(copy);
        }
      }
    }
    return notes;
  }

  private void endUnsent(RelayRowSeen row, List<ProcessCheck> checks, List<String> notes) {
    int sender = row.message().sender();
    long beyond = row.message().number() - highestSent[sender - 1];
    ProcessCheck check = checks.get(sender - 1);
    if (!whole.mayBePastEnd(sender, beyond, check.isMissingEvents())) {
      violation(
          row,
          beyond <= 0 ? " sent no copy of it that was still to be forwarded" : " never sent it");
      return;
    }
    if (whole.isKilled(sender)) {
      String obstacle =
          pastEnd.containsKey(row.id())
              ? "it was forwarded before"
              : check.obstacleToSend(
                  row.message().receiver(), row.message().timestamp(), row.arrivedNs());
      if (!obstacle.isEmpty()) {
        violation(row, " cannot have sent it before it was killed: " + obstacle);
        return;
      }
      pastEnd.put(row.id(), row);
    }
    notes.add(
        "The relay forwarded "
            + row.words()
            + ", whose send is past the end of the log of process "
            + sender
            + ".");
  }

  private void violation(RelayRowSeen row, String fault) {
    matched.violation(
        () ->
            "the relay forwarded "
                + row.words()
                + ", but process "
                + row.message().sender()
                + fault);
  }

  /** A whole relay has a row of it, and it arrived after that. */
  private void endUnlogged(Unmatched.Pending arrival) {
    RelayRowSeen row =
        pastEnd.remove(new RelayedCopy.Id(arrival.sender(), arrival.number(), arrival.receiver()));
    if (row == null && whole.ofRelay()) {
      matched.violation(
          () ->
              arrival.opening()
                  + ", which the relay did not forward, but it goes through the relay");
    } else if (row != null && arrival.arrivedNs() < row.forwardedNs()) {
      matched.violation(
          () ->
              arrival.opening()
                  + ", which arrived at "
                  + arrival.arrivedNs()
                  + " ns, but an arrival from "
                  + row.forwardedNs()
                  + " ns on was expected, when the relay forwarded it");
    }
  }

  /** What a whole relay forwards to a process that lives is received or still queued. */
  private void endUnreceived(RelayRowSeen row) {
    if (whole.of(row.message().receiver())) {
      matched.violation(
          () -> "the relay forwarded " + row.words() + ", which neither received it nor holds it");
    }
  }

  private void endUnforwarded(RelayedCopy copy, List<String> notes) {
    if (whole.ofRelay()) {
      matched.violation(
          () -> copy.received + ", which the relay did not forward, but it goes through the relay");
    } else {
      notes.add(
          "Process "
              + copy.id.receiver()
              + " got "
              + copy.message()
              + ", which is past the end of the log of the relay.");
    }
  }

  /**
   * Nobody receives what is sent to a dead process, so that only the relay can tell of it: it
   * forwards every copy that comes to it, whoever is dead. One that a killed process sent may have
   * gone with its connection, unless a later one came.
   */
  private void endUnforwardedToKilled(RelayedCopy copy) {
    if (whole.isEverySendKept(copy.id.sender()) || !copy.overtaker.isNone()) {
      matched.violation(
          () ->
              "process "
                  + copy.id.sender()
                  + " sent "
                  + copy.message()
                  + " to process "
                  + copy.id.receiver()
                  + ", but the relay, which forwards to a killed process too, did not forward it");
    }
  }
}
