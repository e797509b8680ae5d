package lamplight.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lamplight.model.EventView;
import lamplight.model.Hop;
import lamplight.model.Message;
import lamplight.model.RelayOrder;

/**
 * Follows each copy of a star through its relay, a node that logs what it took and forwarded: the
 * rules on channels, over each of a copy's two hops, and those of {@link RelayNode}.
 *
 * <ul>
 *   <li>Rule 3: it forwards each copy that was sent to it once, after it was sent and with the
 *       timestamp of its send, and each is received after that. That none is missing, rule 5 says
 *       from end to end, and {@link #end} of those to a process that was killed.
 *   <li>Rule 6: each connection is first in, first out, that from a sender by {@link
 *       ConnectionRule}.
 * </ul>
 *
 * <p>Not thread-safe.
 */
final class RelayCheck {
  private static final String AROUND =
      ", which the relay did not forward, but it goes through the relay";

  private final int processes;
  private final LogCompleteness whole;
  private final Tally matched;
  private final Tally firstInFirstOut;
  private final MatchListener matches;
  private final RelayNode node;
  private final ArrivalRule atRelay;
  private final ArrivalRule atReceivers;

  private final HopCopies toRelay;
  private final HopCopies fromRelay;

  /** The connections to the relay, that of process 1 first. */
  private final List<ConnectionRule> connections;

  private final Unmatched unsent;

  /** What was received before the relay forwarded it, and how a sentence on that begins. */
  private final Map<HopCopies.Id, String> around = new LinkedHashMap<>();

  /**
   * The check of a star before its first event.
   *
   * @param unsent takes the rows that have no send
   */
  RelayCheck(
      CheckScope scope,
      RelayOrder order,
      LogCompleteness whole,
      Tallies tallies,
      Unmatched unsent,
      MatchListener matches) {
    this.processes = scope.processes();
    this.whole = whole;
    this.matched = tallies.of(Rule.MATCHED);
    this.firstInFirstOut = tallies.of(Rule.FIRST_IN_FIRST_OUT);
    this.unsent = unsent;
    this.matches = matches;
    this.node = new RelayNode(order, tallies);
    this.atRelay = new ArrivalRule(scope, Hop.FROM_SENDER, whole.ofRelay(), matched);
    this.atReceivers = new ArrivalRule(scope, Hop.FROM_RELAY, whole.ofRelay(), matched);
    this.toRelay = new HopCopies(Hop.FROM_SENDER, processes);
    this.fromRelay = new HopCopies(Hop.FROM_RELAY, processes);
    this.connections =
        Stream.generate(() -> new ConnectionRule(order, firstInFirstOut)).limit(processes).toList();
  }

  /** Keeps the copies of a send, which are on their way to the relay. */
  void sent(EventView event, int receiver) {
    int process = event.process();
    int first = receiver == Message.EVERYONE ? 1 : receiver;
    int last = receiver == Message.EVERYONE ? processes : receiver;
    for (int peer = first; peer <= last; peer++) {
      if (peer != process) {
        toRelay.put(process, event.number(), peer, event.messageClock(), event.timeNs());
      }
    }
  }

  /** Examines a copy that the relay forwarded. */
  void row(EventView event) {
    Forwarded copy = node.forwarded(event);
    matched.examine();
    if (toRelay.take(event.process(), event.number(), event.peer())) {
      examineTaken(copy);
      forward(event);
      matches.cameOver(Hop.FROM_SENDER, toRelay.takenLeftNs(), event.arrivedNs());
    } else if (unsent.add(event, copy.place())) {
      forward(event);
    }
  }

  /**
   * Examines the arrival of a copy at a process.
   *
   * @param event its receive, or the message that is still queued
   * @param place the tick of its receive, or its place in the queue
   * @param isSent whether it has a send
   */
  void received(EventView event, long place, boolean isSent) {
    int process = event.process();
    int sender = event.peer();
    if (!fromRelay.take(sender, event.number(), process)) {
      if (isSent) {
        around.put(
            new HopCopies.Id(sender, event.number(), process), Wording.arrival(event, place));
      }
      return;
    }
    long forwardedNs = fromRelay.takenLeftNs();
    atReceivers.examine(event, place, forwardedNs);
    if (fromRelay.isTakenOvertaken()) {
      String other = fromRelay.overtaker();
      firstInFirstOut.violation(Wording.overtaken(event, place, other, "the relay forwarded"));
    }
    if (isSent) {
      matches.cameOver(Hop.FROM_RELAY, forwardedNs, event.arrivedNs());
    }
  }

