package lamplight.check;

import lamplight.model.KeyedRandom;
import lamplight.model.Machine;
import lamplight.model.Message;

/**
 * Rule 8 for one process: a draw acts only on an empty queue, and what it does is what the seed's
 * own draw for that tick means, where that is known. Receives use no draw and are not examined. Not
 * thread-safe.
 */
final class DrawRule {
  /** Stands for an internal event where a receiver is named. */
  static final int NOBODY = -1;

  private final int process;
  private final CheckScope scope;
  private final KeyedRandom draws;
  private final Tally tally;

  DrawRule(int process, CheckScope scope, KeyedRandom draws, Tally tally) {
    this.process = process;
    this.scope = scope;
    this.draws = draws;
    this.tally = tally;
  }

  /**
   * Examines an event other than a receive.
   *
   * @param expectedTick the tick that this event should have been: if it is not the logged one, the
   *     draw of either is accepted, because the tick is the fault then
   * @param held how many messages the queue held at the tick, by the length after it
   * @param receiver a process, {@link Message#EVERYONE} or {@link #NOBODY}
   */
  void event(long tick, long expectedTick, long held, int receiver) {
    tally.examine();
    if (held > 0) {
      tally.violation(
          process,
          tick,
          "%s although the queue holds %s, but a receive was expected",
          action(receiver),
          Wording.count(held, "message", "messages"));
    } else if (scope.die().isPresent()
        && receiver != drawn(tick)
        && receiver != drawn(expectedTick)) {
      tally.violation(
          process,
          tick,
          "%s, but the draw of this tick is %d, so that this was expected: %s",
          action(receiver),
          scope.die().orElseThrow().thrown(draws, process, tick),
          action(drawn(tick)));
    }
  }

  /** Whether a tick that finds an empty queue sends to a process, for all that is known. */
  boolean sendsTo(long tick, int receiver) {
    if (scope.die().isEmpty()) {
      return true;
    }
    int drawn = drawn(tick);
    return drawn == receiver || drawn == Message.EVERYONE;
  }

  /** What a tick that finds an empty queue does, in words. */
  String action(long tick) {
    return action(drawn(tick));
  }

  private int drawn(long tick) {
    int draw = scope.die().orElseThrow().thrown(draws, process, tick);
    if (draw > scope.processes()) {
      return NOBODY;
    }
    return draw == scope.processes() ? everyone() : Machine.peer(process, draw);
  }

  /** With two processes, everyone else is the one peer, and a log cannot tell the two. */
  private int everyone() {
    return scope.processes() == 2 ? Machine.peer(process, 1) : Message.EVERYONE;
  }

  private static String action(int receiver) {
    return switch (receiver) {
      case NOBODY -> "an internal event";
      case Message.EVERYONE -> "a send to all";
      default -> "a send to process " + receiver;
    };
  }
}
