package lamplight.check;

import java.util.OptionalLong;

/**
 * Which logs of a trial reach to the end of what their process did, and so tell everything: none of
 * a trial that did not run to its end, and else those of all processes but the ones that were
 * killed on purpose. Immutable.
 */
final class LogCompleteness {
  private final boolean ended;
  private final Kills kills;

  private LogCompleteness(boolean ended, Kills kills) {
    this.ended = ended;
    this.kills = kills;
  }

  /**
   * What is whole in a trial.
   *
   * @param ended whether it ran to its end
   */
  static LogCompleteness of(CheckScope scope, boolean ended) {
    return new LogCompleteness(ended, scope.kills());
  }

  /** Whether every log of the trial is whole, that of the relay included. */
  boolean ofAll() {
    return ended && kills.ticks().isEmpty();
  }

  /** Whether the log of the relay of a star is whole: no fault hits it on purpose. */
  boolean ofRelay() {
    return ended;
  }

  /** Whether the log of a process is whole. */
  boolean of(int process) {
    return ended && !kills.isKilled(process);
  }

  /** Whether a process was killed on purpose in a trial that ran to its end. */
  boolean isKilled(int process) {
    return ended && kills.isKilled(process);
  }

  /**
   * How many ticks the log of a process has to tell of, where that is known.
   *
   * @param due how many were due for it if it lived
   */
  OptionalLong ticks(int process, OptionalLong due) {
    return isKilled(process) ? OptionalLong.of(kills.ticksOf(process)) : due;
  }

  /**
   * Whether the send of a message may be past the end of its sender's log.
   *
   * @param beyond how many messages after the last one in the log it is
   * @param isMissingEvents whether that log is known to lack events at its end
   */
  boolean mayBePastEnd(int sender, long beyond, boolean isMissingEvents) {
    if (beyond <= 0 || of(sender)) {
      return false;
    }
    return isKilled(sender) ? !kills.betweenEvents() && beyond == 1 : isMissingEvents;
  }

  /** Whether every copy from one process to another arrives, so that a missing one was lost. */
  boolean isEveryCopyKept(int sender, int receiver) {
    return of(receiver) && isEverySendKept(sender);
  }

  /** Whether nothing that a process sent goes with its connections. */
  boolean isEverySendKept(int sender) {
    return of(sender) || (isKilled(sender) && kills.betweenEvents());
  }
}
