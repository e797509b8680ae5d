package lamplight.run;

/** How far a run has come. */
public enum RunState {
  /** Trials are running, or the harness was killed while they were. */
  RUNNING,
  /** Every trial has ended. */
  COMPLETE,
  /** A person or the system asked it to stop. */
  INTERRUPTED
}
