package lamplight.report.data;

/** How far a run has come. */
public enum RunState {
  /** Every trial was run. */
  COMPLETE,
  /** The run was stopped before its last trial. */
  INTERRUPTED,
  /** The run goes on while its report is written. */
  RUNNING
}
