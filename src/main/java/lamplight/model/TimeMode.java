package lamplight.model;

/** What the ticks of a trial follow. */
public enum TimeMode {
  /** Deadlines on the machine's monotonic clock; a JVM a process, connected by sockets. */
  REAL,
  /** A discrete-event scheduler in one JVM; no sockets and no wall clock. */
  VIRTUAL
}
