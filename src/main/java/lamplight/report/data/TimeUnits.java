package lamplight.report.data;

import java.math.BigDecimal;
import lamplight.experiment.Experiment;
import lamplight.experiment.Study;
import lamplight.measure.Metric;
import lamplight.model.TimeMode;

/** Which time figures are in, where model time does not run at the pace of the wall clock. */
public final class TimeUnits {
  private static final String MICROS = "µs";
  private static final String MILLIS = "ms";

  private TimeUnits() {}

  /** Whether a second of model time is not one of wall time, in real time. */
  public static boolean differ(Experiment experiment) {
    return experiment.time() == TimeMode.REAL
        && experiment.timeScale().compareTo(BigDecimal.ONE) != 0;
  }

  /** The same of any point of a study. */
  public static boolean differ(Study study) {
    return study.points().stream().anyMatch(point -> differ(point.experiment()));
  }

  /** A measure with its unit, and the time that this counts where it matters. */
  public static String title(Metric metric, Study study) {
    return title(metric, differ(study));
  }

  /** The same in the report of one experiment. */
  public static String title(Metric metric, Experiment experiment) {
    return title(metric, differ(experiment));
  }

  /** {@code " of wall time"} behind a length of wall time where it matters, or else nothing. */
  public static String wall(Study study) {
    return differ(study) ? " of wall time" : "";
  }

  private static String title(Metric metric, boolean differ) {
    if (differ && metric.unit().equals(MICROS)) {
      return metric.title() + " (" + MICROS + " of wall time)";
    }
    return differ && metric.unit().equals(MILLIS)
        ? metric.title() + " (" + MILLIS + " of model time)"
        : metric.titleWithUnit();
  }
}
