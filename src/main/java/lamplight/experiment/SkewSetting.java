package lamplight.experiment;

import java.util.List;
import java.util.stream.IntStream;
import lamplight.model.ClockSkew;
import lamplight.model.KeyedRandom;
import lamplight.model.Purpose;

/** How far the physical clocks of a trial are from true time. */
public sealed interface SkewSetting {
  /** The skews of the trial with this seed. */
  ClockSkew forSeed(long seed, int processes);

  /** Every physical clock shows true time. */
  record None() implements SkewSetting {
    @Override
    public ClockSkew forSeed(long seed, int processes) {
      return ClockSkew.NONE;
    }
  }

  /**
   * The same skews in every trial.
   *
   * @param aheadNs one a process, in nanoseconds
   */
  record Fixed(List<Long> aheadNs) implements SkewSetting {
    public Fixed {
      aheadNs = List.copyOf(aheadNs);
    }

    @Override
    public ClockSkew forSeed(long seed, int processes) {
      return new ClockSkew(aheadNs);
    }
  }

  /** Drawn from the seed, uniform in {@code lowNs..highNs} nanoseconds, one a process. */
  record Random(long lowNs, long highNs) implements SkewSetting {
    @Override
    public ClockSkew forSeed(long seed, int processes) {
      KeyedRandom draws = KeyedRandom.of(seed);
      return new ClockSkew(
          IntStream.rangeClosed(1, processes)
              .mapToObj(
                  process -> lowNs + draws.below(process, Purpose.SKEW, 0, highNs - lowNs + 1))
              .toList());
    }
  }
}
