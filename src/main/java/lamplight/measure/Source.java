package lamplight.measure;

/** What decides the value of a metric. */
public enum Source {
  /** It is set before the trial, and written as it was set. */
  SETTING,
  /** The schedule of a trial decides it alone: a trial that is right has just this value. */
  SCHEDULE,
  /** The trial decides it. */
  MEASURED
}
