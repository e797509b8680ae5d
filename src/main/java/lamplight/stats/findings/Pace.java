package lamplight.stats.findings;

import java.util.List;

/**
 * How the clocks of those that live to the end keep up with the leader's. Immutable.
 *
 * @param clocks one of each of them but the leader, by role
 */
public record Pace(Leader leader, List<ClockFinding> clocks) {
  public Pace {
    clocks = List.copyOf(clocks);
  }

  /** The findings of one kind. */
  public <T extends ClockFinding> List<T> all(Class<T> kind) {
    return clocks.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whether this is found of a role. */
  public boolean holds(Class<? extends ClockFinding> kind, int role) {
    return clocks.stream().anyMatch(clock -> clock.role() == role && kind.isInstance(clock));
  }
}
