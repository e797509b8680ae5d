package lamplight.stats.judge;

import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;

/** Which measures a comparison is about, and which way each of them is worse. */
public final class ComparedMeasures {
  /** The measures that a comparison is about unless others are named. */
  public static final List<Metric> MAIN =
      List.of(
          Metric.FINAL_CLOCK,
          Metric.CLOCK_PER_S,
          Metric.OFFSET_FINAL,
          Metric.DRIFT_PER_S,
          Metric.JUMP_MEAN,
          Metric.JUMP_RECEIVE_MEAN,
          Metric.JUMP_MAX,
          Metric.QUEUE_MEAN,
          Metric.QUEUE_MAX,
          Metric.QUEUE_FINAL,
          Metric.QUEUE_GROWTH_PER_S,
          Metric.WAIT_P50_MS);

  private ComparedMeasures() {}

  /**
   * Which way a measure is worse; empty where neither is, as with clock rates and counts: a faster
   * clock is a different one, not a worse one.
   */
  public static Optional<Direction> worse(Metric metric) {
    return switch (metric) {
      case RATE, TICKS, INTERNAL, SENDS, RECEIVES, COPIES_SENT, FINAL_CLOCK, CLOCK_PER_S ->
          Optional.empty();
      case OFFSET_FINAL,
          OFFSET_MAX,
          DRIFT_PER_S,
          JUMP_MEAN,
          JUMP_RECEIVE_MEAN,
          JUMP_P50,
          JUMP_P95,
          JUMP_MAX,
          GAP_MAX,
          QUEUE_MEAN,
          QUEUE_MAX,
          QUEUE_FINAL,
          QUEUE_GROWTH_PER_S,
          WAIT_P50_MS,
          WAIT_MAX_MS,
          LATENCY_P50_US,
          LATENCY_P99_US,
          LATENESS_P50_US,
          LATENESS_P99_US,
          LATENESS_MAX_US ->
          Optional.of(Direction.HIGHER);
      case TWIN_AGREEMENT -> Optional.of(Direction.LOWER);
    };
  }
}
