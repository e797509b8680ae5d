package lamplight.stats.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.measure.ProcessPercentile;

/** What stands against what in a comparison. */
public enum Roles {
  /** Process 1 against process 1, and so on. */
  PROCESS,
  /** With rates drawn for each trial: the slowest process of a trial against the slowest. */
  RANK,
  /** With many processes: percentiles over them; see {@link ProcessPercentile}. */
  PERCENTILE;

  /** The roles that suit trials of so many processes. */
  public static Roles of(int processes, boolean randomRates) {
    if (ProcessPercentile.describes(processes)) {
      return PERCENTILE;
    }
    return randomRates ? RANK : PROCESS;
  }

  /** The measures of each role, role 1 first, from those of a trial's processes. */
  List<ProcessMeasures> assign(List<ProcessMeasures> processes) {
    return switch (this) {
      case PROCESS -> List.copyOf(processes);
      case RANK -> {
        List<ProcessMeasures> ranked = new ArrayList<>(processes);
        // The sort is stable: processes of equal rates stay in the order of their numbers.
        ranked.sort(Comparator.comparingDouble(each -> each.get(Metric.RATE).orElse(0)));
        yield List.copyOf(ranked);
      }
      case PERCENTILE -> ProcessPercentile.measures(processes);
    };
  }

  /**
   * The name of a role in a table: {@code 1}, {@code rank 1} or {@code p5}; ranks count from the
   * slowest process.
   *
   * @param role from 1
   */
  public String column(int role) {
    return switch (this) {
      case PROCESS -> Integer.toString(role);
      case RANK -> "rank " + role;
      case PERCENTILE -> ProcessPercentile.at(role).column();
    };
  }

  /** What a person writes to mean a role: a rank goes by its number alone. */
  public String written(int role) {
    return this == RANK ? Integer.toString(role) : column(role);
  }

  /** Whether a person who writes this means the role: its name, or the number of its rank. */
  public boolean isMeant(String written, int role) {
    return written.equals(column(role)) || (this == RANK && written.equals(Integer.toString(role)));
  }
}
