package lamplight.cli;

/** What a person wants checked: a run, or logs. */
interface CheckInput {
  /** How many trials it is to have. */
  long planned();

  /** Whether it is one trial by itself, of which everything is told. */
  boolean isOneTrial();

  /**
   * Checks every trial and tells of each.
   *
   * @return {@link ExitCode#OK}, or the code of what is wrong beside the trials
   * @throws Exception when nothing can be checked
   */
  int tell(CheckListener listener) throws Exception;
}
