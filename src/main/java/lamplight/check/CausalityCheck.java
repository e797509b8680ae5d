package lamplight.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.KeyedRandom;
import lamplight.model.Machine;
import lamplight.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * The causality check of one trial, in one pass over its events: the eight rules of {@link Rule}.
 * Memory is bounded by the copies outstanding and the lengths of the queues. After a violation it
 * goes on from what the log says, so that one fault breaks few rules and does not repeat at every
 * later event. Not thread-safe; serves one trial.
 *
 * <p>What it examines: for rule 1 and 2 every event; for rule 3 every send (its message number),
 * receive and queued message; for rule 4 every matched receive; for rule 5 every ordered pair of
 * processes; for rule 6 every matched receive and queued message; for rule 7 every event and every
 * queued message; for rule 8 every event other than a receive. In a star, also every copy that the
 * relay forwarded, for rules 1, 3, 6 and 7; see {@link RelayCheck}.
 *
 * <p>A log that ends early in a complete trial counts as one violation of rule 1. In a trial that
 * is not complete it is noted, as is what could not be matched because of it. The log of a process
 * that was killed on purpose ends with its last tick before that, and what it sent last, and what
 * was sent to it, may be left over: that is noted, the verdict is {@link Verdict#INCOMPLETE}, and
 * everything between the survivors is examined as ever. What may be left over is in {@link Kills}.
 */
public final class CausalityCheck implements EventListener {
  private static final int NOTES_MAX = 12;

  private final CheckScope scope;
  private final LogCompleteness whole;
  private final Tallies tallies;
  private final List<ProcessCheck> processes;
  private final ChannelCheck channels;
  private final @Nullable RelayCheck relay;
  private final long[] queued;
  private final PlannedRestarts restarts;
  private Optional<CheckResult> result = Optional.empty();

  /**
   * A check of a trial of which this much is known.
   *
   * @param complete whether the trial ran to its end
   * @param matches is told of each matched receive
   */
  public CausalityCheck(CheckScope scope, boolean complete, MatchListener matches) {
    this(scope, complete, matches, ViolationListener.NONE);
  }

  /**
   * A check of a trial of which this much is known.
   *
   * @param complete whether the trial ran to its end
   * @param matches is told of each matched receive
   * @param all is told of each violation
   */
  public CausalityCheck(
      CheckScope scope, boolean complete, MatchListener matches, ViolationListener all) {
    this.scope = scope;
    this.tallies = new Tallies(all);
    limit();
    this.whole = LogCompleteness.of(scope, complete);
    KeyedRandom draws = KeyedRandom.of(scope.seed());
    this.processes =
        IntStream.rangeClosed(1, scope.processes())
            .mapToObj(process -> new ProcessCheck(process, scope, draws, tallies))
            .toList();
    this.channels = new ChannelCheck(scope, whole, tallies, matches);
    this.relay =
        scope.relay().isPresent()
            ? new RelayCheck(
                scope,
                scope.relay().get(),
                whole,
                tallies,
                channels.unmatchedAtRelay(whole),
                matches)
            : null;
    this.queued = new long[scope.processes()];
    this.restarts = new PlannedRestarts(scope);
  }

  @Override
  public void on(EventView event) {
    ProcessCheck check = processes.get(event.process() - 1);
    if (!restarts.isNone() && event.isTick()) {
      restart(event.process(), check, event.timeNs());
    }
    if (event.isReceive()) {
      check.receive(event);
      boolean isSent = channels.received(event);
      if (relay != null) {
        relay.received(event, event.tick(), isSent);
      }
    } else if (event.isSend()) {
      send(check, event);
    } else if (event.isTick()) {
      check.internal(event);
    } else if (event.isQueued()) {
      queued(check, event);
    } else if (relay != null) {
      relay.row(event);
    }
  }

  /** What the check found, after the last event and the last queued message of the trial. */
  public CheckResult result() {
    if (result.isEmpty()) {
      result = Optional.of(finish());
    }
    return result.get();
  }

  private void send(ProcessCheck check, EventView event) {
    // With two processes, everyone else is the one peer, and a log cannot tell the two.
    boolean onePeer = event.peer() == Message.EVERYONE && scope.processes() == 2;
    int receiver = onePeer ? Machine.peer(event.process(), 1) : event.peer();
    check.send(event, receiver);
    channels.sent(event, receiver);
    if (relay != null) {
      relay.sent(event, receiver);
    }
  }

  private void queued(ProcessCheck check, EventView event) {
    endEvents(event.process(), check);
    long place = ++queued[event.process() - 1];
    check.queued(event);
    boolean isSent = channels.queued(event, place);
    if (relay != null) {
      relay.received(event, place, isSent);
    }
  }

  /** What cannot be known without what the logs do not tell. */
  private void limit() {
    if (scope.spec().isEmpty()) {
      tallies.of(Rule.TICKS).limit(Extent.part("when ticks were due is not known"));
    }
    if (!scope.queuesKnown()) {
      tallies
          .of(Rule.CONSERVED)
          .limit(Extent.part("the messages still queued at the end are not listed"));
    }
    if (scope.die().isEmpty()) {
      tallies.of(Rule.DRAWS).limit(Extent.part("the draws are not known without their seed"));
    }
  }

  private CheckResult finish() {
    List<String> notes = new ArrayList<>();
    // Logs with the record of their trial are known to be of one machine.
    if (channels.foundSentLater() && scope.timeline().isEmpty()) {
      notes.add(
          "A copy arrived before it was sent. If the logs were written on several hosts, their"
              + " system clocks may differ by that much.");
    }
    for (int process = 1; process <= scope.processes(); process++) {
      ProcessCheck check = processes.get(process - 1);
      endEvents(process, check);
      if (whole.isKilled(process)) {
        notes.add(check.noteOfKill(scope.kills().ticksOf(process), scope.ticksDue(process)));
      } else if (!whole.of(process)) {
        check.note(scope.ticksDue(process)).ifPresent(notes::add);
      }
    }
    notes.addAll(restarts.notes());
    notes.addAll(channels.unmatched().end(processes));
    if (relay != null) {
      notes.addAll(relay.end(processes, channels.unmatched().unlogged()));
    }
    ConservationRule conservation =
        new ConservationRule(
            scope,
            whole,
            tallies.of(Rule.CONSERVED),
            relay == null ? Map.of() : relay.unreceived());
    conservation.examine(channels.outstanding(), channels.unmatched());
    for (int process = 1; process <= scope.processes(); process++) {
      if (whole.of(process)) {
        processes.get(process - 1).endQueue(conservation.missing(process));
      }
    }
    notes.addAll(conservation.notes());
    return CheckResult.of(tallies.results(), whole.ofAll(), shortened(notes));
  }

  private void restart(int process, ProcessCheck check, long untilNs) {
    restarts.until(untilNs, process, check, channels, scope.timeline().orElseThrow());
  }

  private void endEvents(int process, ProcessCheck check) {
    if (!restarts.isNone()) {
      restart(process, check, Long.MAX_VALUE);
    }
    check.endEvents(whole.ticks(process, scope.ticksDue(process)), whole);
  }

  private static List<String> shortened(List<String> notes) {
    if (notes.size() <= NOTES_MAX) {
      return notes;
    }
    List<String> shortened = new ArrayList<>(notes.subList(0, NOTES_MAX));
    shortened.add("And " + (notes.size() - NOTES_MAX) + " more like these.");
    return shortened;
  }
}
