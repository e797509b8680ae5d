package lamplight.bench;

import java.util.List;
import java.util.stream.IntStream;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;

/** The trials that are measured. */
final class Workloads {
  /** How many processes the assignment has. */
  static final int FEWEST = 3;

  private static final long SEED = 1;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private Workloads() {}

  /**
   * A trial with this many ticks altogether. Three processes tick 1, 3 and 6 times a second and
   * draw from 10 sides. More of them tick 1, 2, 3, 4, 5, 1, 2, ... times a second, and the sides
   * grow with them, so that a tick sends as many copies on average as with three.
   *
   * @param ticks a multiple of the ticks of all processes in a second
   */
  static TrialSpec trial(int processes, long ticks) {
    List<Rate> rates =
        processes == FEWEST
            ? List.of(Rate.of(1), Rate.of(3), Rate.of(6))
            : IntStream.range(0, processes).mapToObj(index -> Rate.of(1 + index % 5)).toList();
    long ticksPerSecond = (long) rates.stream().mapToDouble(Rate::perSecond).sum();
    if (ticks % ticksPerSecond != 0) {
      throw new IllegalArgumentException(
          ticks + " ticks are not a whole number of seconds at " + ticksPerSecond + " a second");
    }
    int sides = processes * 10 / 3;
    return TrialSpec.withRandomPhases(
        SEED, sides, ticks / ticksPerSecond * NANOS_PER_SECOND, rates);
  }
}
