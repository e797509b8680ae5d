package lamplight.log.foreign;

import java.util.List;
import lamplight.model.LoggedTrial;

/**
 * What was read of somebody's logs.
 *
 * @param trials in the natural order of their names
 * @param report what became of the lines
 */
public record ForeignReading(List<LoggedTrial> trials, ReadingReport report) {
  /** Copies the list. */
  public ForeignReading {
    trials = List.copyOf(trials);
  }
}
