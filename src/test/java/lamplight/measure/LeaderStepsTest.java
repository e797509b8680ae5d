package lamplight.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The leader's moment against the definition, with events that are told late. */
class LeaderStepsTest {
  private static final int LENGTH_NS = 1_000;
  private static final SlopeSpan WHOLE = new SlopeSpan(0, LENGTH_NS, LENGTH_NS / 1e9);
  private static final SlopeSpan HALF = new SlopeSpan(0, LENGTH_NS / 2, LENGTH_NS / 2e9);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void shouldCountEachClockFromItsOwnTimeOn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LeaderSteps steps = new LeaderSteps(WHOLE, Stream.of(WHOLE, HALF));
    long[] highest = new long[LENGTH_NS];
    long leader = 0;
    int latestNs = 0;
    for (int event = 0; event < 500; event++) {
      boolean late = random.nextInt(4) == 0;
      int timeNs =
          late
              ? Math.max(0, latestNs - random.nextInt(60))
              : Math.min(LENGTH_NS - 1, latestNs + random.nextInt(5));
      long clock = Math.max(1, leader + random.nextInt(-20, 4));
      if (timeNs < latestNs) {
        steps.late(timeNs, clock);
      } else if (clock > leader) {
        steps.rise(timeNs, clock, WHOLE.step(timeNs));
      }
      latestNs = Math.max(latestNs, timeNs);
      leader = Math.max(leader, clock);
      for (int ns = timeNs; ns < LENGTH_NS; ns++) {
        highest[ns] = Math.max(highest[ns], clock);
      }
    }

    assertThat(steps.slopePerS(WHOLE))
        .as("seed %d", seed)
        .isCloseTo(slope(highest, LENGTH_NS), within(1e-3));
    assertThat(steps.slopePerS(HALF))
        .as("seed %d", seed)
        .isCloseTo(slope(highest, LENGTH_NS / 2), within(1e-3));
  }

  /** Over the first nanoseconds, in each of which the clock stands still. */
  private static double slope(long[] clocks, int lengthNs) {
    double moment = 0;
    for (int ns = 0; ns < lengthNs; ns++) {
      moment += clocks[ns] * (ns + 0.5 - lengthNs / 2.0);
    }
    return 12 * moment / Math.pow(lengthNs, 3) * 1e9;
  }
}
