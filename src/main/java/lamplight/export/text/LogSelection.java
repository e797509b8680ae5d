package lamplight.export.text;

import java.util.Set;

/**
 * Which events of a trial are listed.
 *
 * @param processes those of these processes; of all where it is empty
 * @param fromSeconds from this instant of the trial on
 * @param untilSeconds until before this instant
 */
public record LogSelection(Set<Integer> processes, double fromSeconds, double untilSeconds) {
  /** Every event. */
  public static final LogSelection ALL =
      new LogSelection(Set.of(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  public LogSelection {
    processes = Set.copyOf(processes);
  }

  boolean has(int process) {
    return processes.isEmpty() || processes.contains(process);
  }

  boolean has(int process, double seconds) {
    return has(process) && seconds >= fromSeconds && seconds < untilSeconds;
  }

  /** Whether what is left at the end of the trial belongs to it. */
  boolean hasTheEnd() {
    return untilSeconds == Double.POSITIVE_INFINITY;
  }
}
