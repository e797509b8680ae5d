package lamplight.experiment;

/** When the first tick of a process is due. */
public enum PhaseSetting {
  /** At an instant drawn from the seed, within one period of the process. */
  RANDOM,
  /** At the start itself, for every process. */
  ALIGNED
}
