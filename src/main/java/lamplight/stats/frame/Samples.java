package lamplight.stats.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;

/**
 * Every measure of every role in the complete trials of one point: a column of numbers a role and
 * metric, with a value a trial in the order of adding, NaN where it is undefined. Eight bytes a
 * value. Not thread-safe.
 */
public final class Samples {
  private static final int METRICS = Metric.values().length;
  private static final int FIRST_ROOM = 4;

  private final Roles roles;
  private final Map<Long, Integer> places = new LinkedHashMap<>();
  private final List<double[]> columns = new ArrayList<>();

  /** Which process had each role, trial after trial; kept of ranks alone. */
  private final List<List<Integer>> processes = new ArrayList<>();

  private int room = FIRST_ROOM;

  /** A point without trials yet. */
  public Samples(Roles roles) {
    this.roles = roles;
  }

  /**
   * Adds a complete trial.
   *
   * @param measures those of every process, process 1 first
   * @throws IllegalArgumentException when there is a trial of this seed
   */
  public void add(long seed, List<ProcessMeasures> measures) {
    int place = places.size();
    if (places.putIfAbsent(seed, place) != null) {
      throw new IllegalArgumentException("a second trial of seed " + seed);
    }
    List<ProcessMeasures> assigned = roles.assign(measures);
    makeRoom(place, assigned.size());
    for (int role = 1; role <= roleCount(); role++) {
      boolean isThere = role <= assigned.size();
      for (Metric metric : Metric.values()) {
        double value = isThere ? assigned.get(role - 1).get(metric).orElse(Double.NaN) : Double.NaN;
        stored(role, metric)[place] = value;
      }
    }
    if (roles == Roles.RANKS) {
      processes.add(assigned.stream().map(ProcessMeasures::process).toList());
    }
  }

  private void makeRoom(int place, int roleCount) {
    if (place == room) {
      room = Math.multiplyExact(room, 2);
      columns.replaceAll(column -> Arrays.copyOf(column, room));
    }
    while (columns.size() < roleCount * METRICS) {
      double[] column = new double[room];
      Arrays.fill(column, 0, place, Double.NaN);
      columns.add(column);
    }
  }

  /** What the roles are. */
  public Roles roles() {
    return roles;
  }

  /** How many roles there are; 0 before the first trial. */
  public int roleCount() {
    return columns.size() / METRICS;
  }

  /** How many complete trials there are. */
  public int size() {
    return places.size();
  }

  /** The seeds of the complete trials, in ascending order. */
  public SortedSet<Long> seeds() {
    return new TreeSet<>(places.keySet());
  }

  /** The process that has a role in a trial, from 1; not to be asked of percentiles. */
  public int process(int role, int trial) {
    return roles == Roles.RANKS ? processes.get(trial).get(role - 1) : role;
  }

  /**
   * A measure in one trial; NaN where it is undefined.
   *
   * @param role from 1
   * @param trial the trial's place in the order of adding, from 0
   */
  public double get(int role, Metric metric, int trial) {
    return stored(role, metric)[trial];
  }

  /** A measure in the trial of a seed; empty where it is undefined or there is no such trial. */
  public OptionalDouble get(long seed, int role, Metric metric) {
    Integer place = places.get(seed);
    if (place == null || role > roleCount()) {
      return OptionalDouble.empty();
    }
    double value = stored(role, metric)[place];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** A measure over all complete trials, in their order; NaN where it is undefined. */
  public double[] column(int role, Metric metric) {
    return role > roleCount() ? new double[0] : Arrays.copyOf(stored(role, metric), size());
  }

  /** The values of a measure over the trials in which it is defined, in the order of the trials. */
  public double[] defined(int role, Metric metric) {
    return Arrays.stream(column(role, metric)).filter(value -> !Double.isNaN(value)).toArray();
  }

  /** A measure summarised over the trials in which it is defined; empty when there is none. */
  public Optional<Summary> summary(int role, Metric metric) {
    double[] values = defined(role, metric);
    return values.length == 0 ? Optional.empty() : Optional.of(Summaries.of(values));
  }

  /** Whether a measure is defined for any role in any trial. */
  public boolean isDefined(Metric metric) {
    for (int role = 1; role <= roleCount(); role++) {
      if (defined(role, metric).length > 0) {
        return true;
      }
    }
    return false;
  }

  private double[] stored(int role, Metric metric) {
    return columns.get((role - 1) * METRICS + metric.ordinal());
  }
}
