package lamplight.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.model.EventView;
import lamplight.model.Hop;
import lamplight.model.Message;
import lamplight.model.RelayOrder;

/**
 * Follows each copy of a star through its relay, by the relay's log: what the rules on messages say
 * of each of a copy's two hops.
 *
 * <ul>
 *   <li>Rule 1: the relay's times do not go back, and it takes the next copy when it has forwarded
 *       the one before.
 *   <li>Rule 3: it forwards each copy that was sent to it once, after it was sent and with the
 *       timestamp of its send, and each is received after that. That none is missing, rule 5 says
 *       from end to end, and {@link RelayLeftovers} of those to a process that was killed.
 *   <li>Rule 6: each connection is first in, first out, and the relay takes copies by its order
 *       ({@link RelayOrderRule}). A copy may overtake another of its sender within the relay if
 *       both were in the queue at once and the order is that of timestamps, which lets it go first.
 *   <li>Rule 7: its queue lengths follow from the arrivals ({@link RelayQueueRule}).
 * </ul>
 *
 * <p>Not thread-safe.
 */
final class RelayCheck {
  private final int processes;
  private final LogCompleteness whole;
  private final RelayOrder order;
  private final Tally times;
  private final Tally matched;
  private final Tally firstInFirstOut;
  private final MatchListener matches;
  private final RelayOrderRule orderRule;
  private final RelayQueueRule queueRule;
  private final CopyLine[] toRelay;
  private final CopyLine[] fromRelay;
  private final RelayRowSeen[] latestOf;
  private final RelayLeftovers leftovers;
  private final HopDelays delays;
  private RelayRowSeen latest = RelayRowSeen.NONE;

  RelayCheck(
      CheckScope scope,
      RelayOrder order,
      LogCompleteness whole,
      Tallies tallies,
      MatchListener matches) {
    this.processes = scope.processes();
    this.whole = whole;
    this.order = order;
    this.times = tallies.of(Rule.TICKS);
    this.matched = tallies.of(Rule.MATCHED);
    this.firstInFirstOut = tallies.of(Rule.FIRST_IN_FIRST_OUT);
    this.matches = matches;
    this.orderRule = new RelayOrderRule(order, firstInFirstOut);
    this.queueRule = new RelayQueueRule(tallies.of(Rule.QUEUE_LENGTHS));
    this.delays = new HopDelays(scope, whole.ofRelay());
    this.toRelay = new CopyLine[processes];
    this.fromRelay = new CopyLine[processes];
    Arrays.setAll(toRelay, index -> new CopyLine());
    Arrays.setAll(fromRelay, index -> new CopyLine());
    this.leftovers = new RelayLeftovers(processes, whole, matched);
    this.latestOf = new RelayRowSeen[processes];
    Arrays.fill(latestOf, RelayRowSeen.NONE);
  }

  /** Keeps the copies of a send, which are on their way to the relay. */
  void sent(EventView event, int receiver) {
    int process = event.process();
    long number = event.number();
    leftovers.sent(process, number);
    int first = receiver == Message.EVERYONE ? 1 : receiver;
    int last = receiver == Message.EVERYONE ? processes : receiver;
    for (int peer = first; peer <= last; peer++) {
      if (peer != process) {
        RelayedCopy.Id id = new RelayedCopy.Id(process, number, peer);
        toRelay[process - 1].add(new RelayedCopy(id, event.messageClock(), event.timeNs()));
      }
    }
  }

  /** Examines a copy that the relay forwarded. */
  void row(RelayRowSeen row) {
    times(row);
    orderRule.row(row);
    queueRule.row(row);
    matched.examine();
    int sender = row.message().sender();
    Optional<RelayedCopy> taken =
        toRelay[sender - 1].take(row.id(), before -> overtakenWithin(before, row));
    if (taken.isEmpty()) {
      leftovers.unsent(row);
      return;
    }
    RelayedCopy copy = taken.get();
    examineMatch(copy, row);
    examineFirstHop(copy, row);
    copy.arrivedNs = row.arrivedNs();
    copy.forwardedNs = row.forwardedNs();
    copy.overtaker = RelayRowSeen.NONE;
    fromRelay[row.message().receiver() - 1].add(copy);
    matches.relayed(copy.sentNs, row.arrivedNs(), row.forwardedNs());
  }

  /**
   * Examines the arrival of a copy that has a send.
   *
   * @param event its receive, or the message that is still queued
   * @param place the tick of its receive, or its place in the queue
   */
  void received(EventView event, long place) {
    int process = event.process();
    int sender = event.peer();
    long arrivedNs = event.arrivedNs();
    Message message = new Message(sender, event.number(), process, 0);
    RelayedCopy.Id id = new RelayedCopy.Id(sender, event.number(), process);
    RelayRowSeen self = new RelayRowSeen(message, arrivedNs, 0, 0, 0);
    Optional<RelayedCopy> taken =
        fromRelay[process - 1].take(
            id, before -> before.overtaker = before.overtaker.isNone() ? self : before.overtaker);
    if (taken.isEmpty()) {
      toRelay[sender - 1]
          .find(id)
          .ifPresent(copy -> copy.received = ChannelCheck.message(event, place));
      return;
    }
    RelayedCopy copy = taken.get();
    long earliestNs = delays.earliestNs(Hop.FROM_RELAY, copy.id, copy.forwardedNs);
    if (arrivedNs < earliestNs) {
      matched.violation(
          () ->
              ChannelCheck.message(event, place)
                  + ", which arrived at "
                  + arrivedNs
                  + " ns, but an arrival from "
                  + earliestNs
                  + " ns on was expected, "
                  + HopDelays.reason("the relay forwarded it", copy.forwardedNs, earliestNs));
    }
    if (!copy.overtaker.isNone()) {
      firstInFirstOut.violation(
          () ->
              ChannelCheck.message(event, place)
                  + " after "
                  + Wording.message(
                      copy.overtaker.message().sender(), copy.overtaker.message().number())
                  + ", but the relay forwarded it before that one");
    }
    matches.delivered(copy.forwardedNs, arrivedNs);
  }

