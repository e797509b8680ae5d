package lamplight.report.part;

import java.util.List;
import lamplight.measure.Metric;

/** The measures that matter most, with headings for lines of a terminal. */
public final class BriefMeasures {
  /** Those, the most telling first. */
  public static final List<Metric> ALL =
      List.of(
          Metric.CLOCK_PER_S, Metric.OFFSET_FINAL, Metric.QUEUE_GROWTH_PER_S, Metric.QUEUE_FINAL);

  private BriefMeasures() {}

  /** The heading of one of them. */
  public static String heading(Metric metric) {
    return switch (metric) {
      case CLOCK_PER_S -> "clock/s";
      case OFFSET_FINAL -> "behind at end";
      case QUEUE_GROWTH_PER_S -> "queue growth/s";
      case QUEUE_FINAL -> "queue at end";
      default -> metric.titleWithUnit();
    };
  }
}