  /**
   * Examines what the ends of the logs leave over.
   *
   * @param unlogged what processes got of the sends that killed ones may have made unlogged
   * @return what could not be matched because a log is not whole, a sentence each
   */
  List<String> end(List<ProcessCheck> checks, List<Unmatched.Pending> unlogged) {
    node.end(whole.ofRelay());
    List<String> notes = new ArrayList<>(unsent.end(checks));
    for (Unmatched.Pending arrival : unlogged) {
      if (!unsent.isUnlogged(arrival.sender(), arrival.receiver())) {
        matched.violation(arrival.opening() + AROUND);
      }
    }
    for (Unmatched.Pending row : unsent.unlogged()) {
      endUnreceived(row);
    }
    around.forEach((copy, received) -> endAround(copy, received, notes));
    for (int process = 1; process <= processes; process++) {
      toRelay.tell(process, this::endUnforwarded);
    }
    return notes;
  }

  /**
   * Tells of each copy that the relay had and that was neither received nor listed as queued, by
   * the key of its channel: one that was forwarded, or after which another one came to the relay
   * from its sender and was forwarded. Unlike a copy that was on its way to the relay when its
   * sender died, it has to arrive.
   */
  Map<Long, Long> unreceived() {
    Map<Long, Long> counts = new HashMap<>();
    for (int process = 1; process <= processes; process++) {
      fromRelay.tell(process, (copy, isOvertaken) -> counts.merge(copy.channel(), 1L, Long::sum));
      toRelay.tell(
          process,
          (copy, isOvertaken) -> {
            if (isOvertaken && !around.containsKey(copy)) {
              counts.merge(copy.channel(), 1L, Long::sum);
            }
          });
    }
    return counts;
  }

  /** Puts a copy on the connection from the relay to its receiver. */
  private void forward(EventView row) {
    fromRelay.put(row.process(), row.number(), row.peer(), row.messageClock(), row.forwardedNs());
  }

  private void examineTaken(Forwarded copy) {
    EventView row = copy.row();
    long timestamp = toRelay.takenTimestamp();
    String received = around.remove(new HopCopies.Id(row.process(), row.number(), row.peer()));
    if (row.messageClock() != timestamp) {
      matched.violation(Wording.otherTimestamp(row, copy.place(), row.process(), timestamp));
    } else if (received != null) {
      matched.violation(
          received + " before the relay forwarded it, but a receive after that was expected");
    }
    if (received == null) {
      atRelay.examine(row, copy.place(), toRelay.takenLeftNs());
    }
    connections
        .get(row.process() - 1)
        .taken(copy, timestamp, toRelay.takenPlace(), toRelay.takenBehind());
  }

  /** What a whole relay forwards to a process that lives is received or still queued. */
  private void endUnreceived(Unmatched.Pending row) {
    if (fromRelay.take(row.sender(), row.number(), row.receiver()) && whole.of(row.receiver())) {
      matched.violation(
          "%s, but process %d neither received it nor holds it", row.opening(), row.receiver());
    }
  }

  private void endAround(HopCopies.Id copy, String received, List<String> notes) {
    if (whole.ofRelay()) {
      matched.violation(received + AROUND);
    } else {
      notes.add(
          Wording.sentence(
              "Process %d got %s, which is past the end of the log of the relay.",
              copy.receiver(), copy.message()));
    }
  }

  /**
   * Nobody receives what is sent to a dead process, so that only the relay can tell of it: it
   * forwards every copy that comes to it, whoever is dead. One that a killed process sent may have
   * gone with its connection, unless a later one came.
   */
  private void endUnforwarded(HopCopies.Id copy, boolean isOvertaken) {
    if (whole.isKilled(copy.receiver())
        && !around.containsKey(copy)
        && (whole.isEverySendKept(copy.sender()) || isOvertaken)) {
      matched.violation(
          "process %d sent %s to process %d, but the relay, which forwards to a killed"
              + " process too, did not forward it",
          copy.sender(), copy.message(), copy.receiver());
    }
  }
}
