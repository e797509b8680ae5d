package lamplight.run;

import java.util.List;
import java.util.Map;
import lamplight.log.TrialRecord;
import lamplight.process.ProcessStatus;

/** Is told how a run goes, as far as it cares to hear. Called from the thread that runs it. */
public interface RunListener {
  /** Ignores everything. */
  RunListener NONE = new RunListener() {};

  /**
   * A wave of trials is about to be launched.
   *
   * @param trials its trials
   * @param wave its number, from 1
   * @param waves how many waves there are
   * @param secondsLeft how long the rest of the run takes, nominally
   */
  default void waveBegins(List<TrialId> trials, int wave, int waves, double secondsLeft) {}

  /** Every process of the wave stands at the barrier, and the trials start. */
  default void waveStarts() {}

  /** Where the processes of the running trials stand; about once a second. */
  default void standing(Map<TrialId, List<ProcessStatus>> standings) {}

  /**
   * How far the trials under way in virtual time have come; about once a second when they take
   * long.
   *
   * @param modelNs by trial, in the order of the run, in nanoseconds of model time since its start
   */
  default void reached(Map<TrialId, Long> modelNs) {}

  /** A trial ended, and its folder stands under its final name. */
  default void trialEnded(TrialId trial, TrialRecord record) {}
}
