package lamplight.check;

import java.util.Optional;
import java.util.OptionalLong;
import lamplight.model.EventView;
import lamplight.model.KeyedRandom;
import lamplight.model.PlannedFault;
import org.jspecify.annotations.Nullable;

/** The rules on the events of one process by themselves: 1, 2, 7 and 8. Not thread-safe. */
final class ProcessCheck {
  private final int process;
  private final TickRule ticks;
  private final ClockRule clock;
  private final QueueRule queue;
  private final DrawRule draw;
  private final @Nullable DeadlineRule deadlines;
  private boolean missingAtEnd;
  private boolean ended;

  ProcessCheck(int process, CheckScope scope, KeyedRandom draws, Tallies tallies) {
    this.process = process;
    ticks = new TickRule(process, tallies.of(Rule.TICKS));
    clock = new ClockRule(process, tallies.of(Rule.CLOCK_RULE));
    queue = new QueueRule(process, tallies.of(Rule.QUEUE_LENGTHS), scope.lastArrivalNs());
    draw = new DrawRule(process, scope, draws, tallies.of(Rule.DRAWS));
    deadlines =
        scope.spec().isPresent() && scope.timeline().isPresent()
            ? new DeadlineRule(
                process, scope.spec().get(), scope.timeline().get(), tallies.of(Rule.TICKS))
            : null;
  }

  void internal(EventView event) {
    tick(event);
    clock.internal(event.tick(), event.clock(), ticks.isContinuous());
    drawn(event, DrawRule.NOBODY);
  }

  /** Examines a send to a process or to everyone, as a log can tell the two apart. */
  void send(EventView event, int receiver) {
    tick(event);
    clock.send(
        event.tick(), event.clock(), ticks.isContinuous(), event.number(), event.messageClock());
    drawn(event, receiver);
  }

  void receive(EventView event) {
    tick(event);
    clock.receive(event.tick(), event.clock(), ticks.isContinuous(), event.messageClock());
    queue.receive(event, ticks);
  }

  void queued(EventView event) {
    queue.queued(event);
  }

  /**
   * Takes that the process was killed and is back on purpose.
   *
   * @param backNs when it is back, on the clock of the logs
   * @return the clock that it had
   */
  long restart(PlannedFault.Restart restart, long backNs) {
    long had = clock.latest();
    queue.restart(backNs);
    if (!restart.keepsClock()) {
      clock.restart();
    }
    return had;
  }

  /** Examines the end of the events, once, before what was queued. */
  void endEvents(OptionalLong ticksDue, LogCompleteness whole) {
    if (ended) {
      return;
    }
    ended = true;
    missingAtEnd = ticks.end(ticksDue, whole);
    if (missingAtEnd) {
      queue.missingEvents();
    }
  }

  /** Examines the end of the queue; see {@link QueueRule#end}. */
  void endQueue(long missing) {
    queue.end(missing);
  }

  /** The latest tick; 0 before the first one. */
  long latestTick() {
    return ticks.latestTick();
  }

  /** Whether the log lacks events at its end. */
  boolean isMissingEvents() {
    return missingAtEnd;
  }

  /**
   * Why a process cannot have sent a message at the tick after the last one of its log; empty when
   * it can have. Of a log that lacks events at its end nobody knows what came next.
   *
   * @param messageClock the timestamp that the message carries
   * @param arrivedNs when it arrived
   */
  String obstacleToSend(int receiver, long messageClock, long arrivedNs) {
    long next = ticks.latestTick() + 1;
    if (missingAtEnd) {
      return "";
    }
    if (queue.latestLength() > 0) {
      return "its queue held "
          + Wording.count(queue.latestLength(), "message", "messages")
          + " after its last event";
    }
    if (!draw.sendsTo(next, receiver)) {
      return "the draw of its next tick, " + next + ", means " + draw.action(next);
    }
    if (messageClock != clock.next()) {
      return "its next timestamp was " + clock.next() + ", but this one is " + messageClock;
    }
    long earliestNs =
        Math.max(queue.latestNs(), deadlines == null ? Long.MIN_VALUE : deadlines.earliestNs(next));
    if (earliestNs == Long.MAX_VALUE) {
      return "no further tick of it was due";
    }
    if (arrivedNs < earliestNs) {
      return Wording.sentence(
          "it arrived at %d ns, but its next tick cannot have been before %d ns",
          arrivedNs, earliestNs);
    }
    return "";
  }

  /**
   * What to note of a process that was killed on purpose.
   *
   * @param made how many ticks it had made
   * @param ticksDue how many it had made if it lived, where that is known
   */
  String noteOfKill(long made, OptionalLong ticksDue) {
    return Wording.sentence(
        "Process %d was killed on purpose %s%s, and what its queue held then is not known.",
        process,
        made == 0 ? "before its first tick" : "after tick " + made,
        ticksDue.isPresent() ? " of " + ticksDue.getAsLong() : "");
  }

  /** What to note of a log that lacks events at its end. */
  Optional<String> note(OptionalLong ticksDue) {
    return missingAtEnd && ticksDue.isPresent()
        ? Optional.of(
            Wording.sentence(
                "Process %d logged %d of the %s due.",
                process,
                ticks.latestTick(),
                Wording.count(ticksDue.getAsLong(), "tick that was", "ticks that were")))
        : Optional.empty();
  }

  private void tick(EventView event) {
    ticks.event(event.tick(), event.timeNs());
    if (deadlines != null && ticks.isContinuous() && !ticks.isBackwards()) {
      deadlines.event(event.tick(), event.timeNs());
    }
  }

  /** An event other than a receive, which acts only on an empty queue. */
  private void drawn(EventView event, int receiver) {
    queue.event(event, ticks);
    draw.event(event.tick(), ticks.expectedTick(), event.queueLength(), receiver);
  }
}
