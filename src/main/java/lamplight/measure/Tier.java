package lamplight.measure;

/**
 * How much is made of a measure: where a report tells of it, and whether runs are compared by it.
 */
public enum Tier {
  /** Told by itself in every report, and compared unless other measures are named. */
  MAIN,
  /** Told among the others, but compared unless other measures are named. */
  COMPARED,
  /** Told among the others. */
  OTHER,
  /** Told among the others, and by itself where a study changes the way of the copies. */
  NETWORK,
  /** Says how well the machine kept time, not what the processes did. */
  TIMING
}
