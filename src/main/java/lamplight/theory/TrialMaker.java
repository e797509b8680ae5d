package lamplight.theory;

import java.util.List;
import lamplight.model.Die;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;

/** Makes trials that differ from an experiment's in nothing but seed, length and rates. */
@FunctionalInterface
interface TrialMaker {
  /** The trial of this seed, length in nanoseconds and rates. */
  TrialSpec trial(long seed, Die die, long durationNs, List<Rate> rates);
}
