package lamplight.check;

import java.util.List;
import java.util.OptionalLong;

/**
 * What the record of a complete trial says of its logs. Immutable.
 *
 * @param queued how many messages were left in the queue of each process, process 1 first, as far
 *     as that is known and the queues are told
 * @param forwarded how many copies the relay of a star forwarded, as far as that is known and its
 *     log is told
 * @param halts when a process made no tick on purpose
 */
public record Recorded(List<OptionalLong> queued, OptionalLong forwarded, List<Halt> halts) {
  public Recorded {
    queued = List.copyOf(queued);
    halts = List.copyOf(halts);
  }

  /**
   * A stretch in which a process made no tick, on the clock of the logs.
   *
   * @param fromNs when the signal that stopped it had been sent
   * @param untilNs before which the one that lets it go on was not sent; without end after a kill
   */
  public record Halt(int process, long fromNs, long untilNs) {
    /** Whether it ends. */
    boolean isPause() {
      return untilNs != Long.MAX_VALUE;
    }
  }
}
