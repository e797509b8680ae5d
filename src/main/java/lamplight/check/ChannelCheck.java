package lamplight.check;

import java.util.Arrays;
import lamplight.model.EventView;
import lamplight.model.Hop;
import lamplight.model.Message;

/**
 * The rules on messages between processes: 3 (matched), 4 (clock condition) and 6 (first in, first
 * out), and the books for 5. Not thread-safe.
 */
final class ChannelCheck {
  private final int processes;
  private final boolean endToEnd;
  private final Tally matched;
  private final Tally clockCondition;
  private final Tally firstInFirstOut;
  private final MatchListener matches;
  private final OutstandingCopies outstanding = new OutstandingCopies();
  private final Sequence[] numbers;
  private final long[] highestSent;
  private final Unmatched unmatched;
  private final ArrivalRule arrivals;

  ChannelCheck(CheckScope scope, LogCompleteness whole, Tallies tallies, MatchListener matches) {
    this.processes = scope.processes();
    // In a star a channel ends at the relay, and both of its sides are examined there.
    this.endToEnd = scope.relay().isEmpty();
    this.matched = tallies.of(Rule.MATCHED);
    this.clockCondition = tallies.of(Rule.CLOCK_CONDITION);
    this.firstInFirstOut = tallies.of(Rule.FIRST_IN_FIRST_OUT);
    this.matches = matches;
    this.arrivals = new ArrivalRule(scope, Hop.FROM_SENDER, whole.ofRelay(), matched);
    this.numbers = new Sequence[processes];
    Arrays.setAll(numbers, index -> new Sequence());
    this.highestSent = new long[processes];
    this.unmatched = new Unmatched(whole, matched, highestSent);
  }

  /** Examines the number of a message and keeps its copies, to a process or to everyone. */
  void sent(EventView event, int receiver) {
    matched.examine();
    int process = event.process();
    long number = event.number();
    long expected = numbers[process - 1].expected();
    if (!numbers[process - 1].accept(number)) {
      matched.violation(
          process,
          event.tick(),
          "sends %s, but as the id of its next message %d-%d was expected",
          Wording.message(process, number),
          process,
          expected);
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
    if (event.arrivedNs() > event.timeNs()) {
      matched.violation(
          "%s at %d ns, but it arrived only at %d ns",
          Wording.arrival(event, event.tick()), event.timeNs(), event.arrivedNs());
    }
    if (!take(event, event.tick())) {
      return false;
    }
    long sendClock = outstanding.takenClock();
    clockCondition.examine();
    if (event.clock() <= sendClock) {
      clockCondition.violation(
          event.process(),
          event.tick(),
          "the clock at the receive of %s is %d, but more than %d, the clock at its send,"
              + " was expected",
          Wording.message(event),
          event.clock(),
          sendClock);
    }
    matches.matched(event.process(), event.arrivedNs(), outstanding.takenSentNs());
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
   * Forgets the copies that a process lost when it was restarted on purpose: those that were sent
   * before it was back and that it had not received.
   *
   * @return how many
   */
  long lose(int receiver, long backNs) {
    long lost = 0;
    for (int sender = 1; sender <= processes; sender++) {
      lost += sender == receiver ? 0 : outstanding.dropSentBefore(sender, receiver, backNs);
    }
    return lost;
  }

  OutstandingCopies outstanding() {
    return outstanding;
  }

  Unmatched unmatched() {
    return unmatched;
  }

  /** The same for what comes to the relay. */
  Unmatched unmatchedAtRelay(LogCompleteness whole) {
    return new Unmatched(whole, matched, highestSent);
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
      boolean unused = unmatched.add(event, place);
      return false;
    }
    long timestamp = outstanding.takenTimestamp();
    if (event.messageClock() != timestamp) {
      matched.violation(Wording.otherTimestamp(event, place, sender, timestamp));
    }
    firstInFirstOut.examine();
    if (endToEnd) {
      arrivals.examine(event, place, outstanding.takenSentNs());
      long later = unmatched.latest(sender, process);
      long overtaker = later > number ? later : outstanding.takenOvertaker();
      if (overtaker > 0) {
        firstInFirstOut.violation(
            Wording.overtaken(
                event, place, Wording.message(sender, overtaker), "process " + sender + " sent"));
      }
    }
    return true;
  }
}
