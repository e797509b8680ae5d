package lamplight.model;

import java.util.List;

/**
 * How far the physical clock of each process is ahead of true time, all through a trial. Processes
 * tick by true time, and logs hold true time; a skew matters only to what reads a physical clock,
 * such as a hybrid logical clock. Immutable.
 *
 * @param aheadNs nanoseconds, process 1 first, below zero where a clock is behind; empty when every
 *     clock shows true time
 */
public record ClockSkew(List<Long> aheadNs) {
  /** Every physical clock shows true time. */
  public static final ClockSkew NONE = new ClockSkew(List.of());

  public ClockSkew {
    aheadNs = isZero(aheadNs) ? List.of() : List.copyOf(aheadNs);
  }

  /** Whether every physical clock shows true time. */
  public boolean isNone() {
    return aheadNs.isEmpty();
  }

  /** How far the clock of a process is ahead, in nanoseconds. */
  public long ofNs(int process) {
    return aheadNs.isEmpty() ? 0 : aheadNs.get(process - 1);
  }

  /** A loop, because a starting child JVM does not load streams for this alone. */
  private static boolean isZero(List<Long> aheadNs) {
    for (long ns : aheadNs) {
      if (ns != 0) {
        return false;
      }
    }
    return true;
  }
}
