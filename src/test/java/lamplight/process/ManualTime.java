package lamplight.process;

/**
 * Clocks that a test moves. The monotonic clock stands still, or goes on by a step each time it is
 * read, as if waiting took exactly that long.
 */
final class ManualTime implements TimeSource {
  private final long monotonicStepNs;
  private long systemNs;
  private long monotonicNs;
  private int monotonicReadings;

  ManualTime(long systemNs, long monotonicNs, long monotonicStepNs) {
    this.systemNs = systemNs;
    this.monotonicNs = monotonicNs;
    this.monotonicStepNs = monotonicStepNs;
  }

  @Override
  public synchronized long systemNs() {
    return systemNs;
  }

  @Override
  public synchronized long monotonicNs() {
    long now = monotonicNs;
    monotonicNs += monotonicStepNs;
    systemNs += monotonicStepNs;
    monotonicReadings++;
    return now;
  }

  synchronized void passNs(long ns) {
    systemNs += ns;
    monotonicNs += ns;
  }

  /** Sets the system clock forward or back, as an administrator or a time service does. */
  synchronized void stepSystemNs(long ns) {
    systemNs += ns;
  }

  synchronized int monotonicReadings() {
    return monotonicReadings;
  }
}
