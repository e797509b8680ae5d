package lamplight.stats.judge;

import java.util.Optional;
import lamplight.measure.Metric;

/**
 * What a comparison must not show.
 *
 * @param text the gate as it was written
 * @param metric the measure that it is about
 * @param process the process, as a person names it; empty for every process
 * @param direction which way the difference must not go
 * @param threshold how far it may go all the same, from 0: in the unit of the measure, or per cent
 * @param isPercent whether the threshold is a percentage of the base's mean
 */
public record Gate(
    String text,
    Metric metric,
    Optional<String> process,
    Direction direction,
    double threshold,
    boolean isPercent) {

  /** How a gate is written. */
  public static final String GRAMMAR =
      "MEASURE [PROCESS|all] (higher|lower|different|worse) [than X|than X%], such as"
          + " 'queue_final 1 worse than 5%'";
}
