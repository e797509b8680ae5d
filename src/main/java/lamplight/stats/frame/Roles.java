package lamplight.stats.frame;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.measure.ProcessPercentile;

/**
 * What the processes of different trials have in common, so that they can be summarised over seeds
 * and compared. Roles are numbered from 1.
 */
public enum Roles {
  /** A role is a process number: its rate is the same in every trial. */
  NUMBERS,
  /**
   * A role is a rank of the rates within a trial, role 1 the slowest: with random rates process 1
   * is slow in one trial and fast in the next.
   */
  RANKS,
  /** A role is a percentile over many processes; see {@link ProcessPercentile}. */
  PERCENTILES;

  /** The names of roles of any kind, and the numbers of ranks, as a regular expression. */
  public static final String WRITTEN = "(rank-)?[1-9][0-9]{0,8}|p[0-9]{1,3}";

  /** The roles that suit trials of so many processes. */
  public static Roles of(int processes, boolean randomRates) {
    if (ProcessPercentile.describes(processes)) {
      return PERCENTILES;
    }
    return randomRates ? RANKS : NUMBERS;
  }

  /** How many roles there are in a trial of so many processes. */
  public int count(int processes) {
    return this == PERCENTILES ? ProcessPercentile.values().length : processes;
  }

  /**
   * The process in each role, role 1 first; none where the roles are percentiles.
   *
   * @param rates of a trial's processes, process 1 first
   */
  public List<Integer> processes(List<Double> rates) {
    if (this == PERCENTILES) {
      return List.of();
    }
    IntStream numbers = IntStream.rangeClosed(1, rates.size());
    // The sort is stable: processes of equal rates stay in the order of their numbers.
    return this == RANKS
        ? numbers.boxed().sorted(Comparator.comparing(number -> rates.get(number - 1))).toList()
        : numbers.boxed().toList();
  }

  /** The measures of each role, role 1 first, from those of a trial's processes. */
  List<ProcessMeasures> assign(List<ProcessMeasures> processes) {
    if (this == PERCENTILES) {
      return ProcessPercentile.measures(processes);
    }
    List<Double> rates =
        processes.stream().map(process -> process.get(Metric.RATE).orElse(0)).toList();
    return processes(rates).stream().map(number -> processes.get(number - 1)).toList();
  }

  /** The name of a role in a table: {@code 1}, {@code rank-1} or {@code p5}. */
  public String name(int role) {
    return switch (this) {
      case NUMBERS -> Integer.toString(role);
      case RANKS -> "rank-" + role;
      case PERCENTILES -> ProcessPercentile.at(role).column();
    };
  }

  /** Which roles there are among so many, for the end of a sentence on what was expected. */
  public String expectation(int count) {
    return this == PERCENTILES
        ? "one of " + IntStream.rangeClosed(1, count).mapToObj(this::name).collect(joining(", "))
        : "one from " + name(1) + " to " + name(Math.max(1, count));
  }

  /** Whether a person who writes this means the role: its name, or the number of its rank. */
  public boolean isMeant(String written, int role) {
    return written.equals(name(role)) || (this == RANKS && written.equals(Integer.toString(role)));
  }
}
