package lamplight.model;

/**
 * The rules of a logical clock after Lamport, "Time, clocks, and the ordering of events in a
 * distributed system", CACM 21(7), 1978, implementation rules IR1 and IR2. A clock is a whole
 * number from {@link #START}, which its machine keeps. Pure functions, thread-safe.
 */
final class LamportClock {
  /** The clock before the first event. */
  static final long START = 0;

  private LamportClock() {}

  /** The clock after an event of the process's own. */
  static long afterOwnEvent(long clock) {
    return clock + 1;
  }

  /** The clock after the receipt of a message: the larger of both values, plus one. */
  static long afterReceive(long clock, long timestamp) {
    return Math.max(clock, timestamp) + 1;
  }
}
