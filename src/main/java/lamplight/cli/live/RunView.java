package lamplight.cli.live;

import java.util.List;
import lamplight.model.Rate;
import lamplight.run.TrialId;

/**
 * A run as it is seen at an instant. Immutable.
 *
 * @param title that of the experiment
 * @param phase what the trials of the wave are about
 * @param wave the number of the wave, from 1
 * @param waves how many waves there are
 * @param share how much of the run is over, from 0 to 1
 * @param modelSeconds how far the trials have come, in seconds of model time
 * @param durationSeconds how long the longest of them takes, in seconds of model time
 * @param counts how many trials have come how far
 * @param left how long the rest takes, in words
 * @param trials those of the wave, in the order of the run
 */
public record RunView(
    String title,
    Phase phase,
    int wave,
    int waves,
    double share,
    double modelSeconds,
    double durationSeconds,
    Counts counts,
    String left,
    List<TrialView> trials) {
  public RunView {
    trials = List.copyOf(trials);
  }

  /** What the trials of a wave are about. */
  public enum Phase {
    /** They are computed, in virtual time; of none anything is shown. */
    COMPUTING,
    /** Their JVMs start and connect. */
    LAUNCHING,
    /** Their processes tick. */
    RUNNING,
    /** Their processes drain their connections and exit. */
    ENDING
  }

  /**
   * How many trials have come how far.
   *
   * @param underWay those of the wave that have neither ended nor failed
   * @param ready those of them that stand at the barrier, or are beyond it
   * @param done those that ended well
   * @param failed those that did not
   * @param all those of the whole run
   */
  public record Counts(int underWay, int ready, int done, int failed, int all) {}

  /** How a trial stands. */
  public enum State {
    /** Its JVMs start and connect. */
    LAUNCHING,
    /** Its processes tick. */
    RUNNING,
    /** It ended well. */
    ENDED,
    /** Something went wrong. */
    FAILED
  }

  /**
   * A trial.
   *
   * @param note why it failed, or what is remarkable about it; often empty
   * @param behindSeconds how far the process that lags most is behind its own ticks, in seconds on
   *     the wall clock; 0 where that is no more than the answers are old
   * @param processes process 1 first
   */
  public record TrialView(
      TrialId id, State state, String note, double behindSeconds, List<ProcessView> processes) {
    public TrialView {
      processes = List.copyOf(processes);
    }
  }

  /**
   * A process.
   *
   * @param number from 1
   * @param clock its Lamport clock
   * @param queue the messages in its queue
   * @param trend the lengths of its queue from the start of the trial until now, evenly spread
   */
  public record ProcessView(int number, Rate rate, long clock, long queue, List<Long> trend) {
    public ProcessView {
      trend = List.copyOf(trend);
    }
  }
}
