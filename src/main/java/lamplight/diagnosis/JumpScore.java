package lamplight.diagnosis;

import java.util.Optional;

/**
 * What the jumps of receives tell where nothing says which message was taken: a jump names its
 * message's timestamp. Not thread-safe.
 */
final class JumpScore {
  private static final int ENOUGH = 5;
  private static final int OTHER_FAILS = 3;

  private long jumps;
  private long right;
  private long equal;

  /** Counts the jumps of a process. */
  void add(Traffic traffic, int process) {
    ProcessEvents events = traffic.events(process);
    for (int event = 0; event < events.size(); event++) {
      if (events.isJump(event)) {
        int from = events.sender(event);
        jumps++;
        right += traffic.isSent(from, process, events.after(event) - 1) ? 1 : 0;
        equal += traffic.isSent(from, process, events.after(event)) ? 1 : 0;
      }
    }
  }

  long jumps() {
    return jumps;
  }

  /** How many jumps are explained by a rule; meant of the right one and of the equal one. */
  long explained(MergeRule rule) {
    return rule == MergeRule.RIGHT ? right : equal;
  }

  /** The rule of the two that explains the jumps, when the other one does not. */
  Optional<MergeRule> decided() {
    if (explains(right) && jumps - equal >= OTHER_FAILS) {
      return Optional.of(MergeRule.RIGHT);
    }
    return explains(equal) && jumps - right >= OTHER_FAILS
        ? Optional.of(MergeRule.EQUAL)
        : Optional.empty();
  }

  private boolean explains(long count) {
    return jumps >= ENOUGH && 100 * count >= 99 * jumps;
  }
}
