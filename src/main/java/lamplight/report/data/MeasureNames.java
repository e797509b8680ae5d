package lamplight.report.data;

import lamplight.measure.Metric;

/** What the measures are called in a report. */
public final class MeasureNames {
  private MeasureNames() {}

  /** The unit of a measure for people; empty for a plain number. */
  public static String unit(Metric metric) {
    return metric.unit().equals("us") ? "µs" : metric.unit();
  }

  /** The name of a measure in a heading or a table. */
  public static String title(Metric metric) {
    return switch (metric) {
      case RATE -> "tick rate";
      case TICKS -> "ticks";
      case INTERNAL -> "internal events";
      case SENDS -> "sends";
      case RECEIVES -> "receives";
      case COPIES_SENT -> "copies sent";
      case FINAL_CLOCK -> "final clock";
      case CLOCK_PER_S -> "clock rate";
      case OFFSET_FINAL -> "final offset behind the leader";
      case OFFSET_MAX -> "largest offset";
      case DRIFT_PER_S -> "drift";
      case JUMP_MEAN -> "mean jump";
      case JUMP_RECEIVE_MEAN -> "mean receive jump";
      case JUMP_P50 -> "median jump";
      case JUMP_P95 -> "95th percentile jump";
      case JUMP_MAX -> "largest jump";
      case GAP_MAX -> "largest gap";
      case QUEUE_MEAN -> "mean queue";
      case QUEUE_MAX -> "largest queue";
      case QUEUE_FINAL -> "final queue";
      case QUEUE_GROWTH_PER_S -> "queue growth";
      case WAIT_P50_MS -> "median wait";
      case WAIT_MAX_MS -> "longest wait";
      case LATENCY_P50_US -> "median latency";
      case LATENCY_P99_US -> "99th percentile latency";
      case LATENESS_P50_US -> "median lateness";
      case LATENESS_P99_US -> "99th percentile lateness";
      case LATENESS_MAX_US -> "largest lateness";
      case TWIN_AGREEMENT -> "agreement with the twin";
    };
  }

  /** The name with a capital, as a title. */
  public static String capital(Metric metric) {
    String title = title(metric);
    return Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }
}
