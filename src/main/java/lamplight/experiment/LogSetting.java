package lamplight.experiment;

/** Whether a trial leaves its event logs. */
public enum LogSetting {
  /** Every event is logged, and the report can be rebuilt from the logs. */
  KEEP,
  /** Trials in virtual time are checked and measured while they run, and leave no logs. */
  DISCARD
}
