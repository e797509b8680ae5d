package lamplight.model;

/**
 * A logical clock after Lamport, "Time, clocks, and the ordering of events in a distributed
 * system", CACM 21(7), 1978, implementation rules IR1 and IR2. It starts at 0. Not thread-safe: one
 * machine owns it.
 */
public final class LamportClock {
  private long value;

  /** The value after the latest event; 0 before the first one. */
  public long value() {
    return value;
  }

  /** Counts an event of the process's own and returns the value after it. */
  public long increment() {
    value++;
    return value;
  }

  /** Counts the receipt of a message: the larger of both values, plus one. */
  public long receive(long timestamp) {
    value = Math.max(value, timestamp) + 1;
    return value;
  }
}
