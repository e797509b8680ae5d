package lamplight.check;

/**
 * Rule 2 for one process: an event of its own adds one to the clock, a receive gives the larger of
 * clock and timestamp plus one (Lamport 1978, IR1 and IR2), and a message carries the clock after
 * its send. Not thread-safe.
 */
final class ClockRule {
  private static final long NO_MESSAGE = 0;

  private final int process;
  private final Tally tally;
  private long previous;

  /** What the clock would be if the latest wrong value was a slip of the log. */
  private long alternative;

  ClockRule(int process, Tally tally) {
    this.process = process;
    this.tally = tally;
  }

  /** Begins anew at zero, as that of a process that was restarted without its clock. */
  void restart() {
    previous = 0;
    alternative = 0;
  }

  /** The clock after the latest event. */
  long latest() {
    return previous;
  }

  /** What an event of its own would give the clock next. */
  long next() {
    return previous + 1;
  }

  /** Examines an internal event. */
  void internal(long tick, long clock, boolean continuous) {
    examine(tick, clock, NO_MESSAGE, continuous);
  }

  /** Examines a send and the timestamp of its message. */
  void send(long tick, long clock, boolean continuous, long number, long messageClock) {
    if (examine(tick, clock, NO_MESSAGE, continuous) && messageClock != clock) {
      tally.violation(
          process,
          tick,
          "%s carries the timestamp %d, but the clock after the send, %d, was expected",
          Wording.message(process, number),
          messageClock,
          clock);
    }
  }

  /** Examines a receive. */
  void receive(long tick, long clock, boolean continuous, long messageClock) {
    examine(tick, clock, messageClock, continuous);
  }

  /**
   * After missing ticks nobody knows the clock before this event, so that any rise is accepted. An
   * event without message counts as one with timestamp 0, which no clock is below.
   */
  private boolean examine(long tick, long clock, long messageClock, boolean continuous) {
    tally.examine();
    long expected = Math.max(previous, messageClock) + 1;
    boolean holds =
        clock == expected
            || clock == Math.max(alternative, messageClock) + 1
            || (!continuous && clock > expected);
    if (!holds) {
      tally.violation(
          process,
          tick,
          "the clock is %d, but after %d%s, %d was expected",
          clock,
          previous,
          messageClock == NO_MESSAGE ? "" : " and a message with timestamp " + messageClock,
          expected);
    }
    previous = clock;
    alternative = holds ? clock : expected;
    return holds;
  }
}
