package lamplight.stats.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;

/** The measures of the complete trials of one side of a comparison. Immutable once built. */
public final class SideSamples {
  private final Roles roles;
  private final SortedMap<Long, List<ProcessMeasures>> trials;

  private SideSamples(Roles roles, SortedMap<Long, List<ProcessMeasures>> trials) {
    this.roles = roles;
    this.trials = trials;
  }

  /** Collects the rows of one side. Not thread-safe. */
  public static final class Builder {
    private final Roles roles;
    private final SortedMap<Long, List<ProcessMeasures>> trials = new TreeMap<>();
    private final List<ProcessMeasures> trial = new ArrayList<>();
    private long seed;

    /** A side without trials yet. */
    public Builder(Roles roles) {
      this.roles = roles;
    }

    /** Adds the measures of a process; the processes of a trial come one after another. */
    public void add(long ofSeed, ProcessMeasures measures) {
      if (!trial.isEmpty() && ofSeed != seed) {
        close();
      }
      seed = ofSeed;
      trial.add(measures);
    }

    /** The side with all that was added. */
    public SideSamples build() {
      close();
      return new SideSamples(roles, Collections.unmodifiableSortedMap(new TreeMap<>(trials)));
    }

    private void close() {
      if (!trial.isEmpty()) {
        trials.put(seed, roles.assign(trial));
        trial.clear();
      }
    }
  }

  /** What the roles are. */
  public Roles roles() {
    return roles;
  }

  /** How many roles there are; 0 when no trial is complete. */
  public int roleCount() {
    return trials.values().stream().mapToInt(List::size).max().orElse(0);
  }

  /** The seeds of the complete trials, in order. */
  public SortedSet<Long> seeds() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(trials.keySet()));
  }

  /**
   * A measure in one trial; empty where it is undefined, and where there is no such trial.
   *
   * @param role from 1
   */
  public OptionalDouble get(long seed, int role, Metric metric) {
    List<ProcessMeasures> measures = trials.getOrDefault(seed, List.of());
    return role > measures.size() ? OptionalDouble.empty() : measures.get(role - 1).get(metric);
  }
}