  /**
   * Examines what the ends of the logs leave over.
   *
   * @param unlogged what processes got of the sends that killed ones may have made unlogged
   * @return what could not be matched because a log is not whole, a sentence each
   */
  List<String> end(List<ProcessCheck> checks, List<Unmatched.Pending> unlogged) {
    queueRule.end(whole.ofRelay());
    return leftovers.end(checks, toRelay, unlogged);
  }

  /**
   * Tells of each copy that the relay had and that was neither received nor listed as queued, by
   * the key of its channel: one that was forwarded, or after which another one came to the relay
   * from its sender and was forwarded. Unlike a copy that was on its way to the relay when its
   * sender died, it has to arrive.
   */
  Map<Long, Long> unreceived() {
    Map<Long, Long> counts = new HashMap<>();
    for (CopyLine line : fromRelay) {
      line.all().forEach(copy -> count(copy, counts));
    }
    for (CopyLine line : toRelay) {
      for (RelayedCopy copy : line.all()) {
        if (!copy.overtaker.isNone() && copy.received.isEmpty()) {
          count(copy, counts);
        }
      }
    }
    return counts;
  }

  private static void count(RelayedCopy copy, Map<Long, Long> counts) {
    counts.merge(ChannelTable.key(copy.id.sender(), copy.id.receiver()), 1L, Long::sum);
  }

  private void times(RelayRowSeen row) {
    times.examine();
    RelayRowSeen before = latest;
    latest = row;
    if (row.takenNs() < row.arrivedNs() || row.forwardedNs() < row.takenNs()) {
      times.violation(
          () ->
              "the relay took "
                  + row.words()
                  + " at "
                  + row.takenNs()
                  + " ns and forwarded it at "
                  + row.forwardedNs()
                  + " ns, but times that do not go back were expected after its arrival at "
                  + row.arrivedNs()
                  + " ns");
    } else if (!before.isNone() && row.takenNs() < before.forwardedNs()) {
      times.violation(
          () ->
              "the relay took "
                  + row.words()
                  + " at "
                  + row.takenNs()
                  + " ns, but a time from "
                  + before.forwardedNs()
                  + " ns on was expected, when it forwarded "
                  + before.words());
    }
  }

  private void examineMatch(RelayedCopy copy, RelayRowSeen row) {
    if (row.message().timestamp() != copy.timestamp) {
      matched.violation(
          () ->
              "the relay forwarded "
                  + row.words()
                  + " with timestamp "
                  + row.message().timestamp()
                  + ", but process "
                  + copy.id.sender()
                  + " sent it with "
                  + copy.timestamp);
    } else if (!copy.received.isEmpty()) {
      matched.violation(
          () ->
              copy.received
                  + " before the relay forwarded it, but a receive after that was expected");
    }
    examineFirstArrival(copy, row);
  }

  private void examineFirstArrival(RelayedCopy copy, RelayRowSeen row) {
    long earliestNs = delays.earliestNs(Hop.FROM_SENDER, copy.id, copy.sentNs);
    if (copy.received.isEmpty() && row.arrivedNs() < earliestNs) {
      matched.violation(
          () -> row.tooEarly(earliestNs, HopDelays.reason("it was sent", copy.sentNs, earliestNs)));
    }
  }

  /** A copy sent before this one is still to be forwarded. */
  private void overtakenWithin(RelayedCopy before, RelayRowSeen row) {
    if (before.overtaker.isNone()) {
      before.overtaker = row;
    }
    Message earlier =
        new Message(before.id.sender(), before.id.number(), before.id.receiver(), before.timestamp);
    RelayRowSeen asQueued = new RelayRowSeen(earlier, 0, 0, 0, 0);
    boolean explained = order == RelayOrder.TIMESTAMP && asQueued.goesAfter(row, order);
    before.wronglyOvertaken |= !explained;
  }

  private void examineFirstHop(RelayedCopy copy, RelayRowSeen row) {
    firstInFirstOut.examine();
    RelayRowSeen overtaker = copy.overtaker;
    RelayRowSeen before = latestOf[copy.id.sender() - 1];
    if (!overtaker.isNone()) {
      boolean together = row.arrivedNs() <= overtaker.takenNs();
      if (copy.wronglyOvertaken || !together) {
        firstInFirstOut.violation(
            () ->
                "the relay forwarded "
                    + row.words()
                    + " after "
                    + overtaker.words()
                    + ", but process "
                    + copy.id.sender()
                    + " sent it before that one"
                    + (together ? "" : ", and the two were never in its queue together"));
      }
      return;
    }
    latestOf[copy.id.sender() - 1] = row;
    if (!before.isNone() && row.arrivedNs() < before.arrivedNs()) {
      firstInFirstOut.violation(
          () ->
              row.tooEarly(
                  before.arrivedNs(),
                  "after "
                      + before.words()
                      + ", which process "
                      + copy.id.sender()
                      + " sent before it"));
    }
  }
}
