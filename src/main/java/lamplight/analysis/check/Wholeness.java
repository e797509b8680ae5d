package lamplight.analysis.check;

import java.util.BitSet;

/**
 * Which logs of a trial reach to the end of what their process did, and so tell everything: none of
 * a trial that did not run to its end, and else those of all processes but the ones that were
 * killed on purpose. Immutable.
 */
final class Wholeness {
  private final boolean ended;
  private final BitSet killed;

  private Wholeness(boolean ended, BitSet killed) {
    this.ended = ended;
    this.killed = killed;
  }

  /**
   * What is whole in a trial.
   *
   * @param ended whether it ran to its end
   */
  static Wholeness of(CheckScope scope, boolean ended) {
    BitSet killed = new BitSet();
    for (int process = 1; process <= scope.processes(); process++) {
      killed.set(process, scope.isKilled(process));
    }
    return new Wholeness(ended, killed);
  }

  /** Whether every log of the trial is whole, that of the relay included. */
  boolean ofAll() {
    return ended && killed.isEmpty();
  }

  /** Whether the log of the relay of a star is whole: no fault hits it on purpose. */
  boolean ofRelay() {
    return ended;
  }

  /** Whether the log of a process is whole. */
  boolean of(int process) {
    return ended && !killed.get(process);
  }

  /** Whether the logs of both ends of a channel are whole. */
  boolean ofBoth(int sender, int receiver) {
    return of(sender) && of(receiver);
  }

  /** Whether a process was killed on purpose in a trial that ran to its end. */
  boolean isKilled(int process) {
    return ended && killed.get(process);
  }
}
