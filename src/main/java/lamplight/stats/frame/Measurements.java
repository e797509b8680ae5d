package lamplight.stats.frame;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lamplight.measure.ProcessMeasures;

/**
 * The measures of a run's complete trials: point x seed x role x metric, in memory of eight bytes a
 * value. Several kinds of roles may be kept beside each other. Not thread-safe.
 */
public final class Measurements {
  /**
   * Of a trial of more processes than this, percentiles over them are kept in the place of the
   * processes, so that memory does not grow with their number.
   */
  public static final int PROCESSES_MAX = 1000;

  private final Set<Roles> kinds;
  private final Map<String, Map<Roles, Samples>> points = new LinkedHashMap<>();

  /** A frame without trials that keeps these kinds of roles. */
  public Measurements(Set<Roles> kinds) {
    this.kinds = EnumSet.copyOf(kinds);
  }

  /**
   * Adds a trial.
   *
   * @param point the experiment point within a study, or empty
   * @param measures the measures of every process, process 1 first; none when the trial failed
   */
  public void add(String point, long seed, List<ProcessMeasures> measures) {
    Map<Roles, Samples> samples =
        points.computeIfAbsent(point, unused -> new EnumMap<>(Roles.class));
    if (measures.isEmpty()) {
      return;
    }
    Set<Roles> kept = EnumSet.copyOf(kinds);
    if (measures.size() > PROCESSES_MAX && kept.remove(Roles.NUMBERS)) {
      kept.add(Roles.PERCENTILES);
    }
    for (Roles kind : kept) {
      samples.computeIfAbsent(kind, Samples::new).add(seed, measures);
    }
  }

  /** The points, in the order in which they first came. */
  public List<String> points() {
    return List.copyOf(points.keySet());
  }

  /** The kinds of roles of which there is something at a point, those of single processes first. */
  public List<Samples> at(String point) {
    return List.copyOf(points.getOrDefault(point, Map.of()).values());
  }

  /** The trials of a point by one kind of roles; empty when there is none. */
  public Samples at(String point, Roles kind) {
    Samples samples = points.getOrDefault(point, Map.of()).get(kind);
    return samples == null ? new Samples(kind) : samples;
  }
}
