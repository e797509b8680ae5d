package lamplight.trial;

/**
 * Looks on while a trial runs in virtual time, and may end it early. Called by the thread that runs
 * the trial.
 */
@FunctionalInterface
public interface TrialWatch {
  /** Lets every trial run to its end. */
  TrialWatch NONE = nowNs -> true;

  /**
   * Asked before every few hundred ticks.
   *
   * @param nowNs how far the trial has come, in nanoseconds of model time since its start
   * @return whether the trial goes on; otherwise it is abandoned
   */
  boolean goesOn(long nowNs);
}
