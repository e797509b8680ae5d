package lamplight.report.comparison;

import java.util.List;
import lamplight.measure.ProcessPercentile;
import lamplight.report.part.Words;
import lamplight.stats.frame.Roles;
import lamplight.stats.judge.Comparison;

/** What the roles of a comparison are called in sentences. */
final class RoleWords {
  private RoleWords() {}

  /** One role: {@code process 1}, {@code the slowest process}, {@code the 5 % percentile ...}. */
  static String one(Comparison comparison, int role) {
    return switch (comparison.roles()) {
      case NUMBERS -> "process " + role;
      case RANKS -> "the " + rank(role, comparison.roleCount()) + " process";
      case PERCENTILES -> "the " + percentile(role) + " over the processes";
    };
  }

  /** Several roles: {@code processes 1 and 3}. */
  static String many(Comparison comparison, List<Integer> roles) {
    if (comparison.roles() == Roles.NUMBERS && roles.size() > 1) {
      return "processes " + Words.list(roles.stream().map(String::valueOf).toList());
    }
    return Words.list(roles.stream().map(role -> one(comparison, role)).toList());
  }

  /** Short enough for an axis. */
  static String brief(Comparison comparison, int role) {
    return switch (comparison.roles()) {
      case NUMBERS -> Integer.toString(role);
      case RANKS -> rank(role, comparison.roleCount());
      case PERCENTILES -> comparison.roles().name(role);
    };
  }

  private static String rank(int role, int count) {
    if (role == 1) {
      return "slowest";
    }
    if (role == count) {
      return "fastest";
    }
    return count == 3 ? "middle" : role + ".";
  }

  private static String percentile(int role) {
    ProcessPercentile percentile = ProcessPercentile.at(role);
    return switch (percentile) {
      case SMALLEST -> "smallest value";
      case MEDIAN -> "median";
      case LARGEST -> "largest value";
      case P5, P25, P75, P95 -> percentile.percent() + " % percentile";
    };
  }
}
