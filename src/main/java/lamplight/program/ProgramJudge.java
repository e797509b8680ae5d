package lamplight.program;

import static lamplight.program.ProgramFinding.Kind;

import java.util.List;
import lamplight.model.KeyedRandom;
import lamplight.model.Machine;
import lamplight.model.Message;
import lamplight.model.TrialSpec;

/**
 * Holds the clock, the timestamps and the draws of one program against the rules, event by event,
 * and names the mistake that explains a deviation. Not thread-safe.
 */
final class ProgramJudge {
  private static final int NOBODY = -1;

  private final int process;
  private final TrialSpec spec;
  private final boolean ownDraws;
  private final KeyedRandom draws;
  private final ProgramFindings findings;
  private final ReceiveRules receives = new ReceiveRules();
  private long clock;

  /** A judge of a program whose clock has not moved. */
  ProgramJudge(int process, TrialSpec spec, boolean ownDraws, ProgramFindings findings) {
    this.process = process;
    this.spec = spec;
    this.ownDraws = ownDraws;
    this.draws = KeyedRandom.of(spec.seed());
    this.findings = findings;
  }

  /** Its clock after the latest event. */
  long clock() {
    return clock;
  }

  /** Examines an internal event, which found these messages that it did not take. */
  void internal(long tick, long after, List<Waiting> waiting) {
    own(after, waiting, Kind.CLOCK_OF_INTERNAL);
    drawn(tick, NOBODY, !waiting.isEmpty() && waiting.get(0).isSeen(), false);
  }

  /**
   * Examines a send.
   *
   * @param receiver a process, or {@link Message#EVERYONE}
   * @param isAgain whether the tick had an event before
   */
  void send(
      long tick, long after, long stamp, int receiver, boolean isAgain, List<Waiting> waiting) {
    long before = clock;
    own(after, waiting, Kind.CLOCK_OF_SEND);
    if (stamp != after) {
      boolean isBefore = stamp == before || stamp == after - 1;
      findings.add(
          isBefore ? Kind.STAMP_BEFORE_TICK : Kind.STAMP_WRONG,
          "it carries " + stamp + ", but the clock after the send is " + after);
    }
    boolean isKept = !waiting.isEmpty() && waiting.get(0).isSeen();
    drawn(tick, receiver, isKept, isAgain);
  }

  /** Examines a receive. */
  void receive(long after, long stamp, List<Waiting> waiting) {
    receives.add(clock, stamp, after, isMergedAhead(after, waiting));
    long expected = Math.max(clock, stamp) + 1;
    if (after != expected) {
      findings.add(
          Kind.CLOCK_OF_RECEIVE,
          "the clock goes from "
              + clock
              + " to "
              + after
              + " with timestamp "
              + stamp
              + ", but "
              + expected
              + " was expected");
    }
    clock = after;
  }

  /** Names the mistake that explains all receives. */
  void settle() {
    findings.rename(Kind.CLOCK_OF_RECEIVE, receives.mistake());
  }

  private void own(long after, List<Waiting> waiting, Kind kind) {
    if (after != clock + 1) {
      findings.add(
          isMergedAhead(after, waiting) ? Kind.MERGED_ON_ARRIVAL : kind,
          "the clock goes from "
              + clock
              + " to "
              + after
              + ", but "
              + (clock + 1)
              + " was expected");
    }
    clock = after;
  }

  /** Whether the clock is what it is because of a message that waits. */
  private boolean isMergedAhead(long after, List<Waiting> waiting) {
    return after > clock + 1
        && waiting.stream()
            .mapToLong(each -> after - each.message().timestamp())
            .anyMatch(ahead -> ahead >= 0 && ahead <= 2 + waiting.size());
  }

  /**
   * Examines what an event does that takes no message.
   *
   * @param did a receiver, {@link Message#EVERYONE} or {@link #NOBODY}
   */
  private void drawn(long tick, int did, boolean hasWaiting, boolean isAgain) {
    if (ownDraws || hasWaiting || tick < 1) {
      return;
    }
    int draw = spec.die().thrown(draws, process, tick);
    int meant = meant(draw);
    // With two processes, all others are the one peer.
    boolean isSame = did == meant || (spec.processes() == 2 && did != NOBODY && meant != NOBODY);
    if (!isSame && !isAgain) {
      findings.add(
          Kind.OTHER_DRAWS,
          action(did)
              + " at tick "
              + tick
              + ", but its draw is "
              + draw
              + ", which means "
              + action(meant));
    }
  }

  private int meant(int draw) {
    if (draw > spec.processes()) {
      return NOBODY;
    }
    return draw == spec.processes() ? Message.EVERYONE : Machine.peer(process, draw);
  }

  private static String action(int did) {
    return switch (did) {
      case NOBODY -> "an internal event";
      case Message.EVERYONE -> "a send to all";
      default -> "a send to process " + did;
    };
  }
}
