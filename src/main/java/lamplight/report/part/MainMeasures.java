package lamplight.report.part;

import java.util.List;
import lamplight.measure.Metric;

/** The measures that a report shows by themselves, in order. */
public final class MainMeasures {
  /** All of them. */
  public static final List<Metric> ALL =
      List.of(
          Metric.OFFSET_FINAL,
          Metric.DRIFT_PER_S,
          Metric.CLOCK_PER_S,
          Metric.JUMP_RECEIVE_MEAN,
          Metric.JUMP_MAX,
          Metric.QUEUE_GROWTH_PER_S,
          Metric.QUEUE_MAX);

  private MainMeasures() {}
}
