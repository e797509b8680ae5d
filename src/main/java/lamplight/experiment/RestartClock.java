package lamplight.experiment;

/** What a process that is restarted does with its Lamport clock. */
public enum RestartClock {
  /** It is lost with the process, and begins at zero. */
  ZERO,
  /** It is on disk, and goes on. */
  KEPT
}
