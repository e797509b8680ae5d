package lamplight.report.data;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import lamplight.stats.findings.Lateness;

/**
 * A process of one trial that was late, and how late: both figures are of the same process.
 *
 * @param point the point of a study that the trial is at, for people; empty outside a study
 * @param name what the process is called in its trial
 */
public record LatestProcess(String point, long seed, String name, Lateness lateness) {
  /** The same process of a trial at a point of a study. */
  LatestProcess at(String label) {
    return new LatestProcess(label, seed, name, lateness);
  }

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
