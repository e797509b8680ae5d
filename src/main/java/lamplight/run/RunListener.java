package lamplight.run;

import java.util.List;
import java.util.Map;
import lamplight.log.TrialRecord;
import lamplight.trial.TrialStanding;

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

  /**
   * Every process of the wave stands at the barrier, and the trials start.
   *
   * @param secondsLeft how long the rest of the run takes, nominally
   */
  default void waveStarts(double secondsLeft) {}

  /** How the trials of a wave stand, from its launch on; every two seconds or more often. */
  default void standing(Map<TrialId, TrialStanding> standings) {}

  /**
   * How often to tell of {@link #standing}, in nanoseconds, for somebody who watches. The processes
   * are asked that often, or less often where that would take time from many of them; by default
   * only as often as they are asked anyway.
   */
  default long glanceNs() {
    return Long.MAX_VALUE;
  }

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
