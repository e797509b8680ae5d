package lamplight.theory;

import java.util.List;
import lamplight.experiment.Experiment;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;

/**
 * Measures the common clock rate in trials in virtual time. A trial's first fifth is left out,
 * because its queues start empty. The standard error is that of the mean over the trials, each of
 * which has phases and draws of its own, so it includes what the phases do.
 *
 * <p>With up to a few hundred processes the trials make about half a million ticks together, which
 * gives the rate to about 0.1 % in a fraction of a second. With more, each trial lasts at least 120
 * ticks of the fastest process, and there are fewer trials, at least four.
 *
 * @param driver runs a trial
 * @param trials makes the trials; the rate is that of such trials, with their phases and delays
 */
public record SimulatedClockRate(VirtualDriver driver, TrialMaker trials)
    implements ClockRateSource {
  static final long FIRST_SEED = 1;
  private static final int TRIALS_MAX = 16;
  private static final int TRIALS_MIN = 4;
  private static final double TICKS = 512_000;
  private static final double TICKS_OF_FASTEST_MIN = 120;
  private static final int WARM_UP_SHARE = 5;

  /** The source for trials with the phases of an experiment. */
  public static SimulatedClockRate of(Experiment experiment, VirtualDriver driver) {
    return new SimulatedClockRate(
        driver,
        switch (experiment.phase()) {
          case RANDOM -> TrialSpec::withRandomPhases;
          case ALIGNED -> TrialSpec::withAlignedPhases;
        });
  }

  @Override
  public ClockRate.Simulated commonRate(List<Rate> fastestFirst, int sides) {
    double ticksPerS = fastestFirst.stream().mapToDouble(Rate::perSecond).sum();
    double durationMinS = TICKS_OF_FASTEST_MIN / fastestFirst.get(0).perSecond();
    double durationS = Math.max(durationMinS, TICKS / TRIALS_MAX / ticksPerS);
    int count = (int) Math.round(TICKS / (durationS * ticksPerS));
    count = Math.max(TRIALS_MIN, Math.min(TRIALS_MAX, count));
    long durationNs = Math.round(durationS * 1e9);
    long warmUpNs = durationNs / WARM_UP_SHARE;
    double measuredS = (durationNs - warmUpNs) / 1e9;
    double[] perSecond = new double[count];
    for (int index = 0; index < count; index++) {
      LeaderClock leader = new LeaderClock(warmUpNs);
      driver.run(trials.trial(FIRST_SEED + index, sides, durationNs, fastestFirst), leader);
      perSecond[index] = leader.gainedSinceMark() / measuredS;
    }
    return summary(perSecond, durationNs / 1e9 * count);
  }

  private static ClockRate.Simulated summary(double[] perSecond, double modelledS) {
    int count = perSecond.length;
    double sum = 0;
    for (double value : perSecond) {
      sum += value;
    }
    double mean = sum / count;
    double squares = 0;
    for (double value : perSecond) {
      squares += (value - mean) * (value - mean);
    }
    double standardError = Math.sqrt(squares / (count - 1) / count);
    return new ClockRate.Simulated(mean, standardError, modelledS, FIRST_SEED, count);
  }
}
