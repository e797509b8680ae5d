package lamplight.report;

import java.util.Optional;
import lamplight.analysis.measure.Metric;
import lamplight.analysis.statistics.Summary;
import lamplight.report.data.RunData;

/**
 * What the data say of a quantity that may grow over a trial.
 *
 * @param slope its slope per second over the trials
 * @param end its value at the end of the trials
 */
record Trend(int role, Summary slope, Summary end, Kind kind) {
  /** Less than this over a whole trial is no growth that matters: one message, one clock value. */
  private static final double RISE_MIN = 1;

  /**
   * The least share of the final value that the slope must explain. A quantity that grows steadily
   * from nothing owes all of its final value to its slope; one that fills up to a steady level soon
   * after the start owes little of it.
   */
  private static final double SHARE_MIN = 0.5;

  /** What can be said. */
  enum Kind {
    /** It grows: the 95 % interval lies above zero, and the growth matters. */
    GROWS,
    /** The interval lies above zero, but the growth is too small to matter. */
    SLIGHT,
    /** The interval includes zero, or lies below it. */
    NOT_SHOWN,
    /** There is one trial, so no interval; in it, the quantity rose. */
    ROSE_ONCE,
    /** There is one trial, so no interval; in it, the quantity did not rise. */
    FLAT_ONCE
  }

  /** The trend of a role; empty when there is no complete trial. */
  static Optional<Trend> of(RunData data, int role, Metric slopeMetric, Metric endMetric) {
    Optional<Summary> slope = data.samples().summary(role, slopeMetric);
    Optional<Summary> end = data.samples().summary(role, endMetric);
    if (slope.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    Kind kind = kind(slope.get(), end.get(), data.durationSeconds());
    return Optional.of(new Trend(role, slope.get(), end.get(), kind));
  }

  private static Kind kind(Summary slope, Summary end, double durationSeconds) {
    boolean matters = matters(slope.mean(), end.mean(), durationSeconds);
    if (slope.low().isEmpty()) {
      return matters ? Kind.ROSE_ONCE : Kind.FLAT_ONCE;
    }
    if (slope.low().getAsDouble() <= 0) {
      return Kind.NOT_SHOWN;
    }
    return matters ? Kind.GROWS : Kind.SLIGHT;
  }

  /** Whether a slope over a trial is more than nothing, and explains where the trial ended. */
  static boolean matters(double slopePerSecond, double end, double durationSeconds) {
    double rise = slopePerSecond * durationSeconds;
    return rise >= RISE_MIN && rise >= SHARE_MIN * end;
  }
}
