package lamplight.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lamplight.model.EventKind;
import lamplight.model.EventView;
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

  /** Examines the number of a message and keeps its copies, to a process or to everyone. */
  void sent(EventView event, int receiver) {
    matched.examine();
    int process = event.process();
    long number = event.number();
    long expected = numbers[process - 1].expected();
    if (!numbers[process - 1].accept(number)) {
      matched.violation(
          () ->
              Wording.event(process, event.tick())
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
    int message =
        outstanding.addMessage(number, event.messageClock(), event.clock(), event.timeNs(), copies);
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
  boolean received(EventView event) {
    long timeNs = event.timeNs();
    long arrivedNs = event.arrivedNs();
    if (arrivedNs > timeNs) {
      matched.violation(
          () ->
              message(event, event.tick())
                  + " at "
                  + timeNs
                  + " ns, but it arrived only at "
                  + arrivedNs
                  + " ns");
    }
    if (!take(event, event.tick())) {
      return false;
    }
    long sendClock = outstanding.takenClock();
    clockCondition.examine();
    long clock = event.clock();
    if (clock <= sendClock) {
      clockCondition.violation(
          () ->
              Wording.event(event.process(), event.tick())
                  + "the clock at the receive of "
                  + Wording.message(event.peer(), event.number())
                  + " is "
                  + clock
                  + ", but more than "
                  + sendClock
                  + ", the clock at its send, was expected");
    }
    matches.matched(event.process(), arrivedNs, outstanding.takenSentNs());
    return true;
  }

  /**
   * Matches a message that is still queued with its send, and says whether it has one.
   *
   * @param position its place among those listed, from 1
   */
  boolean queued(EventView event, long position) {
    return take(event, position);
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

  private boolean take(EventView event, long place) {
    int process = event.process();
    int sender = event.peer();
    long number = event.number();
    matched.examine();
    if (!outstanding.take(sender, process, number)) {
      missing(event, place);
      return false;
    }
    long timestamp = outstanding.takenTimestamp();
    long messageClock = event.messageClock();
    if (messageClock != timestamp) {
      matched.violation(
          () ->
              message(event, place)
                  + " with timestamp "
                  + messageClock
                  + ", but process "
                  + sender
                  + " sent it with "
                  + timestamp);
    }
    if (endToEnd) {
      arrivals.examine(event, place, outstanding.takenSentNs());
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
              message(event, place)
                  + " after "
                  + Wording.message(sender, overtaker)
                  + ", but process "
                  + sender
                  + " sent it before that one");
    }
    return true;
  }

  private void missing(EventView event, long place) {
    int process = event.process();
    int sender = event.peer();
    String message = message(event, place);
    Unmatched.Pending copy =
        new Unmatched.Pending(
            sender, process, event.number(), event.messageClock(), event.arrivedNs(), message);
    if (event.number() <= highestSent[sender - 1]) {
      unmatched.count(sender, process);
      matched.violation(
          () ->
              message
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

  /**
   * How a sentence on a message that was received or is still queued begins.
   *
   * @param place the tick of its receive, or its place in the queue
   */
  static String message(EventView event, long place) {
    String opening =
        event.kind() == EventKind.QUEUED
            ? Wording.queued(event.process(), place) + "holds "
            : Wording.event(event.process(), place) + "receives ";
    return opening + Wording.message(event.peer(), event.number());
  }
}
