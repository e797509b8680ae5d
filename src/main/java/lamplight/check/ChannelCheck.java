package lamplight.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lamplight.model.Message;

/**
 * The rules on messages between processes: 3 (matched), 4 (clock condition) and 6 (first in, first
 * out), and the books for 5. Not thread-safe.
 */
final class ChannelCheck {
  private final int processes;
  private final LogCompleteness whole;
  private final boolean endToEnd;
  private final Tally matched;
  private final Tally clockCondition;
  private final Tally firstInFirstOut;
  private final MatchListener matches;
  private final OutstandingCopies outstanding = new OutstandingCopies();
  private final Unmatched unmatched = new Unmatched();
  private final ArrivalRule arrivals;
  private final Sequence[] numbers;
  private final long[] highestSent;

  ChannelCheck(CheckScope scope, LogCompleteness whole, Tallies tallies, MatchListener matches) {
    this.processes = scope.processes();
    this.whole = whole;
    // In a star a channel ends at the relay, and both of its sides are examined there.
    this.endToEnd = scope.relay().isEmpty();
    this.matched = tallies.of(Rule.MATCHED);
    this.clockCondition = tallies.of(Rule.CLOCK_CONDITION);
    this.firstInFirstOut = tallies.of(Rule.FIRST_IN_FIRST_OUT);
    this.matches = matches;
    this.arrivals = new ArrivalRule(scope, matched);
    this.numbers = new Sequence[processes];
    Arrays.setAll(numbers, index -> new Sequence());
    this.highestSent = new long[processes];
  }

  /** Examines the number of a message and keeps its copies. */
  void sent(
      int process,
      long tick,
      long timeNs,
      long clock,
      long number,
      int receiver,
      long messageClock) {
    matched.examine();
    long expected = numbers[process - 1].expected();
    if (!numbers[process - 1].accept(number)) {
      matched.violation(
          () ->
              Wording.event(process, tick)
                  + "sends "
                  + Wording.message(process, number)
                  + ", but as the id of its next message "
                  + process
                  + "-"
                  + expected
                  + " was expected");
    }
    highestSent[process - 1] = Math.max(highestSent[process - 1], number);
    boolean toAll = receiver == Message.EVERYONE;
    int copies = toAll ? processes - 1 : 1;
    int message = outstanding.addMessage(number, messageClock, clock, timeNs, copies);
    if (!toAll) {
      outstanding.addCopy(message, process, receiver);
      return;
    }
    for (int peer = 1; peer <= processes; peer++) {
      if (peer != process) {
        outstanding.addCopy(message, process, peer);
      }
    }
  }

  /** Matches a receive with its send, and says whether it has one. */
  boolean received(
      int process,
      long tick,
      long timeNs,
      long clock,
      int sender,
      long number,
      long messageClock,
      long arrivedNs) {
    if (arrivedNs > timeNs) {
      matched.violation(
          () ->
              opening(process, false, tick)
                  + Wording.message(sender, number)
                  + " at "
                  + timeNs
                  + " ns, but it arrived only at "
                  + arrivedNs
                  + " ns");
    }
    if (!take(process, sender, number, messageClock, arrivedNs, false, tick)) {
      return false;
    }
    long sendClock = outstanding.takenClock();
    clockCondition.examine();
    if (clock <= sendClock) {
      clockCondition.violation(
          () ->
              Wording.event(process, tick)
                  + "the clock at the receive of "
                  + Wording.message(sender, number)
                  + " is "
                  + clock
                  + ", but more than "
                  + sendClock
                  + ", the clock at its send, was expected");
    }
    matches.matched(process, arrivedNs, outstanding.takenSentNs());
    return true;
  }

  /**
   * Matches a message that is still queued with its send, and says whether it has one.
   *
   * @param position its place among those listed, from 1
   */
  boolean queued(
      int process, long position, int sender, long number, long messageClock, long arrivedNs) {
    return take(process, sender, number, messageClock, arrivedNs, true, position);
  }

