package lamplight.report.data;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A process of one trial that was late, and how late: both figures are of the same process.
 *
 * @param point the point of a study that the trial is at, for people; empty outside a study
 * @param name what the process is called in its trial
 * @param latenessP99Us the 99th percentile of its lateness in microseconds of wall time
 * @param share that lateness as a share of its tick period
 */
public record LatestProcess(
    String point, long seed, String name, double latenessP99Us, double share) {
  /** The same process of a trial at a point of a study. */
  LatestProcess at(String label) {
    return new LatestProcess(label, seed, name, latenessP99Us, share);
  }

  /** The later of two by this measure; of equal ones the first. */
  static Optional<LatestProcess> later(
      Optional<LatestProcess> one,
      Optional<LatestProcess> other,
      ToDoubleFunction<LatestProcess> measure) {
    boolean isOther =
        one.isEmpty()
            || (other.isPresent()
                && measure.applyAsDouble(other.get()) > measure.applyAsDouble(one.get()));
    return isOther ? other : one;
  }
}
