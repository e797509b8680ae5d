package lamplight.theory;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lamplight.experiment.Experiment;
import lamplight.model.Die;
import lamplight.model.QueueOverflowException;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Measures the common clock rate in trials in virtual time. A trial's first fifth is left out,
 * because its queues start empty. The standard error is that of the mean over the trials, each of
 * which has phases and draws of its own, so it includes what the phases do.
 *
 * <p>With up to a few hundred processes the trials make about half a million ticks together, which
 * gives the rate to about 0.1 % in a fraction of a second. With more, each trial lasts at least 120
 * ticks of the fastest process, and there are fewer trials, at least four. Where more messages
 * would wait in such a trial than one may hold, the trials are shorter.
 *
 * @param driver runs a trial
 * @param trials makes the trials; the rate is that of such trials, with their phases and delays
 * @param share how much of the usual model time is spent, above 0 and up to 1
 */
record SimulatedClockRate(VirtualDriver driver, TrialMaker trials, double share)
    implements ClockRateSource {
  static final long FIRST_SEED = 1;
  private static final int TRIALS_MAX = 16;
  private static final int TRIALS_MIN = 4;
  private static final double TICKS = 512_000;
  private static final double TICKS_OF_FASTEST_MIN = 120;
  private static final int WARM_UP_SHARE = 5;

  /** The source for trials with the phases, the network delay and the relay of an experiment. */
  static SimulatedClockRate of(Experiment experiment, VirtualDriver driver, double share) {
    TrialMaker undelayed =
        switch (experiment.phase()) {
          case RANDOM -> TrialSpec::withRandomPhases;
          case ALIGNED -> TrialSpec::withAlignedPhases;
        };
    TrialMaker trials =
        (seed, die, durationNs, rates) ->
            undelayed
                .trial(seed, die, durationNs, rates)
                .withDelay(experiment.delay())
                .withRelay(experiment.relay());
    return new SimulatedClockRate(driver, trials, share);
  }

  @Override
  public ClockRate.Simulated commonRate(List<Rate> fastestFirst, Die die) {
    double ticksPerS = fastestFirst.stream().mapToDouble(Rate::perSecond).sum();
    double durationMinS = TICKS_OF_FASTEST_MIN / fastestFirst.get(0).perSecond();
    double durationS = Math.max(durationMinS, share * TICKS / TRIALS_MAX / ticksPerS);
    int count = (int) Math.round(share * TICKS / (durationS * ticksPerS));
    count = Math.max(TRIALS_MIN, Math.min(TRIALS_MAX, count));
    long durationNs = Math.round(durationS * 1e9);
    while (true) {
      try {
        return commonRate(fastestFirst, die, durationNs, count);
      } catch (QueueOverflowException overflow) {
        // As when very many copies are on a way that takes longer than the trial. What can be
        // measured is what comes before that, and the length that is told is that of the trials.
        durationNs /= 2;
        if (durationNs == 0) {
          throw overflow;
        }
      }
    }
  }

  private ClockRate.Simulated commonRate(
      List<Rate> fastestFirst, Die die, long durationNs, int count) {
    long warmUpNs = durationNs / WARM_UP_SHARE;
    double[] perSecond = new double[count];
    double[] offsets = new double[fastestFirst.size()];
    for (int index = 0; index < count; index++) {
      ClockWatch watch = new ClockWatch(fastestFirst.size(), warmUpNs, durationNs);
      driver.run(trials.trial(FIRST_SEED + index, die, durationNs, fastestFirst), watch);
      perSecond[index] = watch.leaderPerS();
      for (int process = 1; process <= offsets.length; process++) {
        offsets[process - 1] += watch.meanOffset(process) / count;
      }
    }
    double mean = Arrays.stream(perSecond).average().orElseThrow();
    return new ClockRate.Simulated(
        mean,
        Math.sqrt(StatUtils.variance(perSecond, mean) / count),
        byRate(fastestFirst, offsets),
        durationNs / 1e9 * count,
        FIRST_SEED,
        count);
  }

  private static SortedMap<Rate, Double> byRate(List<Rate> rates, double[] offsets) {
    return IntStream.range(0, offsets.length)
        .boxed()
        .collect(
            Collectors.groupingBy(
                rates::get, TreeMap::new, Collectors.averagingDouble(index -> offsets[index])));
  }
}
