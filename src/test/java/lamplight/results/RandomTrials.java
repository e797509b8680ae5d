package lamplight.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;

/** Small random trials. */
final class RandomTrials {
  private RandomTrials() {}

  /** Two to six processes at 0.5 to 20 ticks a second for up to 12 s. */
  static TrialSpec next(Random random, boolean aligned) {
    List<Rate> rates = new ArrayList<>();
    int processes = 2 + random.nextInt(5);
    for (int process = 0; process < processes; process++) {
      rates.add(Rate.of(BigDecimal.valueOf(5 + random.nextInt(196), 1)));
    }
    int sides = processes + random.nextInt(10);
    long durationNs = 1 + (random.nextLong() >>> 1) % 12_000_000_000L;
    long seed = random.nextLong();
    return aligned
        ? TrialSpec.withAlignedPhases(seed, sides, durationNs, rates)
        : TrialSpec.withRandomPhases(seed, sides, durationNs, rates);
  }
}