  /**
   * Decides what of the receives without a send breaks rule 3: a send that may be after the end of
   * its sender's log does not.
   *
   * @return a note for each of the others
   */
  List<String> endMatching(List<ProcessCheck> checks) {
    List<String> notes = new ArrayList<>();
    for (Unmatched.Pending pending : unmatched.pending()) {
      ProcessCheck sender = checks.get(pending.sender() - 1);
      long beyond = pending.number() - highestSent[pending.sender() - 1];
      if (!whole.mayBePastEnd(pending.sender(), beyond, sender.isMissingEvents())) {
        missing(pending, "");
        continue;
      }
      if (whole.isKilled(pending.sender())) {
        String obstacle =
            unmatched.isUnlogged(pending.sender(), pending.receiver())
                ? "it was received before"
                : sender.obstacleToSend(
                    pending.receiver(), pending.messageClock(), pending.arrivedNs());
        if (!obstacle.isEmpty()) {
          missing(pending, ", and cannot have done so before it was killed: " + obstacle);
          continue;
        }
        unmatched.acceptUnlogged(pending);
      }
      notes.add(
          "Process "
              + pending.receiver()
              + " got "
              + Wording.message(pending.sender(), pending.number())
              + ", whose send is past the end of the log of process "
              + pending.sender()
              + ".");
    }
    return notes;
  }

  OutstandingCopies outstanding() {
    return outstanding;
  }

  Unmatched unmatched() {
    return unmatched;
  }

  /** Whether a copy arrived before it was sent. */
  boolean foundSentLater() {
    return arrivals.foundSentLater();
  }

  private boolean take(
      int process,
      int sender,
      long number,
      long messageClock,
      long arrivedNs,
      boolean isQueued,
      long place) {
    matched.examine();
    if (!outstanding.take(sender, process, number)) {
      missing(process, sender, number, messageClock, arrivedNs, isQueued, place);
      return false;
    }
    long timestamp = outstanding.takenTimestamp();
    if (messageClock != timestamp) {
      matched.violation(
          () ->
              opening(process, isQueued, place)
                  + Wording.message(sender, number)
                  + " with timestamp "
                  + messageClock
                  + ", but process "
                  + sender
                  + " sent it with "
                  + timestamp);
    }
    if (endToEnd) {
      arrivals.examine(
          process, isQueued, place, sender, number, outstanding.takenSentNs(), arrivedNs);
    }
    firstInFirstOut.examine();
    long overtaker =
        unmatched
            .latest(sender, process)
            .map(Unmatched.Pending::number)
            .filter(later -> later > number)
            .orElse(outstanding.takenOvertaker());
    if (endToEnd && overtaker > 0) {
      firstInFirstOut.violation(
          () ->
              opening(process, isQueued, place)
                  + Wording.message(sender, number)
                  + " after "
                  + Wording.message(sender, overtaker)
                  + ", but process "
                  + sender
                  + " sent it before that one");
    }
    return true;
  }

  private void missing(
      int process,
      int sender,
      long number,
      long messageClock,
      long arrivedNs,
      boolean isQueued,
      long place) {
    boolean known = number <= highestSent[sender - 1];
    String opening = opening(process, isQueued, place) + Wording.message(sender, number);
    Unmatched.Pending copy =
        new Unmatched.Pending(sender, process, number, messageClock, arrivedNs, opening);
    if (known) {
      unmatched.count(sender, process);
      matched.violation(
          () ->
              opening
                  + ", but process "
                  + sender
                  + " sent no copy of it that is still to be received");
    } else if (whole.of(sender)) {
      missing(copy, "");
    } else {
      unmatched.defer(copy);
    }
  }

  private void missing(Unmatched.Pending copy, String reason) {
    unmatched.count(copy.sender(), copy.receiver());
    matched.violation(() -> copy.sentence() + reason);
  }

  static String opening(int process, boolean isQueued, long place) {
    return isQueued
        ? Wording.queued(process, place) + "holds "
        : Wording.event(process, place) + "receives ";
  }
}
