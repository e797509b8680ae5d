package lamplight.report.data;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import lamplight.stats.findings.Lateness;

/**
 * A process of one trial that was late, and how late: both figures are of the same process.
 *
 * @param trial what its trial is called; see {@link TrialRow#name()}
 * @param process its number, from 1
 * @param name what it is called in its trial
 */
public record LatestProcess(String trial, int process, String name, Lateness lateness) {
  /** The later of two by this measure; of equal ones the first. */
  static Optional<LatestProcess> later(
      Optional<LatestProcess> one,
      Optional<LatestProcess> other,
      ToDoubleFunction<Lateness> measure) {
    boolean isOther =
        one.isEmpty()
            || (other.isPresent()
                && measure.applyAsDouble(other.get().lateness())
                    > measure.applyAsDouble(one.get().lateness()));
    return isOther ? other : one;
  }
}
