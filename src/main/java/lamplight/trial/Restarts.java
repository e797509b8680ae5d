package lamplight.trial;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Collectors;
import lamplight.model.Machine;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;

/**
 * Lets machines lose what processes lose that are killed and later started again. That is done at
 * the kill: until the process is back it neither ticks nor gets anything. Not thread-safe.
 */
final class Restarts {
  private final Deque<PlannedFault.Restart> ahead;
  private final Machine[] machines;
  private long nextNs;

  /**
   * Those of a trial that has not begun.
   *
   * @param machines process 1 first; read once one is restarted
   */
  Restarts(PlannedFaults faults, Machine[] machines) {
    this.machines = machines;
    this.ahead =
        faults.list().stream()
            .filter(PlannedFault.Restart.class::isInstance)
            .map(PlannedFault.Restart.class::cast)
            .sorted(Comparator.comparingLong(PlannedFault::atNs))
            .collect(Collectors.toCollection(ArrayDeque::new));
    this.nextNs = firstNs();
  }

  /** When the next one is; the end of time when there is none. */
  long nextNs() {
    return nextNs;
  }

  /** Does all that are due by this instant. */
  void until(long timeNs) {
    while (nextNs <= timeNs) {
      PlannedFault.Restart restart = ahead.removeFirst();
      machines[restart.process() - 1].restart(restart.keepsClock());
      nextNs = firstNs();
    }
  }

  private long firstNs() {
    return ahead.isEmpty() ? Long.MAX_VALUE : ahead.getFirst().atNs();
  }
}
